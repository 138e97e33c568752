/** Everything foots: metrics to sections, sections to the total, and what is lost to the maximum. */
import { describe, expect, it } from "vitest";
import {
  type Rubric,
  type Scorecard,
  type ScorecardMetric,
  type ScorecardSection,
  type SectionSpec,
  createScorer,
} from "../../src/index.js";
import { arbitraryCase, besideSpecs, isLeftOut } from "./arbitrary-case.js";
import { subjects } from "./arbitrary-rubric.js";
import { points, share, sumOf } from "./exact-points.js";
import { staysOpen } from "./kinds.js";
import { law } from "./law.js";

interface Sum {
  readonly points: bigint | null;
  readonly scored: bigint;
  readonly max: bigint;
  readonly low: bigint;
  readonly high: bigint;
}

function add(parts: readonly Sum[]): Sum {
  const of = (key: "scored" | "max" | "low" | "high"): bigint => sumOf(parts.map((each) => each[key]));
  const scored = of("scored");
  return {
    points: parts.some((each) => each.points === null) ? null : scored,
    scored,
    max: of("max"),
    low: of("low"),
    high: of("high"),
  };
}

/** What a metric adds to its section: nothing at all if it is left out. */
function metricSum(metric: ScorecardMetric): Sum[] {
  if (isLeftOut(metric)) return [];
  const own = metric.points === null ? null : points(metric.points);
  const [low, high] = metric.bounds.map(points) as [bigint, bigint];
  return [{ points: own, scored: own ?? 0n, max: points(metric.max), low, high }];
}

const shown = (card: Pick<ScorecardSection, "points" | "scored" | "max" | "bounds">): Sum => ({
  points: card.points === null ? null : points(card.points),
  scored: points(card.scored),
  max: points(card.max),
  low: points(card.bounds[0]),
  high: points(card.bounds[1]),
});

/** Checks a section against its parts, all the way down. */
function sectionSum(spec: SectionSpec, card: ScorecardSection, metrics: ReadonlyMap<string, ScorecardMetric>): Sum {
  expect(card.id).toBe(spec.id);
  expect(card.sections).toHaveLength(spec.sections?.length ?? 0);
  const inner = (spec.sections ?? []).map((each, index) =>
    sectionSum(each, card.sections[index] as ScorecardSection, metrics),
  );
  const own = (spec.metrics ?? []).flatMap(({ id }) => metricSum(metrics.get(id) as ScorecardMetric));
  const sum = add([...inner, ...own]);
  expect(shown(card)).toEqual(sum);
  return sum;
}

/** A metric may still be left out, so that the maximum of the rest is open. */
const mayBeLeftOut = (rubric: Rubric, card: Scorecard): boolean =>
  besideSpecs(rubric, card).some(
    ({ spec, metric }) => metric.status === "missing" && spec.notApplicable?.award === "exclude",
  );

describe.each(subjects)("$name", ({ rubric }) => {
  it("sections are the sums of their parts, and the total is that of the sections", () => {
    law(arbitraryCase(rubric), ({ rubric: each, input }) => {
      const card = createScorer(each).score(input);
      const metrics = new Map(card.metrics.map((metric) => [metric.id, metric]));
      const sum = add(
        each.sections.map((section, index) => sectionSum(section, card.sections[index] as ScorecardSection, metrics)),
      );
      const isLess = card.metrics.some(isLeftOut) || mayBeLeftOut(each, card);
      const isRescaled = each.points.rescale === true && isLess && sum.max > 0n;
      if (!isRescaled) return expect(shown(card)).toEqual(sum);
      const full = points(each.points.max);
      const { places, rounding } = each.points;
      const rescaled = (part: bigint): bigint => share(full, part, sum.max, places, rounding);
      expect(card.max).toBe(String(each.points.max));
      expect(shown(card)).toMatchObject({
        points: sum.points === null ? null : rescaled(sum.points),
        scored: rescaled(sum.scored),
      });
      if (!mayBeLeftOut(each, card))
        expect(shown(card)).toMatchObject({ low: rescaled(sum.low), high: rescaled(sum.high) });
    });
  });

  it("what is lost and what is earned make the maximum", () => {
    law(arbitraryCase(rubric), ({ rubric: each, input }) => {
      for (const { spec, metric } of besideSpecs(each, createScorer(each).score(input))) {
        expect(points(metric.max)).toBe(points(spec.max));
        expect(metric.lost === null).toBe(metric.points === null);
        if (metric.points !== null) expect(points(metric.points) + points(metric.lost ?? "")).toBe(points(metric.max));
      }
    });
  });

  it("a card is complete exactly where no metric is missing, and names what is missing", () => {
    law(arbitraryCase(rubric), ({ rubric: each, values, input }) => {
      const card = createScorer(each).score(input);
      const open = besideSpecs(each, card).filter(({ metric }) => metric.status === "missing");
      expect(card.status).toBe(open.length > 0 ? "incomplete" : "complete");
      expect(card.points === null).toBe(open.length > 0);
      expect(card.missing).toEqual([...new Set(card.missing)].sort());
      for (const name of card.missing) expect(Object.hasOwn(values, name)).toBe(false);
      for (const { metric } of open) expect(metric.points).toBeNull();
      if (open.length === 0) expect(card.missing).toEqual([]);
      // Without naming anything a metric is open only by the range of a level that no assessor's indicator narrows, or
      // by a condition on a derived quantity that divides by zero.
      const unnamed = open.every(({ spec }) => staysOpen(spec));
      if (card.missing.length === 0) expect(unnamed || each.derived !== undefined).toBe(true);
    });
  });

  it("the grade is the best whose least points are reached, of a complete card and a complete table", () => {
    law(arbitraryCase(rubric), ({ rubric: each, input }) => {
      const card = createScorer(each).score(input);
      const { grades, extent } = each;
      const total = card.points;
      const reached =
        total === null
          ? []
          : (grades?.bands ?? []).filter(({ atLeast }) => atLeast === undefined || points(total) >= points(atLeast));
      expect(card.grade).toBe(extent === "excerpt" || card.max === "0" ? null : (reached[0]?.id ?? null));
    });
  });
});
