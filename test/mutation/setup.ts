/** Property tests with few runs, and without looking for the smallest failure. */
import fc from "fast-check";

fc.configureGlobal({ seed: 2020, numRuns: 25, endOnFailure: true });
