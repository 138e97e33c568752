/** The sums of a comparison, in the laws' own arithmetic, apart from the engine's. */
import { expect } from "vitest";
import type { ScoreComparison } from "../../src/index.js";
import { points, sumOf } from "../laws/exact-points.js";

const parts = ["difference", "rule", "data"] as const;

/** All rows add up to the total, rule and data to the difference, and each standing is what its scorecard says. */
export function expectExact({ before, between, after, metrics, adjustments, rescaling, total }: ScoreComparison): void {
  for (const part of parts) {
    expect(sumOf([...metrics, ...adjustments, rescaling].map((each) => points(each[part])))).toBe(points(total[part]));
  }
  for (const each of [...metrics, ...adjustments, rescaling, total]) {
    expect(points(each.rule) + points(each.data)).toBe(points(each.difference));
  }
  const [a, ab, b] = [before, between ?? after, after].map(({ scored }) => points(scored)) as [bigint, bigint, bigint];
  expect([total.before, total.after].map(points)).toEqual([a, b]);
  expect(parts.map((part) => points(total[part]))).toEqual([b - a, ab - a, b - ab]);
  for (const { metric, before: from, after: to, difference } of metrics) {
    const [earlier, later] = [before, after].map((card) => card.metrics.find(({ id }) => id === metric));
    expect([from.points, to.points]).toEqual([earlier?.points ?? null, later?.points ?? null]);
    expect([from.max, to.max]).toEqual([earlier?.max ?? null, later?.max ?? null]);
    expect(points(difference)).toBe(points(to.points ?? "0") - points(from.points ?? "0"));
  }
  for (const { adjustment, before: from, after: to, difference } of adjustments) {
    for (const [standing, card] of [
      [from, before],
      [to, after],
    ] as const) {
      const own = card.adjustments.find(({ id }) => id === adjustment);
      expect(standing.status).toBe(own?.status ?? "absent");
      if (own?.points !== null || own.status === "missing") expect(standing.points).toBe(own?.points ?? "0");
    }
    expect(points(difference)).toBe(points(to.points) - points(from.points));
  }
}
