/** How the laws are run. */
import fc from "fast-check";

/**
 * Holds for every value of the arbitrary. `times` multiplies the global number of runs: half of them is enough for a
 * law that runs over every kind of rule, and a cheap law takes more.
 */
export function law<T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void, times = 0.5): void {
  const numRuns = Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) * times);
  fc.assert(
    fc.property(arbitrary, (value) => void holds(value)),
    { numRuns },
  );
}
