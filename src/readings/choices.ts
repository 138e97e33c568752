/** The alternatives of readings, and their combinations. */
import { type ReadingChoice, chosenIn } from "../rubric/readings.js";
import type { ReadingSpec } from "../rubric/rubric.js";

/** What a reading can be, the rubric's own choice first. */
export const namesOf = ({ chosen, alternatives }: ReadingSpec): readonly string[] => [
  ...new Set([chosen, ...Object.keys(alternatives)]),
];

export const alternativesOf = (reading: ReadingSpec): readonly string[] => namesOf(reading).slice(1);

/** How many combinations there are; a few dozen readings make more than a number can count. */
export const countOf = (readings: readonly ReadingSpec[]): bigint =>
  readings.reduce((count, reading) => count * BigInt(namesOf(reading).length), 1n);

/** Every combination, the rubric's own first; the last reading changes fastest. */
export function* combinationsOf([first, ...others]: readonly ReadingSpec[]): Generator<ReadingChoice> {
  if (!first) return yield {};
  for (const name of namesOf(first)) {
    for (const rest of combinationsOf(others)) yield { [first.id]: name, ...rest };
  }
}

/** What of the choice differs from the rubric's own, as far as these readings go, and in their order. */
export const changed = (choice: ReadingChoice, readings: readonly ReadingSpec[]): ReadingChoice =>
  Object.fromEntries(
    readings.flatMap(({ id, chosen }) => {
      const name = chosenIn(choice, id);
      return name === undefined || name === chosen ? [] : [[id, name]];
    }),
  );

/** The readings of which something depends: where it can differ though nothing changes but that reading. */
export const bearing = (readings: readonly ReadingSpec[], of: (choice: ReadingChoice) => unknown): ReadingSpec[] =>
  readings.filter((reading) => {
    for (const rest of combinationsOf(readings.filter((each) => each !== reading))) {
      const outcomes = namesOf(reading).map((name) => of({ ...rest, [reading.id]: name }));
      if (new Set(outcomes).size > 1) return true;
    }
    return false;
  });
