/** Sections in proportion and adjusted totals, by arithmetic of the law's own. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Indicators, type Scorecard, type ScorecardSection, checkRubric, createScorer } from "../../src/index.js";
import { Rational, least, total, zero } from "../oracles/rational.js";
import {
  type AdjustmentSketch,
  type Answers,
  type MetricSketch,
  type SectionSketch,
  type TableSketch,
  appliesTo,
  arbitraryAnswers,
  arbitraryTable,
  grades,
  pointsOf,
  possibleOf,
  rubricOf,
} from "./arbitrary-totals.js";
import { law } from "./law.js";

const arbitrary = (mostMissing: number) =>
  arbitraryTable.chain((table) =>
    fc.record({ table: fc.constant(table), given: arbitraryAnswers(table, mostMissing) }),
  );

interface Sum {
  readonly points: Rational;
  readonly max: Rational;
}

const number = (value: Answers[string] | undefined): Rational => Rational.of(Number(value ?? 0));

/** What is missing counts nothing here, and a metric that may be left out stays. */
function sumOf(part: SectionSketch | MetricSketch, given: Answers, table: TableSketch): Sum | null {
  if (!("parts" in part)) {
    if (part.isOptional && given[appliesTo(part)] === false) return null;
    const isOpen = part.isOptional && given[appliesTo(part)] === undefined;
    return { points: isOpen ? zero : number(given[pointsOf(part)]), max: Rational.of(part.max) };
  }
  const { places, rounding } = table.points;
  const parts = part.parts.map((each) => sumOf(each, given, table)).filter((each) => each !== null);
  const { from, max } = part;
  const scaled = (sum: Rational): Rational =>
    from === null ? sum : sum.times(Rational.of(max)).over(Rational.of(from)).rounded(places, rounding);
  return {
    points: scaled(total(parts.map(({ points }) => points))),
    max: scaled(total(parts.map((each) => each.max))),
  };
}

function tableOf(table: TableSketch, given: Answers): Sum {
  const { places, rounding, rescale } = table.points;
  const sums = table.sections.map((section) => sumOf(section, given, table)).filter((each) => each !== null);
  const [points, max] = [total(sums.map((each) => each.points)), total(sums.map((each) => each.max))];
  const full = total(table.sections.map((section) => Rational.of(section.max)));
  const isLess = table.sections.some((section) => hasOpen(section, given));
  if (!rescale || !isLess || max.equals(zero)) return { points, max };
  return { points: points.times(full).over(max).rounded(places, rounding), max: full };
}

/** Something in it is left out, or may be. */
const hasOpen = (part: SectionSketch | MetricSketch, given: Answers): boolean =>
  "parts" in part
    ? part.parts.some((each) => hasOpen(each, given))
    : part.isOptional && given[appliesTo(part)] !== true;

type Applies = boolean | null;

function applies({ when, effect }: AdjustmentSketch, given: Answers): Applies {
  const fact = when && given[when.fact];
  if (when && fact === undefined) return null;
  if (when && (when.atLeast === null ? fact !== true : Number(fact) < when.atLeast)) return false;
  if ("points" in effect && typeof effect.points === "object" && given[effect.points.of] === undefined) return null;
  return true;
}

/** The total after one adjustment that applies. */
function after({ effect }: AdjustmentSketch, points: Rational, given: Answers, table: TableSketch): Rational {
  if ("pointsAtMost" in effect) return least(points, Rational.of(effect.pointsAtMost));
  if (!("points" in effect)) return points;
  if (typeof effect.points === "number") return points.plus(Rational.of(effect.points));
  const { of, each, atMost } = effect.points;
  const size = least(Rational.of(Math.abs(each)).times(number(given[of])), Rational.of(atMost));
  const rounded = size.rounded(table.points.places, table.points.rounding);
  return each < 0 ? points.minus(rounded) : points.plus(rounded);
}

