/** Readings that change which rows there are, and what they weigh, held to whole scorecards under each of them. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { type Rubric, consistentReadings, createReadingsScorer, createScorer, parseRubric } from "../../src/index.js";
import { law } from "../laws/law.js";
import { everyChoice } from "./arbitrary-readings.js";
import { byForce } from "./brute-force.js";
import { repeatedRubric, where } from "./repeated.js";

const equal = { equal: true, places: 2, rounding: "half-up" } as const;
const other = { id: "n", title: { zh: "乙", en: "B" }, max: 4, rule: { kind: "assessed", of: "given" } };

const rubric = parseRubric(
  repeatedRubric({
    weights: equal,
    readings: { rows: [{ where: where("a") }, { where: where("b") }], steps: [{ rule: { target: 50 } }] },
    others: [other],
    indicators: { given: { title: other.title, min: 0, max: 4 } },
  }),
);

const row = fc.record({ k: fc.constantFrom("a", "b"), u: fc.nat(100), weight: fc.integer({ min: 1, max: 5 }) });
const data = fc.record({ t: fc.array(row, { minLength: 1, maxLength: 4 }), given: fc.nat(4) });

const cardUnder = (readings: Record<string, string>, indicators: object) =>
  createScorer(rubric as Rubric, { readings }).score(indicators as never);

it("each column has the total of a scorer under its readings, and every row that differs", () => {
  law(data, (indicators) => {
    const own = cardUnder({}, indicators).metrics;
    const scored = createReadingsScorer(rubric).score(indicators as never);
    for (const column of scored.readings.flatMap(({ alternatives }) => alternatives)) {
      const card = cardUnder(column.readings, indicators);
      if (!column.ok) throw new Error("a column is refused");
      expect(column.total.points).toBe(card.points);
      const pointsOf = (all: typeof own, id: string) => all.find((each) => each.id === id)?.points ?? null;
      const ids = [...new Set([...own, ...card.metrics].map(({ id }) => id))];
      const differing = ids.filter((id) => pointsOf(own, id) !== pointsOf(card.metrics, id));
      expect(column.changes.map(({ metric }) => metric).sort()).toEqual(differing.sort());
      for (const { metric, own: before, under } of column.changes)
        expect([before.points, under.points]).toEqual([pointsOf(own, metric), pointsOf(card.metrics, metric)]);
    }
  });
});

it("verdicts are those of brute force over whole scorecards", () => {
  const seen = new Set<string>();
  const draw = fc.tuple(data, fc.nat(5), fc.subarray(["m/1", "m/2", "n"]), fc.boolean());
  law(draw, ([indicators, choice, claimed, isTotal]) => {
    const card = cardUnder(everyChoice(rubric)[choice] ?? {}, indicators);
    const metrics = card.metrics.flatMap(({ id, points }) => (claimed.includes(id) ? [[id, { points }] as const] : []));
    const claims = { metrics: Object.fromEntries(metrics), ...(isTotal && { total: { points: card.points } }) };
    const records = [{ indicators: indicators as never, claims }];
    const expected = byForce(rubric, records);
    const { readings, unexplained } = consistentReadings(rubric, records);
    for (const { id, alternatives } of readings) {
      for (const { alternative, verdict } of alternatives) {
        expect(verdict).toBe(expected?.verdicts[id]?.[alternative]);
        seen.add(verdict);
      }
    }
    expect(unexplained).toEqual([]);
  });
  expect([...seen].sort()).toEqual(["consistent", "contradicted", "not-told-apart"]); // or the law would hold of too little
});
