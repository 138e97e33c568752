/** Which readings past claims are consistent with: what a published table shows of how its wording was read. */
import type { ReadingChoice } from "../rubric/readings.js";
import type { ReadingSpec, Rubric } from "../rubric/rubric.js";
import { changed, namesOf } from "./choices.js";
import { type Judged, type Telling, judgeGroup, linkedBy, tellingOf } from "./linked.js";
import { judgingBatch } from "./judging-batch.js";
import { type ClaimedRecord, readRecords } from "./records.js";
import { type AnyReading, anyReading } from "./under.js";
import { type Claim, type JudgedRecord, type Recomputed, type Weighed, isFew, weigh } from "./weigh.js";

/** A claim beside what the record comes to; with data missing the points are null and the bounds say what they can be. */
export interface Mismatch extends Claim, Recomputed {}

/** "not-told-apart": no claim bears on the reading. "undecided": there are too many combinations to try. */
export type Verdict = "consistent" | "contradicted" | "not-told-apart" | "undecided";

export interface AlternativeVerdict {
  readonly alternative: string;
  readonly verdict: Verdict;
  /** Where it is contradicted: the claims against it, in the combination with the fewest of them. */
  readonly against: readonly Mismatch[];
  /** The other readings of that combination, as far as they are not the rubric's own. */
  readonly with: ReadingChoice;
}

export interface ReadingVerdicts {
  readonly id: string;
  readonly chosen: string;
  /** How many claims concern its metrics or, where only a total is claimed, could tell its alternatives apart. */
  readonly claims: number;
  /** The rubric's own choice first. */
  readonly alternatives: readonly AlternativeVerdict[];
}

/** Plain data, the same as its JSON. */
export interface ReadingsConsistency {
  readonly readings: readonly ReadingVerdicts[];
  /** Readings that claims tie together, and their combinations that fit all of these claims; none where claims disagree. */
  readonly together: readonly { readonly readings: readonly string[]; readonly fitting: readonly ReadingChoice[] }[];
  /** Claims that no combination of readings gives, beside the rubric's own; they count for nothing. */
  readonly unexplained: readonly Mismatch[];
  /** Claims that depend on too many combinations of readings. */
  readonly notWeighed: readonly Claim[];
}

/**
 * A claim fits a combination of readings where it is what the record comes to or, with data missing, can come to. Where
 * the rubric compares departments (`cohort`), the records are compared with one another as those of `scoreMany` are.
 * Throws a DatasetError with every issue of every record, a RubricError where a reading can't be compiled.
 */
export function consistentReadings<const R extends Rubric>(
  rubric: R,
  records: Iterable<ClaimedRecord<R>>,
): ReadingsConsistency {
  const any = anyReading(rubric);
  const read = readRecords(records, any.own);
  const under = judgingBatch(
    read.map((each) => each.read),
    any,
  );
  return consistencyOf(
    read.map(({ claimed }, place) => ({ under: under(place), claimed })),
    any,
  );
}

/** The same of a rubric that is compiled already, and of records that may be compared with more than each other. */
export function consistencyOf(records: readonly JudgedRecord[], any: AnyReading): ReadingsConsistency {
  const { rubric } = any.own;
  const weighed = records.flatMap((record, index) => weigh(record, index, any));
  const told = weighed.map((each) => [each, tellingOf(each)] as const);
  const all = told.flatMap(([, telling]) => (typeof telling === "object" ? [telling] : []));
  const { kept, dropped } = withoutLargeTotals(all);
  const groups = linkedBy(kept).map((group) => {
    const readings = (rubric.readings ?? []).filter((each) => group.includes(each));
    const tellings = kept.filter((telling) => telling.readings.some((each) => group.includes(each)));
    return { readings, judged: isFew(readings) ? judgeGroup(readings, tellings) : null };
  });
  const weighable = told.flatMap(([{ claim, readings }, found]) =>
    found === "indifferent" ? [{ claim, readings }] : [],
  );
  const concern = [...kept.map(({ weighed: { claim, readings } }) => ({ claim, readings })), ...weighable];

  return {
    readings: (rubric.readings ?? []).map((reading) => {
      const group = groups.find(({ readings }) => readings.includes(reading));
      return {
        id: reading.id,
        chosen: reading.chosen,
        claims: concern.filter(({ readings }) => readings.includes(reading)).length,
        alternatives: namesOf(reading).map((name) =>
          group ? verdictOf(reading, name, group.readings, group.judged) : open(name, "not-told-apart"),
        ),
      };
    }),
    together: groups.flatMap(({ readings, judged }) =>
      readings.length > 1 && judged ? [{ readings: readings.map(({ id }) => id), fitting: judged.fitting }] : [],
    ),
    unexplained: told.flatMap(([{ claim, test }, found]) =>
      found === "unexplained" && test ? [mismatch({ claim, test }, {})] : [],
    ),
    notWeighed: [...told.flatMap(([{ claim }, found]) => (found === "too-many" ? [claim] : [])), ...dropped],
  };
}

/** A total ties nearly all readings together: where that makes too many combinations, it is left out. */
function withoutLargeTotals(all: readonly Telling[]): { kept: readonly Telling[]; dropped: readonly Claim[] } {
  const large = linkedBy(all)
    .filter((group) => !isFew(group))
    .flat();
  const isDropped = ({ weighed: { claim }, readings }: Telling): boolean =>
    claim.metric === null && readings.some((each) => large.includes(each));
  return {
    kept: all.filter((each) => !isDropped(each)),
    dropped: all.filter(isDropped).map(({ weighed: { claim } }) => claim),
  };
}

const open = (alternative: string, verdict: Verdict): AlternativeVerdict => ({
  alternative,
  verdict,
  against: [],
  with: {},
});

function verdictOf(
  reading: ReadingSpec,
  alternative: string,
  group: readonly ReadingSpec[],
  judged: Judged | null,
): AlternativeVerdict {
  if (!judged) return open(alternative, "undecided");
  const { choice, against } = judged.best(reading, alternative);
  if (against.length === 0) return open(alternative, "consistent");
  const others = group.filter((each) => each !== reading);
  return {
    alternative,
    verdict: "contradicted",
    against: against.map(({ weighed: { claim }, test }) => mismatch({ claim, test }, choice)),
    with: changed(choice, others),
  };
}

function mismatch(
  { claim, test }: { claim: Claim; test: NonNullable<Weighed["test"]> },
  choice: ReadingChoice,
): Mismatch {
  const { fits: _, ...recomputed } = test(choice);
  return { ...claim, ...recomputed };
}