/** The total as far as it is known, what each adjustment changed, and the grade. */
function expected(table: TableSketch, given: Answers) {
  let { points, max } = tableOf(table, given);
  let worst = 0;
  const changes = table.adjustments.map((adjustment) => {
    const does = applies(adjustment, given);
    const before = points;
    if (does) points = after(adjustment, points, given, table);
    if (does && "gradeAtMost" in adjustment.effect) {
      const { gradeAtMost } = adjustment.effect;
      worst = Math.max(
        worst,
        grades.findIndex(({ id }) => id === gradeAtMost),
      );
    }
    return { does, change: points.minus(before) };
  });
  const reached = grades.findIndex(({ atLeast }) => atLeast === null || points.atLeast(Rational.of(atLeast)));
  return { points, max, changes, grade: max.equals(zero) ? null : grades[Math.max(reached, worst)]?.id };
}

const statusOf = (does: Applies): string => (does === null ? "missing" : does ? "applied" : "notApplied");

const score = (table: TableSketch, given: Answers): Scorecard =>
  createScorer(rubricOf(table)).score(given as unknown as Indicators);

const flat = (sections: readonly ScorecardSection[]): ScorecardSection[] =>
  sections.flatMap((section) => [section, ...flat(section.sections)]);

const sketches = (sections: readonly SectionSketch[]): SectionSketch[] =>
  sections.flatMap((section) => [section, ...sketches(section.parts.filter((part) => "parts" in part))]);

describe("tables with scaled sections and adjustments", () => {
  it("are sound", () => {
    law(arbitraryTable, (table) => {
      expect(checkRubric(rubricOf(table)).filter(({ severity }) => severity === "error")).toEqual([]);
    });
  });

  it("add up, in proportion and adjusted", () => {
    law(
      arbitrary(4),
      ({ table, given }) => {
        const card = score(table, given);
        const { points, max, changes, grade } = expected(table, given);
        expect({ scored: card.scored, max: card.max }).toEqual({ scored: points.toString(), max: max.toString() });
        if (card.status === "complete") expect(card).toMatchObject({ points: points.toString(), grade });
        expect(card.adjustments.map(({ status }) => status)).toEqual(changes.map(({ does }) => statusOf(does)));
        for (const [index, { status, points: change, effect }] of card.adjustments.entries()) {
          const isKnown = status !== "missing" && (card.points !== null || !("pointsAtMost" in effect));
          if (isKnown) expect(change).toBe(changes[index]?.change.toString());
        }
        const sums = sketches(table.sections).map((section) => sumOf(section, given, table) as Sum);
        expect(flat(card.sections).map((section) => [section.scored, section.max])).toEqual(
          sums.map((sum) => [sum.points.toString(), sum.max.toString()]),
        );
      },
      3,
    );
  });

  it("every completion lies inside the bounds, and reaches both ends of tight ones", () => {
    let [open, tight] = [0, 0];
    law(
      arbitrary(5),
      ({ table, given }) => {
        const card = score(table, given);
        const totals = completionsOf(table, given).map((whole) => expected(table, whole).points);
        const [low, high] = card.bounds.map(Rational.of) as [Rational, Rational];
        for (const points of totals) expect(points.atLeast(low) && points.atMost(high)).toBe(true);
        if (card.status === "incomplete") open++;
        if (!card.tight) return;
        if (card.status === "incomplete") tight++;
        expect(totals.some((points) => points.equals(low)) && totals.some((points) => points.equals(high))).toBe(true);
      },
      2,
    );
    expect(tight).toBeGreaterThan(open / 4);
  });
});

/** Every way to fill in what is missing, points only at their ends: a total never falls where points rise. */
function completionsOf(table: TableSketch, given: Answers): Answers[] {
  const missing = [...possibleOf(table)].filter(([name]) => given[name] === undefined);
  return missing.reduce<Answers[]>(
    (all, [name, values]) => all.flatMap((each) => values.map((value) => ({ ...each, [name]: value }))),
    [given],
  );
}
