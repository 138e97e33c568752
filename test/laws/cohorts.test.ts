/** What a batch computes over its departments, by counting them all for each of them, and in any order. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Indicators, type Rubric, type Scored, createScorer } from "../../src/index.js";
import { Rational, greatest, least, total } from "../oracles/rational.js";
import { law } from "./law.js";

const title = { zh: "标题", en: "Title" };

/** Of x and y; each with the same by hand, null where it has no value. */
const formulas: Readonly<Record<string, (x: Rational, y: Rational) => Rational | null>> = {
  x: (x) => x,
  "x - y": (x, y) => x.minus(y),
  "x / y": (x, y) => (y.equals(Rational.of(0)) ? null : x.over(y)),
  "max(x, y) * 3": (x, y) => greatest(x, y).times(Rational.of(3)),
};

const takings = ["max", "min", "mean", "rank"] as const;
type Taking = (typeof takings)[number];

interface Batch {
  readonly take: Taking;
  readonly order: "highest-first" | "lowest-first" | undefined;
  readonly of: string;
  readonly departments: readonly Department[];
}

interface Department {
  readonly x: string | null;
  readonly y: string | null;
  /** What it brings along itself. */
  readonly own: string | null;
  readonly isInvalid: boolean;
}

/** Few different numbers, so that many tie, and some denominators are 0. */
const number = fc.constantFrom("0", "1", "2", "2.5", "3", "7", "-2", "0.000001");
const rarely = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 30 });

const arbitraryBatch: fc.Arbitrary<Batch> = fc.record({
  take: fc.constantFrom(...takings),
  order: fc.constantFrom("highest-first" as const, "lowest-first" as const, undefined),
  of: fc.constantFrom(...Object.keys(formulas)),
  departments: fc.array(
    fc.record({
      x: rarely(number),
      y: rarely(number),
      own: fc.oneof({ arbitrary: fc.constant(null), weight: 6 }, { arbitrary: number, weight: 1 }),
      isInvalid: fc.nat(40).map((n) => n === 40),
    }),
    { maxLength: 6 },
  ),
});

function scoreAll({ take, order, of, departments }: Batch): Scored[] {
  const rubric = {
    format: 1,
    family: "laws",
    edition: "cohorts",
    revision: 1,
    title,
    source: { document: "test", certainty: "quoted" },
    extent: "excerpt",
    points: { max: 10, places: 2, rounding: "half-up" },
    indicators: {
      x: { title },
      y: { title },
      compared: { title, cohort: { take, of, ...(take === "rank" && order ? { order } : {}) } },
    },
    sections: [
      {
        id: "section",
        title,
        max: 10,
        metrics: [
          {
            id: "metric",
            title,
            max: 10,
            value: { formula: "compared" },
            rule: { kind: "deduction", above: 1, step: 0.5, points: 1, steps: "proportional" },
          },
        ],
      },
    ],
  } as const;
  const given = departments.map(({ x, y, own, isInvalid }) => ({ x: isInvalid ? "x" : x, y, compared: own }));
  return [...createScorer(rubric as Rubric).scoreMany(given as Indicators[])];
}

/** What each is compared with; null where that is not known. */
function comparedBy({ take, order, of, departments }: Batch): (Rational | null)[] {
  const formula = formulas[of] as (typeof formulas)[string];
  const isAsked = (name: string): boolean => of.includes(name);
  const isKnown = departments.every(
    ({ x, y, isInvalid }) => !isInvalid && (x !== null || !isAsked("x")) && (y !== null || !isAsked("y")),
  );
  const values = departments.map(({ x, y }) => formula(Rational.of(x ?? "0"), Rational.of(y ?? "0")));
  const all = values.filter((value) => value !== null);
  return departments.map(({ own }, index) => {
    const value = values[index];
    if (own !== null) return Rational.of(own);
    if (!isKnown || all.length === 0) return null;
    if (take === "max") return all.reduce(greatest);
    if (take === "min") return all.reduce(least);
    if (take === "mean") return total(all).over(Rational.of(all.length));
    if (!value) return null;
    const ahead = all.filter((other) => (order === "lowest-first" ? other.below(value) : other.above(value)));
    return Rational.of(ahead.length + 1);
  });
}

const zero = Rational.of(0);

function pointsOf(value: Rational): string {
  const lost = greatest(value.minus(Rational.of(1)), zero).times(Rational.of(2));
  return greatest(Rational.of(10).minus(lost), zero).rounded(2, "half-up").toString();
}

const shown = (scored: Scored | undefined) =>
  scored?.ok ? { value: scored.scorecard.metrics[0]?.value?.exact ?? null, points: scored.scorecard.points } : null;

describe("a batch", () => {
  it("compares each department with all of them, exactly", () => {
    let [known, unknown] = [0, 0];
    law(
      arbitraryBatch,
      (batch) => {
        const found = scoreAll(batch);
        const expected = comparedBy(batch);
        for (const [index, { isInvalid }] of batch.departments.entries()) {
          const value = expected[index] ?? null;
          if (value) known++;
          else unknown++;
          expect(shown(found[index])).toEqual(
            isInvalid ? null : { value: value?.toString() ?? null, points: value && pointsOf(value) },
          );
        }
        expect(found).toHaveLength(batch.departments.length);
      },
      4,
    );
    expect(Math.min(known, unknown)).toBeGreaterThan((known + unknown) / 8);
  });

  it("in another order scores everybody alike", () => {
    const shuffled = arbitraryBatch.chain((batch) =>
      fc.record({
        batch: fc.constant(batch),
        order: fc.shuffledSubarray([...batch.departments.keys()], { minLength: batch.departments.length }),
      }),
    );
    law(
      shuffled,
      ({ batch, order }) => {
        const departments = order.map((index) => batch.departments[index] as Department);
        const [before, after] = [scoreAll(batch), scoreAll({ ...batch, departments })];
        expect(after).toEqual(order.map((index) => before[index]));
      },
      2,
    );
  });
});
