/** Property tests are deterministic: one seed for all, from FC_SEED or fixed; fast-check prints it on failure. */
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 2020), numRuns: Number(process.env.FC_RUNS ?? 100) });
