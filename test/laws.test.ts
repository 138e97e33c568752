/** What holds for every rubric and every dataset, kind by kind and for whole rubrics. */
import { describe, expect, it } from "vitest";
import { type ScorecardSection, checkRubric, createScorer, parseRubric } from "../src/index.js";
import { arbitraryCase, arbitraryGapsFilled, besideSpecs, isLeftOut, scoreIfFitting } from "./laws/arbitrary-case.js";
import { subjects } from "./laws/arbitrary-rubric.js";
import { metricLimits, points, share, sumOf } from "./laws/exact-points.js";
import { law } from "./laws/law.js";

const all = (sections: readonly ScorecardSection[]): ScorecardSection[] =>
  sections.flatMap((section) => [section, ...all(section.sections)]);

describe.each(subjects)("$name", ({ rubric }) => {
  it("generated rubrics are sound", () => {
    law(rubric, (each) => {
      expect(checkRubric(each).filter(({ severity }) => severity === "error")).toEqual([]);
    });
  });

  it("points and bounds stay within the declared floor and cap", () => {
    law(arbitraryCase(rubric), ({ rubric: each, input }) => {
      const card = createScorer(each).score(input);
      for (const { spec, metric } of besideSpecs(each, card)) {
        const limits = metricLimits(spec);
        const [low, high] = metric.bounds.map(points) as [bigint, bigint];
        expect(low <= high).toBe(true);
        if (isLeftOut(metric)) continue;
        expect({ low, limits, holds: limits.low <= low }).toMatchObject({ holds: true });
        expect({ high, limits, holds: high <= limits.high }).toMatchObject({ holds: true });
        if (metric.points === null) continue;
        expect([metric.points, metric.points]).toEqual(metric.bounds);
        expect(points(metric.lost ?? "")).toBe(points(metric.max) - points(metric.points));
      }
    });
  });

  it("sections and the total are the sums of their parts", () => {
    law(arbitraryCase(rubric), ({ rubric: each, input }) => {
      const card = createScorer(each).score(input);
      const counted = card.metrics.filter((metric) => !isLeftOut(metric));
      const total = (of: readonly { points: string | null }[]): bigint =>
        sumOf(of.map((part) => points(part.points ?? 0)));
      for (const section of all(card.sections)) {
        const inside = new Set(all([section]).map(({ id }) => id));
        const metrics = counted.filter((metric) => inside.has(metric.section));
        expect(points(section.scored)).toBe(total(metrics));
        expect(points(section.max)).toBe(sumOf(metrics.map(({ max }) => points(max))));
        for (const end of [0, 1] as const) {
          expect(points(section.bounds[end])).toBe(sumOf(metrics.map(({ bounds }) => points(bounds[end]))));
        }
        expect(section.points).toBe(metrics.every((metric) => metric.points !== null) ? section.scored : null);
      }
      const { places, rounding, max, rescale } = each.points;
      const most = sumOf(counted.map((metric) => points(metric.max)));
      const isRescaled = (rescale ?? false) && counted.length < card.metrics.length && most > 0n;
      const scored = isRescaled ? share(total(counted), points(max), most, places, rounding) : total(counted);
      if (most > 0n) expect(points(card.scored)).toBe(scored);
      const isComplete = counted.every((metric) => metric.points !== null);
      expect(card.status).toBe(isComplete ? "complete" : "incomplete");
      expect(card.points).toBe(isComplete ? card.scored : null);
    });
  });

  it("the same input gives the same bytes, and is never changed", () => {
    law(arbitraryCase(rubric), ({ rubric: each, input }) => {
      const before = JSON.stringify(input);
      const text = JSON.stringify(each);
      const scorer = createScorer(each);
      const card = JSON.stringify(scorer.score(Object.freeze(input)));
      expect(JSON.stringify(scorer.score(input))).toBe(card);
      expect(JSON.stringify(createScorer(parseRubric(JSON.parse(text))).score(input))).toBe(card);
      const turned = Object.fromEntries(Object.entries(input).reverse());
      expect(JSON.stringify(scorer.score(turned))).toBe(card);
      expect(JSON.stringify(input)).toBe(before);
      expect(JSON.stringify(each)).toBe(text);
    });
  });

  it("every completion of missing data lands inside the bounds", () => {
    law(arbitraryGapsFilled(rubric, 6), ({ rubric: each, known, completions }) => {
      const scorer = createScorer(each);
      const open = scoreIfFitting(scorer, known);
      const filled = completions.flatMap((values) => scoreIfFitting(scorer, values) ?? []);
      for (const card of open ? filled : []) {
        for (const [index, metric] of card.metrics.entries()) {
          const [low, high] = open?.metrics[index]?.bounds ?? ["0", "0"];
          const [from, to] = metric.bounds;
          const holds = points(low) <= points(from) && points(to) <= points(high);
          expect({ id: metric.id, low, high, found: metric.bounds, holds }).toMatchObject({ holds: true });
        }
        const [low, high] = open?.bounds ?? ["0", "0"];
        const holds = points(low) <= points(card.bounds[0]) && points(card.bounds[1]) <= points(high);
        expect({ low, high, found: card.bounds, holds }).toMatchObject({ holds: true });
      }
    });
  });
});
