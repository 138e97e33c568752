/** Departments that a rubric compares with one another stay compared under every reading. */
import { describe, expect, it } from "vitest";
import {
  type Indicators,
  type Rubric,
  type Scorecard,
  consistentReadings,
  createReadingsScorer,
  createScorer,
  parseRubric,
} from "../../src/index.js";
import { fiscalRubric, folder } from "../cli/terminal.js";

const title = { zh: "标题", en: "Title" };
const reading = (id: string, metric: string, alternative: object) => ({
  id,
  question: title,
  metrics: [metric],
  chosen: "own",
  evidence: "silent",
  because: title,
  alternatives: { other: alternative },
});

/** One metric goes by the best of all departments, the other by points of an assessor that one reading narrows. */
const rubric: Rubric = parseRubric({
  format: 1,
  family: "test",
  edition: "compared",
  revision: 1,
  title,
  source: { document: "test", certainty: "quoted" },
  extent: "excerpt",
  points: { max: 20, places: 2, rounding: "half-up" },
  indicators: {
    spent: { title, min: 0 },
    best: { title, min: 0, cohort: { take: "max", of: "spent" } },
    quality: { title, type: "choice", options: { good: title, poor: title } },
    given: { title, unit: "point", assessed: true },
  },
  sections: [
    {
      id: "section",
      title,
      max: 20,
      metrics: [
        {
          id: "share",
          title,
          max: 10,
          value: { formula: "spent / best", unit: "%", ifUndefined: [{ award: 0 }] },
          rule: { kind: "deduction", below: 100, step: 7, points: 1, steps: "complete", floor: 0 },
        },
        {
          id: "quality",
          title,
          max: 10,
          rule: { kind: "levels", of: "quality", given: "given", levels: { good: { from: 6, to: 10 }, poor: 0 } },
        },
      ],
    },
  ],
  readings: [
    reading("steps", "share", { rule: { steps: "started" } }),
    reading("range", "quality", { rule: { levels: { good: { from: 8, to: 10 } } } }),
  ],
});

const department = (spent: number | null, given: number): Indicators => ({ spent, quality: "good", given });

const batches: Readonly<Record<string, readonly Indicators[]>> = {
  "all sound": [department(40, 9), department(30, 8), department(24, 10)],
  "one refused under a reading": [department(40, 9), department(30, 7)],
  "one without what is compared": [department(40, 9), department(null, 8)],
  "one invalid": [department(40, 9), department(30, 3)],
};

const under = (batch: readonly Indicators[], readings: Record<string, string>) => [
  ...createScorer(rubric, { readings }).scoreMany(batch),
];

describe.each(Object.entries(batches))("%s", (_what, batch) => {
  it("every column is what a scorer under its readings gives for the batch", () => {
    const scored = [...createReadingsScorer(rubric, { combinations: 9 }).scoreMany(batch)];
    const own = under(batch, {});
    expect(scored.map(({ ok }) => ok)).toEqual(own.map(({ ok }) => ok));
    for (const [index, result] of scored.entries()) {
      if (!result.ok) continue;
      const { readings, combinations } = result.scorecard;
      const columns = [...readings.flatMap(({ alternatives }) => alternatives), ...(combinations?.columns ?? [])];
      expect(columns).toHaveLength(3);
      for (const column of columns) {
        const wanted = under(batch, column.readings)[index];
        expect(column.ok).toBe(wanted?.ok);
        if (!column.ok || !wanted?.ok) continue;
        expect(wanted.scorecard).toMatchObject(column.total);
      }
    }
  });
});

it("claims of a batch are weighed as the batch is scored", () => {
  const batch = [department(40, 9), department(30, 8)];
  const started = under(batch, { steps: "other" });
  const records = batch.map((indicators, index) => {
    const card = started[index];
    const points = card?.ok ? card.scorecard.metrics[0]?.points : null;
    return { indicators, claims: { metrics: { share: { points: points ?? null } } } };
  });
  const [steps] = consistentReadings(rubric, records).readings;
  expect(steps?.alternatives.map(({ verdict }) => verdict)).toEqual(["contradicted", "consistent"]);
});

describe("on the command line", () => {
  const files = folder();
  const path = files.write("rubric.json", JSON.stringify(rubric));
  const scored = (datasets: readonly object[]) => {
    const file = files.write("batch.json", JSON.stringify(datasets));
    const { out } = fiscalRubric(["score", path, file, "--readings", "--json"]);
    return out
      .trim()
      .split("\n")
      .map(
        (line) =>
          JSON.parse(line) as Scorecard & {
            readings: {
              own: { bounds: object };
              consistency?: { readings: { alternatives: { verdict: string }[] }[] };
            };
          },
      );
  };

  it("the own column is the scorecard, and a claim is judged beside all departments of the file", () => {
    const cards = scored([
      { indicators: department(40, 9) },
      { indicators: department(30, 8), claims: { metrics: { share: { points: 6 } } } },
    ]);
    for (const card of cards) expect(card.readings.own.bounds).toEqual(card.bounds);
    expect(cards.map(({ points }) => points)).toEqual(["19", "15"]);
    const [steps] = cards[1]?.readings.consistency?.readings ?? [];
    expect(steps?.alternatives.map(({ verdict }) => verdict)).toEqual(["contradicted", "consistent"]);
  });

  it("with a refused department nobody is compared there either", () => {
    const cards = scored([
      { indicators: department(40, 9) },
      { indicators: department(30, 8) },
      { indicators: { spent: -1 } },
    ]);
    expect(cards.map(({ bounds }) => bounds)).toEqual([
      ["9", "19"],
      ["8", "18"],
    ]);
    for (const card of cards) expect(card.readings.own.bounds).toEqual(card.bounds);
  });
});
