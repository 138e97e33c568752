/** What claims say of readings, held to brute force, and to the reading that they were really scored under. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ClaimedRecord,
  type Claims,
  type Indicators,
  type Rubric,
  consistentReadings,
  createScorer,
} from "../../src/index.js";
import { arbitraryValues } from "../laws/arbitrary-dataset.js";
import { arbitraryGapsFilled } from "../laws/arbitrary-case.js";
import { arbitraryRubric, rescaledRubric, rubricOfTwo } from "../laws/arbitrary-rubric.js";
import { law } from "../laws/law.js";
import { everyChoice, withReadings } from "./arbitrary-readings.js";
import { byForce } from "./brute-force.js";

interface Drawn {
  /** Which combination the claims are of, which metrics are claimed, and what is claimed wrongly. */
  readonly choice: number;
  readonly claimed: readonly boolean[];
  readonly wrong: readonly number[];
  readonly total: boolean;
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  choice: fc.nat(26),
  claimed: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
  wrong: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(fc.nat(7), { maxLength: 2 })),
  total: fc.boolean(),
});

/** What a department would have claimed that was scored under a combination; null where that refuses its data. */
function claimsOf(rubric: Rubric, indicators: Indicators, { choice, claimed, wrong, total }: Drawn): Claims | null {
  const choices = everyChoice(rubric);
  const [scored] = createScorer(rubric, { readings: choices[choice % choices.length] ?? {} }).scoreMany([indicators]);
  if (!scored?.ok) return null;
  const { metrics, points } = scored.scorecard;
  const some = metrics.flatMap(({ id, points: earned, max }, index) => {
    if (!claimed[index] || earned === null) return [];
    return [[id, { points: wrong.includes(index) ? max : earned }] as const];
  });
  return { metrics: Object.fromEntries(some), ...(total && points !== null && { total: { points } }) };
}

const subjects = [
  ["two metrics", rubricOfTwo],
  ["whole rubrics", arbitraryRubric],
  ["rescaled rubrics", rescaledRubric],
] as const;

describe.each(subjects)("%s", (_name, rubrics) => {
  const complete = withReadings(rubrics).chain((rubric) =>
    fc.array(fc.tuple(arbitraryValues(rubric), drawn), { minLength: 1, maxLength: 3 }).map((all) => ({
      rubric,
      records: all.flatMap(([indicators, draw]): ClaimedRecord[] => {
        const claims = claimsOf(rubric, indicators, draw);
        return claims ? [{ indicators, claims }] : [];
      }),
    })),
  );

  it("verdicts are those of brute force over whole scorecards", () => {
    const seen = new Map<string, number>();
    law(
      complete,
      ({ rubric, records }) => {
        const expected = byForce(rubric, records);
        if (!expected) return;
        const { readings, unexplained, together, notWeighed } = consistentReadings(rubric, records);
        const found = readings.map(({ id, alternatives }) => [
          id,
          Object.fromEntries(alternatives.map(({ alternative, verdict }) => [alternative, verdict])),
        ]);
        expect(Object.fromEntries(found)).toEqual(expected.verdicts);
        expect(unexplained.map(({ record, metric }) => `${record}/${metric ?? "total"}`)).toEqual(expected.unexplained);
        expect(notWeighed).toEqual([]);
        for (const { alternatives } of readings) {
          for (const { verdict, against } of alternatives) {
            seen.set(verdict, (seen.get(verdict) ?? 0) + 1);
            expect(against.length > 0).toBe(verdict === "contradicted");
          }
        }
        if (together.length > 0) seen.set("together", (seen.get("together") ?? 0) + 1);
      },
      1,
    );
    for (const kind of ["consistent", "contradicted", "not-told-apart"]) expect(seen.get(kind)).toBeGreaterThan(10);
    expect(seen.get("together")).toBeGreaterThan(0);
  });

  const open = arbitraryGapsFilled(withReadings(rubrics), 2).chain((each) =>
    drawn.map((draw) => ({ ...each, draw: { ...draw, wrong: [] } })),
  );

  it("with data missing, claims never speak against the reading that they were scored under", () => {
    let told = 0;
    law(
      open,
      ({ rubric, known, completions, draw }) => {
        const choices = everyChoice(rubric);
        const choice = choices[draw.choice % choices.length] ?? {};
        for (const completion of completions) {
          const claims = claimsOf(rubric, completion, draw);
          if (!claims) continue;
          const found = consistentReadings(rubric, [{ indicators: known, claims }]);
          expect(found.unexplained).toEqual([]);
          for (const { id, alternatives } of found.readings) {
            const own = alternatives.find(({ alternative }) => alternative === choice[id]);
            expect(own).toMatchObject({ against: [] });
            expect(["consistent", "not-told-apart"]).toContain(own?.verdict);
            if (own?.verdict === "consistent") told++;
          }
        }
      },
      1,
    );
    expect(told).toBeGreaterThan(10);
  });
});
