/** What the laws know of each kind of rule, one line a kind. */
export * as assessed from "./assessed.js";
export * as bands from "./bands.js";
export * as cases from "./cases.js";
export * as checklist from "./checklist.js";
export * as choose from "./choose.js";
export * as composite from "./composite.js";
export * as deduction from "./deduction.js";
export * as levels from "./levels.js";
export * as linear from "./linear.js";
export * as proportional from "./proportional.js";
export * as ranks from "./ranks.js";
export * as segments from "./segments.js";
