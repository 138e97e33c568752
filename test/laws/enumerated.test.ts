/** All ways to fill the gaps of small rubrics: each lies inside the bounds, and some reach both ends of tight ones. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Indicators,
  type Rubric,
  type Scorecard,
  DatasetError,
  createScorer,
  safeParseRubric,
} from "../../src/index.js";
import { least, most, points } from "./exact-points.js";
import { law } from "./law.js";
import { indicators, repeatedMetric, columns, singleMetric, twoMetrics } from "./small-rubrics.js";

type Cells = Readonly<Record<string, unknown>>;
type Data = Readonly<Record<string, unknown>>;

const hair = "0.000000001";
const less = [1, 2, 3, 4].map((x) => `${x - 1}.999999999`);
const more = [0, 1, 2, 3].map((x) => (x === 0 ? hair : `${x}.000000001`));

/** Where a number turns the points, and beside it. */
const fine = [0, 1, 2, 3, 4, "0.5", "1.5", ...less, ...more];
const coarse = [0, 1, 2, 3, 4, hair];

function waysOf(spec: object, isFine: boolean): readonly unknown[] {
  if ("type" in spec) return spec.type === "boolean" ? [true, false] : ["a", "b"];
  if ("max" in spec && spec.max === 10) return Array.from({ length: 11 }, (_, points) => points);
  return isFine ? fine : coarse;
}

const arbitraryCells = (specs: Readonly<Record<string, object>>): fc.Arbitrary<Cells> =>
  fc.record(
    Object.fromEntries(
      Object.entries(specs).map(([name, spec]) => [
        name,
        name === "weight" ? fc.constant(5) : fc.constantFrom(...waysOf(spec, false)),
      ]),
    ),
  );

const own = Object.keys(indicators);
const inRow = Object.keys(columns).filter((name) => name !== "weight");
const places = [...own.map((name) => [name]), ...[0, 1].flatMap((at) => inRow.map((name) => ["t", String(at), name]))];

interface Case {
  readonly rubric: Rubric;
  readonly known: Data;
  readonly missing: readonly (readonly string[])[];
}

const put = (data: Data, [name = "", at, column = ""]: readonly string[], value: unknown): Data =>
  at === undefined
    ? { ...data, [name]: value }
    : {
        ...data,
        [name]: (data[name] as Cells[]).map((row, index) => (index === Number(at) ? { ...row, [column]: value } : row)),
      };

const arbitrary = (rubrics: fc.Arbitrary<Rubric>): fc.Arbitrary<Case> =>
  rubrics.chain((rubric) => {
    const text = JSON.stringify(rubric.sections);
    const read = places.filter((place) => new RegExp(`\\b${place.at(-1)}\\b`).test(text));
    const most = (count: number): number => Math.min(count, read.length);
    return fc
      .record({
        data: arbitraryCells(indicators),
        t: fc.tuple(arbitraryCells(columns), arbitraryCells(columns)),
        missing: fc
          .constantFrom(1, 1, 3)
          .chain((count) => fc.shuffledSubarray(read, { minLength: most(1), maxLength: most(count) })),
      })
      .map(({ data, t, missing }) => ({
        rubric,
        missing,
        known: missing.reduce((rest, place) => put(rest, place, null), { ...data, t } as Data),
      }));
  });

/** The first gap finely; cells also stay empty, for a rule may not ask for them. */
function completions({ known, missing }: Case): Data[] {
  return missing.reduce<Data[]>(
    (all, place, index) => {
      const spec = place.length > 1 ? columns[place[2] as "u"] : indicators[place[0] as "x"];
      const ways = [...waysOf(spec, index < 1), ...(place.length > 1 ? [null] : [])];
      return all.flatMap((each) => ways.map((way) => put(each, place, way)));
    },
    [known],
  );
}

/** Products and quotients turn the points between the places that are tried. */
const isOnGrid = ({ sections }: Rubric): boolean => !/"formula":"[^"]*[*/]/.test(JSON.stringify(sections));

/** A few runs more or less prove nothing. */
const slack = 5;

describe.each([
  ["a metric", singleMetric],
  ["a repeated metric", repeatedMetric],
  ["two metrics", twoMetrics],
])("%s", (_name, rubrics) => {
  it("all completions lie inside the bounds, and tight ones are reached", () => {
    let [open, tight] = [0, 0];
    law(
      arbitrary(rubrics),
      (one) => {
        if (!safeParseRubric(one.rubric).ok) return;
        const scorer = createScorer(one.rubric);
        const score = (data: Data): Scorecard | null => {
          try {
            return scorer.score(data as Indicators);
          } catch (error) {
            if (error instanceof DatasetError) return null;
            throw error;
          }
        };
        const card = score(one.known);
        const complete = completions(one).map((data) => ({ data, card: score(data) }));
        const found = complete.filter((each) => each.card?.points != null);
        // With gaps, data are invalid only where no completion is valid.
        if (!card) return void expect(found).toEqual([]);
        if (card.points !== null || found.length === 0) return;
        open++;
        const totals = found.map((each) => points(each.card?.points ?? ""));
        const [low, high] = card.bounds.map(points) as [bigint, bigint];
        const outside = found.find((_, index) => (totals[index] as bigint) < low || (totals[index] as bigint) > high);
        if (outside) expect({ bounds: card.bounds, ...outside, card: outside.card?.points }).toBe("inside");
        for (const [index, part] of card.metrics.entries()) {
          for (const each of found) {
            const whole = each.card?.metrics[index];
            if (!whole?.points || whole.id !== part.id) continue;
            const isIn =
              points(part.bounds[0]) <= points(whole.points) && points(whole.points) <= points(part.bounds[1]);
            if (!isIn) expect({ part, whole, data: each.data }).toBe("inside");
          }
        }
        if (!card.tight || !isOnGrid(one.rubric)) return;
        tight++;
        expect([least(totals), most(totals)]).toEqual([low, high]);
      },
      1.5,
    );
    expect(open).toBeGreaterThan(slack);
    expect(tight).toBeGreaterThan(0);
  });
});
