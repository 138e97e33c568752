/** How the laws are run: each as often as the global number of runs, or a multiple of it. */
import fc from "fast-check";

/** Holds for every value of the arbitrary; `times` multiplies the number of runs, for cheap laws. */
export function law<T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void, times = 1): void {
  const numRuns = Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) * times);
  fc.assert(
    fc.property(arbitrary, (value) => void holds(value)),
    { numRuns },
  );
}
