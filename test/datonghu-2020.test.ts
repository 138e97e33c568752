/** The 2020 table: the published data, and an independent exact calculation on random data. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Scorecard, createScorer, explain, getRubric, rankLosses } from "../src/index.js";
import { zh } from "../src/locales/index.js";
import { rubric } from "../src/rubrics/hunan-department-overall/datonghu-2020.js";
import { randomDataset } from "./oracles/datonghu-2020-datasets.js";
import { scoreDatonghu2020 } from "./oracles/datonghu-2020.js";

const scorer = createScorer(rubric);

const dataset = (name: string): object => {
  const file = new URL(`../docs/examples/${name}.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { indicators: object }).indicators;
};

/** The points of the published table, row by row; null: no data behind the claim. */
const published = {
  "staff-control-rate": "7",
  "three-public-change-rate": "8",
  "budget-completion-rate": "5",
  "budget-control-rate": "0",
  "building-area-control-rate": "5",
  "building-investment-control-rate": "5",
  "operating-expense-control-rate": null,
  "three-public-control-rate": "8",
  "management-system-soundness": "8",
  "fund-use-compliance": "5",
  "budget-disclosure": "2",
  "target-completion-rate": null,
  "economic-benefit": "5",
  "social-benefit": "5",
  "ecological-benefit": "5",
  "administrative-effectiveness": "6",
  "public-satisfaction": "6",
};

describe("the published data", () => {
  const card = scorer.score(dataset("datonghu-2020"));

  it("gives 80 from 15 metrics, and a total between 80 and 95", () => {
    expect(Object.fromEntries(card.metrics.map(({ id, points }) => [id, points]))).toEqual(published);
    expect(card).toMatchObject({
      status: "incomplete",
      points: null,
      scored: "80",
      max: "100",
      bounds: ["80", "95"],
      tight: true,
      grade: null,
      missing: ["annualAssessmentFullScore", "annualAssessmentScore", "operatingActual", "operatingBudget"],
    });
  });

  it("shows its values exactly, and as text that keeps to its side of every boundary", () => {
    const value = (id: string) => card.metrics.find((metric) => metric.id === id)?.value;
    expect(value("staff-control-rate")).toEqual({ exact: "600/7", text: "85.71", unit: "%" });
    expect(value("three-public-change-rate")).toEqual({ exact: "-10", text: "-10", unit: "%" });
    expect(value("budget-completion-rate")).toEqual({ exact: "964900/9989", text: "96.60", unit: "%" });
    expect(value("management-system-soundness")).toEqual({ exact: "0", text: "0", unit: null });
    expect(value("operating-expense-control-rate")).toBeNull();
    const close = scorer.score({ staffInPost: 100_004, authorizedPosts: 100_000 });
    expect(close.metrics[0]?.value).toEqual({ exact: "100.004", text: "100.004", unit: "%" });
  });

  it("ranks what was lost, and explains it", () => {
    expect(rankLosses(card)).toEqual([{ metric: "budget-control-rate", lost: "5" }]);
    const explanation = explain(rubric, card, { locale: zh });
    expect(explanation.losses).toEqual([
      { metric: "budget-control-rate", title: "预算控制率", lost: "5", reason: "298.57%（大于 30%）：计 0 分" },
    ]);
  });

  it("gives the claimed 90 with the two missing pairs", () => {
    const complete = scorer.score(dataset("datonghu-2020-complete"));
    expect(complete).toMatchObject({
      status: "complete",
      points: "90",
      scored: "90",
      bounds: ["90", "90"],
      missing: [],
    });
  });
});

it("the example of the README comes out as it says there", () => {
  const { scored, bounds } = scorer.score({
    staffInPost: 21,
    authorizedPosts: "20",
    threePublicActual: { value: "55200", unit: "CNY" },
  });
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  expect(readme).toContain(`// ${JSON.stringify(scored)} ${JSON.stringify(bounds).replace(",", ", ")}:`);
});

/** The fields of the scorecard's JSON, which other programs read. */
it("the scorecard has the form that was promised", () => {
  const card = JSON.parse(JSON.stringify(scorer.score(dataset("datonghu-2020")))) as Scorecard;
  expect(Object.keys(card)).toEqual(
    "format rubric engine status points scored max bounds tight grade sections metrics adjustments missing".split(" "),
  );
  expect(Object.keys(card.metrics[0] ?? {})).toEqual(
    "id section status points max bounds lost value inputs".split(" "),
  );
  expect(Object.keys(card.sections[0] ?? {})).toEqual("id points scored max bounds sections".split(" "));
  expect(card.rubric.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(card.engine).toMatch(/^fiscal-rubric@\d+\.\d+\.\d+$/);
  expect(card.metrics[0]?.inputs).toEqual({ staffInPost: "6", authorizedPosts: "7" });
});

it("agrees with an independent exact calculation on random data, a third of it on or beside a boundary", () => {
  const general = createScorer(getRubric("hunan-department-overall", { year: 2020 }));
  const seeds = fc.sample(fc.integer({ min: 1, max: 2 ** 31 - 1 }), { numRuns: 20 });
  for (const seed of seeds) {
    const random = uniform(seed);
    for (let run = 0; run < 1000; run++) {
      const data = randomDataset(random);
      const expected = scoreDatonghu2020(data);
      const card = general.score(data);
      const found = Object.fromEntries(card.metrics.map(({ id, status, points }) => [id, { status, points }]));
      expect({ seed, run, data, metrics: found }).toEqual({ seed, run, data, metrics: expected.metrics });
      expect({ seed, run, scored: card.scored, missing: card.missing }).toEqual({
        seed,
        run,
        scored: expected.scored,
        missing: expected.missing,
      });
    }
  }
});

/** A small generator of numbers in [0, 1) that is the same everywhere (mulberry32). */
function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
