/** More readings than can be combined: what can be told is told, and what can't is said to be so. */
import { describe, expect, it } from "vitest";
import { consistentReadings, createReadingsScorer, createScorer } from "../../src/index.js";
import { manyReadings, ratesOf } from "./many-readings.js";

const verdicts = (found: ReturnType<typeof consistentReadings>): string[] => [
  ...new Set(found.readings.flatMap(({ alternatives }) => alternatives.map(({ verdict }) => verdict))),
];

const claimsOf = (rubric: ReturnType<typeof manyReadings>, rates: Record<string, number>, readings = {}) => {
  const { metrics, points } = createScorer(rubric, { readings }).score(rates);
  return { metrics: Object.fromEntries(metrics.map(({ id, points: earned }) => [id, { points: earned }])), points };
};

describe("consistency", () => {
  it("a total over too many combinations is not weighed; claims of metrics still are", () => {
    const rubric = manyReadings(8, false);
    const indicators = ratesOf(8, 108);
    const { metrics, points } = claimsOf(rubric, indicators, { r0: "started" });
    const total = { points };
    const { m0 } = metrics;
    const found = consistentReadings(rubric, [{ indicators, claims: { metrics: { m0: m0 ?? {} }, total } }]);
    expect(found.notWeighed).toEqual([{ record: 0, metric: null, claimed: points }]);
    expect(found.readings[0]?.alternatives.map(({ verdict }) => verdict)).toEqual([
      "contradicted",
      "consistent",
      "contradicted",
    ]);
    expect(found.readings[1]?.alternatives.map(({ verdict }) => verdict)).toEqual(Array(3).fill("not-told-apart"));
  });

  it("a total is left out where it would tie together what claims of metrics already tell", () => {
    const rubric = manyReadings(8, false);
    const records = [0, 1, 2].map((index) => {
      // Each department departs from the threshold in other metrics, so that no total alone has too many combinations.
      const few = [0, 1, 2, 3, 4].map((each) => (each + 2 * index) % 8);
      const rates = Object.fromEntries(few.map((each) => [`rate${each}`, 108]));
      const indicators = { ...ratesOf(8, 100), ...rates };
      const { metrics, points } = claimsOf(rubric, indicators);
      const { m0 } = metrics;
      return { indicators, claims: { metrics: { m0: m0 ?? {} }, total: { points } } };
    });
    const found = consistentReadings(rubric, records);
    expect(found.notWeighed.map(({ metric }) => metric)).toEqual([null, null, null]);
    expect(found.readings[0]?.alternatives[0]?.verdict).toBe("consistent");
    expect(consistentReadings(rubric, records.slice(0, 1)).notWeighed).toEqual([]);
  });

  it("a chain of readings that claims tie together is undecided when it is too long, and judged when it is not", () => {
    for (const [count, expected] of [
      [8, ["undecided"]],
      [6, ["consistent", "contradicted"]],
    ] as const) {
      const rubric = manyReadings(count, true);
      const indicators = ratesOf(count, 107);
      const { metrics } = claimsOf(rubric, indicators);
      const found = consistentReadings(rubric, [{ indicators, claims: { metrics } }]);
      expect([...verdicts(found)].sort()).toEqual(expected);
      expect(found.unexplained).toEqual([]);
      expect(found.notWeighed).toEqual([]);
    }
  });
});

describe("side by side", () => {
  it("as many combinations as were asked for, of as many as there are", () => {
    const scored = createReadingsScorer(manyReadings(40, false), { combinations: 5 }).score(ratesOf(40, 108));
    expect(scored.combinations?.of).toBe(String(3n ** 40n - 81n));
    expect(scored.combinations?.columns).toHaveLength(5);
    for (const { readings } of scored.combinations?.columns ?? []) expect(Object.keys(readings)).toHaveLength(2);
    expect(createReadingsScorer(manyReadings(2, false)).score({})).not.toHaveProperty("combinations");
  });
});
