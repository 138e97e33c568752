/** Totals: sections set in proportion, and what adjustments make of the sum. */
import { describe, expect, it } from "vitest";
import { type Rubric, type Scorecard, createScorer, explain, parseRubric, renderText } from "../src/index.js";
import { en, zh } from "../src/locales/index.js";
import { type TotalsCase, table, totalsRubric } from "./totals/tables.js";

describe.each(["scale", "adjustments"])("%s", (name) => {
  it.each(table<TotalsCase>(name))("$what", (each) => {
    const rubric: Rubric = parseRubric(totalsRubric(each));
    const scorer = createScorer(rubric);
    for (const { given, expect: expected } of each.rows) {
      const card = scorer.score(given);
      expect({ given, ...card }).toMatchObject({ given, ...expected });
      expect([...scorer.scoreMany([given])]).toEqual([{ ok: true, scorecard: card }]);
      for (const locale of [zh, en]) {
        const read = JSON.parse(JSON.stringify(card)) as Scorecard;
        expect(renderText(explain(rubric, read, { locale }))).not.toMatch(/undefined|\[object|=>|null/);
      }
    }
  });
});
