/** Side by side: the own column is `score`, every other one is `score` under its readings. */
import { describe, expect, it } from "vitest";
import { type ReadingColumn, type Rubric, createReadingsScorer, createScorer } from "../../src/index.js";
import { arbitraryCase } from "../laws/arbitrary-case.js";
import { arbitraryRubric, rescaledRubric, rubricOfTwo } from "../laws/arbitrary-rubric.js";
import { law } from "../laws/law.js";
import { everyChoice, withReadings } from "./arbitrary-readings.js";

const total = ["status", "points", "scored", "max", "bounds", "tight", "grade"] as const;
const result = ["status", "points", "bounds"] as const;

const picked = (from: object, keys: readonly string[]): object =>
  Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key)));

/** What a column must be: the card under its readings, and of its metrics those that differ from the own card. */
function columnOf(rubric: Rubric, readings: Record<string, string>, input: never): ReadingColumn {
  const [own] = createScorer(rubric).scoreMany([input]);
  const [under] = createScorer(rubric, { readings }).scoreMany([input]);
  if (!own?.ok) throw new Error("the own readings refuse the data");
  if (!under?.ok) return { readings, ok: false, issues: under?.issues ?? [] };
  const changes = under.scorecard.metrics.flatMap((metric, index) => {
    const sides = { own: picked(own.scorecard.metrics[index] ?? {}, result), under: picked(metric, result) };
    return JSON.stringify(sides.own) === JSON.stringify(sides.under) ? [] : [{ metric: metric.id, ...sides }];
  });
  return { readings, ok: true, total: picked(under.scorecard, total), changes } as unknown as ReadingColumn;
}

describe.each([
  ["two metrics", rubricOfTwo],
  ["whole rubrics", arbitraryRubric],
  ["rescaled rubrics", rescaledRubric],
])("%s", (_name, rubrics) => {
  it("each column is what a scorer under its readings gives", () => {
    let changing = 0;
    law(arbitraryCase(withReadings(rubrics)), ({ rubric, input }) => {
      const card = createScorer(rubric).score(input);
      const scored = createReadingsScorer(rubric, { combinations: 100 }).score(input);
      expect(scored.own).toEqual(picked(card, total));
      expect(scored).toMatchObject({ rubric: card.rubric, engine: card.engine });

      const changed = everyChoice(rubric).map((choice) =>
        Object.fromEntries(Object.entries(choice).filter(([, name]) => name !== "own")),
      );
      const columns = (count: (changes: number) => boolean): ReadingColumn[] =>
        changed
          .filter((choice) => count(Object.keys(choice).length))
          .map((choice) => columnOf(rubric, choice, input as never));
      const single = scored.readings.flatMap(({ alternatives }) => alternatives);
      const byReading = (a: ReadingColumn, b: ReadingColumn): number =>
        JSON.stringify(a.readings) < JSON.stringify(b.readings) ? -1 : 1;
      expect([...single].sort(byReading)).toEqual(columns((changes) => changes === 1).sort(byReading));
      const several = columns((changes) => changes > 1);
      expect(scored.combinations).toEqual({ of: String(several.length), columns: several });
      expect(JSON.parse(JSON.stringify(scored))).toEqual(scored);
      if (single.some((column) => column.ok && column.changes.length > 0)) changing++;
    });
    expect(changing).toBeGreaterThan(10); // or the law would hold of too little
  });
});
