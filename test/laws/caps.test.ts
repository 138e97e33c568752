/** Points stay within what the rubric's JSON declares, and bounds hold them. */
import { describe, expect, it } from "vitest";
import type { Scorecard, ScorecardMetric, ScorecardSection, SectionSpec } from "../../src/index.js";
import { createScorer } from "../../src/index.js";
import { metricSpecs } from "../../src/rubric/readings.js";
import { arbitraryCase, besideSpecs, isLeftOut } from "./arbitrary-case.js";
import { subjects } from "./arbitrary-rubric.js";
import { type Limits, metricLimits, points, sumOf } from "./exact-points.js";
import { ruleLimits } from "./kinds.js";
import { law } from "./law.js";

const within = (x: bigint, { low, high }: Limits): boolean => low <= x && x <= high;

const total = (all: readonly Limits[]): Limits => ({
  low: sumOf(all.map(({ low }) => low)),
  high: sumOf(all.map(({ high }) => high)),
});

/** The bounds are in order and inside the limits. */
function expectBounds(card: ScorecardMetric | ScorecardSection | Scorecard, limits: Limits): void {
  const [low, high] = [points(card.bounds[0]), points(card.bounds[1])];
  const holds = low <= high && within(low, limits) && within(high, limits);
  expect({ card, limits, holds }).toEqual({ card, limits, holds: true });
}

/** So are the points that could be scored: metrics that are still missing add nothing to them. */
function expectSum(card: ScorecardSection | Scorecard, parts: readonly Limits[]): void {
  expectBounds(card, total(parts));
  const limits = total(parts.map(({ low, high }) => ({ low: low < 0n ? low : 0n, high })));
  expect({ card, limits, holds: within(points(card.scored), limits) }).toEqual({ card, limits, holds: true });
}

describe.each(subjects)("$name", ({ rubric }) => {
  it("a metric's points stay between its floor and its cap", () => {
    law(arbitraryCase(rubric), ({ rubric: each, input }) => {
      for (const { spec, metric } of besideSpecs(each, createScorer(each).score(input))) {
        if (metric.points === null) continue;
        const limits = metric.status === "scored" ? ruleLimits(spec) : { low: 0n, high: points(spec.max) };
        expect({ metric, holds: within(points(metric.points), limits) }).toEqual({ metric, holds: true });
      }
    });
  });

  it("a metric's bounds are inside the caps, and the points themselves where there are points", () => {
    law(arbitraryCase(rubric), ({ rubric: each, input }) => {
      for (const { spec, metric } of besideSpecs(each, createScorer(each).score(input))) {
        expectBounds(metric, metricLimits(spec, ruleLimits(spec)));
        if (metric.points !== null) expect(metric.bounds).toEqual([metric.points, metric.points]);
        if (isLeftOut(metric)) expect(metric.bounds).toEqual(["0", "0"]);
      }
    });
  });

  it("sections and the total stay within the sums of what their metrics may get", () => {
    law(arbitraryCase(rubric), ({ rubric: each, input }) => {
      const card = createScorer(each).score(input);
      const leftOut = new Set(card.metrics.filter(isLeftOut).map(({ id }) => id));
      const partsOf = (sections: readonly SectionSpec[]): Limits[] =>
        metricSpecs({ sections }).flatMap((spec) =>
          leftOut.has(spec.id) ? [] : [metricLimits(spec, ruleLimits(spec))],
        );
      const check = (sections: readonly SectionSpec[], cards: readonly ScorecardSection[]): void => {
        for (const [index, section] of sections.entries()) {
          const own = cards[index] as ScorecardSection;
          expectSum(own, partsOf([section]));
          check(section.sections ?? [], own.sections);
        }
      };
      check(each.sections, card.sections);
      if (!each.points.rescale) expectSum(card, partsOf(each.sections));
      else expect(points(card.bounds[0]) <= points(card.bounds[1])).toBe(true);
    });
  });
});
