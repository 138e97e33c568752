export * as assessed from "./assessed.js";
export * as bands from "./bands.js";
export * as deduction from "./deduction.js";
export * as levels from "./levels.js";
export * as linear from "./linear.js";
export * as proportional from "./proportional.js";
export * as segments from "./segments.js";
