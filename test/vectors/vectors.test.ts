/** Verification vectors stand on every boundary, and a second implementation that shares no code scores them alike. */
import { describe, expect, it } from "vitest";
import {
  type Rubric,
  type Scorer,
  type Vector,
  checkRubric,
  createScorer,
  getRubric,
  listRubrics,
  vectors,
} from "../../src/index.js";
import { subjects } from "../laws/arbitrary-rubric.js";
import { law } from "../laws/law.js";
import type { Indicators, Rubric as OracleRubric } from "../oracles/rubric.js";
import { scoreByOracle } from "../oracles/scorecard.js";

const load = (id: string): Rubric => {
  const [family = "", edition = ""] = id.split("/");
  return getRubric(family, { edition });
};

/** Everything that both implementations say of one dataset. */
function agree(rubric: Rubric, scorer: Scorer, { name, indicators, expect: expected }: Vector): void {
  const oracle = scoreByOracle(rubric as unknown as OracleRubric, indicators as Indicators);
  const { status, points, scored, max, grade, missing } = oracle;
  const metrics = Object.fromEntries(Object.entries(oracle.metrics).map(([id, metric]) => [id, metric.points]));
  expect({ name, status, points, scored, metrics }).toEqual({ name, ...expected, bounds: undefined });
  const card = scorer.score(indicators);
  expect({ name, max, grade, missing }).toEqual({ name, max: card.max, grade: card.grade, missing: card.missing });
  expect(Object.entries(oracle.metrics).map(([id, { status, value }]) => ({ name, id, status, value }))).toEqual(
    card.metrics.map(({ id, status, value }) => ({ name, id, status, value: value?.exact ?? null })),
  );
}

describe.each(listRubrics().map(({ id }) => id))("%s", (id) => {
  it("a second implementation scores every vector alike", () => {
    const rubric = load(id);
    const scorer = createScorer(rubric);
    for (const vector of vectors(rubric)) agree(rubric, scorer, vector);
  });

  it("every vector can stand among the rubric's examples", () => {
    const rubric = load(id);
    const examples = [...vectors(rubric)].map(({ name, indicators, expect }) => ({ name, indicators, expect }));
    expect(checkRubric({ ...rubric, examples }).filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

describe.each(subjects)("$name", ({ rubric }) => {
  it("a second implementation scores every vector alike", () => {
    law(
      rubric,
      (each) => {
        const scorer = createScorer(each);
        for (const vector of vectors(each)) agree(each, scorer, vector);
      },
      0.1,
    );
  });
});

/** From the wording of the table: where each row turns, in its own unit. */
const boundaries: Readonly<Record<string, readonly string[]>> = {
  "staff-control-rate": steps(100, 1, 35),
  "three-public-change-rate": steps(0, 1, 10),
  "budget-completion-rate": ["100", "95", "90", "85"],
  "budget-control-rate": ["0", "10", "20", "30"],
  "building-area-control-rate": ["100", "105", "110", "115"],
  "building-investment-control-rate": ["100", "105", "110", "115"],
  "operating-expense-control-rate": steps(100, 1, 7),
  "three-public-control-rate": steps(100, 1, 8),
  "target-completion-rate": ["0", "100"],
  "public-satisfaction": ["70", "80", "90"],
};

/** No score is negative, and no balance, so a rate of completion stays under 100 %. */
const outermost: Readonly<Record<string, string>> = {
  "target-completion-rate 0": "below",
  "budget-completion-rate 100": "above",
};

function steps(from: number, step: number, count: number): string[] {
  return Array.from({ length: count + 1 }, (_, index) => String(from + index * step));
}

describe("the 2020 table", () => {
  const all = [...vectors(load("hunan-department-overall/datonghu-2020"))];
  const sidesOf = (metric: string, of: string, boundary: string): string[] =>
    all
      .filter((each) => each.metric === metric && each.of === of && each.boundary === boundary)
      .map(({ side }) => side)
      .sort();

  it.each(Object.entries(boundaries))("%s is met and passed at each of its boundaries", (metric, expected) => {
    for (const boundary of expected) {
      const closed = outermost[`${metric} ${boundary}`];
      const sides = ["above", "at", "below"].filter((side) => side !== closed);
      expect([boundary, sidesOf(metric, "value", boundary)]).toEqual([boundary, sides]);
    }
  });

  it.each(["management-system-soundness", "fund-use-compliance", "budget-disclosure"])("%s at every case", (metric) => {
    const most = { "management-system-soundness": 4, "fund-use-compliance": 5 }[metric] ?? 2;
    for (const count of steps(1, 1, most - 1))
      expect(sidesOf(metric, "value", count)).toEqual(["above", "at", "below"]);
    expect(sidesOf(metric, "value", "0")).toEqual(["above", "at"]);
  });

  it("every row with a denominator is asked for a zero, with nothing and with something above it", () => {
    const undefinedData = all.filter(({ boundary, side, of }) => boundary === "0" && side === "at" && of !== "value");
    const asked = new Set(undefinedData.map(({ metric }) => metric));
    const divided = Object.keys(boundaries).filter((id) => id !== "public-satisfaction");
    expect([...asked]).toEqual(expect.arrayContaining(divided.filter((id) => id !== "target-completion-rate")));
    for (const [metric, numerator] of [
      ["staff-control-rate", "staffInPost"],
      ["operating-expense-control-rate", "operatingActual"],
    ] as const)
      expect(sidesOf(metric, numerator, "0")).toEqual(["above", "at"]);
  });

  it("every label, answer and assessor's limit, and every indicator left out", () => {
    for (const label of ["good", "fair", "poor"])
      expect(sidesOf("administrative-effectiveness", "administrativeEffectiveness", label)).toEqual(["at"]);
    for (const answer of ["true", "false"])
      expect(sidesOf("building-area-control-rate", "hasBuildingProject", answer)).toEqual(["at"]);
    expect(sidesOf("economic-benefit", "economicBenefit", "0")).toEqual(["above", "at"]);
    expect(sidesOf("economic-benefit", "economicBenefit", "5")).toEqual(["at", "below"]);
    const left = new Set(all.filter(({ side }) => side === "missing").map(({ of }) => of));
    const { indicators, sections } = load("hunan-department-overall/datonghu-2020");
    const words = new Set(JSON.stringify(sections).match(/\w+/g));
    expect([...left].sort()).toEqual(
      Object.keys(indicators)
        .filter((name) => words.has(name))
        .sort(),
    );
  });

  it("points that are no whole hundredths are tied at both an even and an odd one", () => {
    const ties = all.filter(({ metric, boundary }) => metric === "target-completion-rate" && boundary?.includes("."));
    expect(ties.map(({ side, expect: { metrics } }) => [side, metrics["target-completion-rate"]])).toEqual([
      ["at", "4.01"],
      ["below", "4"],
      ["above", "4.01"],
      ["at", "4.02"],
      ["below", "4.01"],
      ["above", "4.02"],
    ]);
  });
});
