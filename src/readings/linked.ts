/** Readings that claims tie together are judged together: an alternative fits where some combination with it does. */
import type { ReadingChoice } from "../rubric/readings.js";
import type { ReadingSpec } from "../rubric/rubric.js";
import { bearing, changed, combinationsOf } from "./choices.js";
import type { Test, Weighed } from "./weigh.js";

/** A claim that tells some readings apart. */
export interface Telling {
  readonly weighed: Weighed;
  /** Those that it tells apart. */
  readonly readings: readonly ReadingSpec[];
  readonly test: (choice: ReadingChoice) => Test;
}

/** What a claim says of readings: nothing that any of them could give, nothing that tells them apart, or something. */
export function tellingOf(weighed: Weighed): Telling | "unexplained" | "indifferent" | "too-many" {
  const { readings, test: run } = weighed;
  if (!run) return "too-many";
  const known = new Map<string, Test>();
  const test = (choice: ReadingChoice): Test => {
    const key = JSON.stringify(changed(choice, readings));
    const found = known.get(key) ?? run(choice);
    known.set(key, found);
    return found;
  };
  const fits = [...combinationsOf(readings)].map((choice) => test(choice).fits);
  if (!fits.includes(true)) return "unexplained";
  if (!fits.includes(false)) return "indifferent";
  return { weighed, readings: bearing(readings, (choice) => test(choice).fits), test };
}

/** The readings in groups, as the claims tie them together. */
export function linkedBy(tellings: readonly Telling[]): readonly (readonly ReadingSpec[])[] {
  let groups: (readonly ReadingSpec[])[] = [];
  for (const { readings } of tellings) {
    const touched = groups.filter((group) => group.some((each) => readings.includes(each)));
    groups = [...groups.filter((group) => !touched.includes(group)), [...new Set([...touched.flat(), ...readings])]];
  }
  return groups;
}

/** The combination of a group in which an alternative fits the most claims, with those that it does not fit. */
export interface Best {
  readonly choice: ReadingChoice;
  readonly against: readonly Telling[];
}

export interface Judged {
  /** The best combination with an alternative of a reading. */
  readonly best: (reading: ReadingSpec, name: string) => Best;
  /** Every combination that fits all claims. */
  readonly fitting: readonly ReadingChoice[];
}

/** Of equally good combinations the one that changes the fewest readings is the best. */
export function judgeGroup(group: readonly ReadingSpec[], tellings: readonly Telling[]): Judged {
  const patterns = patternsOf(tellings);
  const best = new Map<string, Best & { readonly cost: readonly [claims: number, changes: number] }>();
  const fitting: ReadingChoice[] = [];
  for (const choice of combinationsOf(group)) {
    const against = patterns.filter(([first]) => !first.test(choice).fits).flat();
    if (against.length === 0) fitting.push(choice);
    const changes = Object.keys(changed(choice, group)).length;
    for (const [id, name] of Object.entries(choice)) {
      const key = JSON.stringify([id, name]);
      const [claims, others] = best.get(key)?.cost ?? [Infinity, Infinity];
      const isBetter = against.length < claims || (against.length === claims && changes < others);
      if (isBetter) best.set(key, { choice, against, cost: [against.length, changes] });
    }
  }
  return { best: ({ id }, name) => best.get(JSON.stringify([id, name])) as Best, fitting };
}

type Pattern = readonly [Telling, ...Telling[]];

/** Claims that fit and fail together, as those of many departments do, are asked once. */
function patternsOf(tellings: readonly Telling[]): Pattern[] {
  const patterns = new Map<string, [Telling, ...Telling[]]>();
  for (const telling of tellings) {
    const { readings, test } = telling;
    const fits = [...combinationsOf(readings)].map((choice) => test(choice).fits);
    const key = JSON.stringify([readings.map(({ id }) => id), fits]);
    const found = patterns.get(key);
    if (found) found.push(telling);
    else patterns.set(key, [telling]);
  }
  return [...patterns.values()];
}
