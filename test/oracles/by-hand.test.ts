import { describe, expect, it } from "vitest";
import { holds, undecidedBy } from "./condition.js";
import { evaluate, evaluateAll, namesIn } from "./formula.js";
import { Rational } from "./rational.js";
import type { Metric, Rubric } from "./rubric.js";
import { scoreByOracle } from "./scorecard.js";

describe("formulas", () => {
  it.each([
    ["-(a + 2) * 3 - a / 4", "-19"],
    ["a - 1 - 1", "2"],
    ["a / 2 / 2", "1"],
    ["a - -0.5", "4.5"],
    ["min(a, 3, 5) + max(a, 3) + abs(-a)", "11"],
    ["sum(a, 1) * count(a, a, a) + mean(a, 1)", "17.5"],
    ["nth(2, 1, a, 3)", "3"],
    ["nth(2, a, a, 1)", "4"],
    ["a / 7", "4/7"],
    ["0 * max(1, 1 / (a - 4))", null],
  ])("%s", (formula, value) => {
    expect(evaluate(formula, undefined, () => Rational.of(4))?.toString() ?? null).toBe(value);
  });
});

describe("formulas over vectors", () => {
  const whole = (...all: number[]) => all.map((each) => Rational.of(each));
  const names = new Map([
    ["v", whole(1, 3)],
    ["t.w", whole(-2, 4)],
    ["none", []],
  ]);

  it.each([
    ["v * 2 - t.w", "4,2"],
    ["1 / v", "1,1/3"],
    ["abs(t.w) / v", "2,4/3"],
    ["-v", "-1,-3"],
    ["v / (v - 1)", null],
    ["sum(v / t.w, v)", "4.25"],
    ["nth(3, v, t.w)", "1"],
    ["nth(5, v, t.w)", null],
    ["none + 1", ""],
    ["sum(none / 0) + 1", "1"],
    ["sum(none) + count(none)", "0"],
    ["mean(none, 4)", "4"],
    ["mean(none)", null],
    ["min(none)", null],
    ["max(none)", null],
    ["nth(1, none)", null],
    ["nth(1, none, 2)", "2"],
  ])("%s", (formula, value) => {
    expect(evaluateAll(formula, undefined, (name) => names.get(name) ?? null)?.toString() ?? null).toBe(value);
  });

  it("knows names of columns, and mixes no lengths", () => {
    expect(namesIn("sum(t.w * v) + 1.5 * t")).toEqual(["t.w", "v", "t"]);
    expect(() => evaluateAll("v + none", undefined, (name) => names.get(name) ?? null)).toThrow("vectors of 2 and 0");
  });
});

describe("scorecards, by hand", () => {
  const linear = {
    kind: "linear",
    knots: [
      [0, 0],
      [100, 3],
    ],
  };
  const assessed = { kind: "assessed", of: "a" };
  const rate: Metric = {
    id: "rate",
    max: 3,
    value: {
      formula: "half * 2 + a * 0",
      unit: "%",
      round: { places: 1, rounding: "down" },
      ifUndefined: [{ when: { fact: "spent", operator: "greaterThan", value: 0.5 }, award: 1 }, { award: "full" }],
    },
    rule: linear,
  };
  const given: Metric = {
    id: "given",
    max: 4,
    notApplicable: { when: { any: [{ fact: "waived", operator: "equal", value: true }] }, award: "exclude" },
    rule: assessed,
  };
  const rubric: Rubric = {
    extent: "complete",
    points: { max: 7, places: 2, rounding: "half-up", rescale: true },
    indicators: {
      a: { unit: "point" },
      spent: { unit: "CNY100M" },
      planned: { unit: "CNY10k" },
      waived: { type: "boolean" },
    },
    derived: { half: { formula: "spent / planned / 2", unit: "%" } },
    sections: [
      {
        id: "all",
        sections: [
          { id: "rates", metrics: [rate] },
          { id: "assessments", metrics: [given] },
        ],
      },
    ],
    grades: { bands: [{ id: "good", atLeast: 4.63 }, { id: "poor" }] },
  };
  const spent = { value: "20000000", unit: "CNY" };

  it.each([
    ["all given", { a: 2.625, spent: 0.2, planned: 3000, waived: false }, "4.63", ["2", "2.63"], "66.6", "good", []],
    ["rescaled", { a: 2, spent, planned: 3000, waived: true }, "4.67", ["2", null], "66.6", "good", []],
    ["waiver open", { a: 2, spent, planned: 3000 }, null, ["2", null], "66.6", null, ["waived"]],
    ["waiver and points open", { spent, planned: 0, waived: null }, null, [null, null], null, null, ["a", "waived"]],
    ["by zero", { a: 0, spent: "0.5", planned: 0, waived: true }, "7", ["3", null], null, "good", []],
    ["by zero, spent", { a: 0, spent: "0.51", planned: 0, waived: false }, "1", ["1", "0"], null, "poor", []],
    [
      "printed",
      { a: 1, spent: { printed: "≥1" }, planned: 1, waived: false },
      null,
      [null, "1"],
      null,
      null,
      ["spent"],
    ],
  ])("%s", (_, data, points, metrics, value, grade, missing) => {
    const card = scoreByOracle(rubric, data);
    expect(Object.values(card.metrics).map((metric) => metric.points)).toEqual(metrics);
    expect(card).toMatchObject({ points, grade, missing, metrics: { rate: { value } } });
  });

  it("leaves out what is excluded, and everything", () => {
    const waived = { a: 2, spent, planned: 3000, waived: true };
    expect(scoreByOracle(rubric, waived)).toMatchObject({ scored: "4.67", max: "7" });
    expect(scoreByOracle(rubric, waived).sections).toEqual({
      all: { points: "2", scored: "2", max: "3" },
      rates: { points: "2", scored: "2", max: "3" },
      assessments: { points: "0", scored: "0", max: "0" },
    });
    const unscaled: Rubric = { ...rubric, points: { ...rubric.points, rescale: false } };
    expect(scoreByOracle(unscaled, waived)).toMatchObject({ points: "2", max: "3", grade: "poor" });
    const excerpt: Rubric = { ...rubric, extent: "excerpt" };
    expect(scoreByOracle(excerpt, waived)).toMatchObject({ points: "4.67", grade: null });
    const empty = scoreByOracle({ ...rubric, sections: [{ id: "all", metrics: [given] }] }, { waived: true });
    expect(empty).toMatchObject({ status: "complete", points: "0", max: "0", grade: null });
  });
});

describe("conditions", () => {
  const fact = (name: string) => (name === "x" ? Rational.of("0.3") : name === "label" ? "good" : null);
  const x = { fact: "x", operator: "equal", value: "0.30" };
  const open = { fact: "y", operator: "lessThan", value: 1 };

  it.each([
    [x, true, []],
    [{ fact: "x", operator: "notIn", value: [1, 0.3] }, false, []],
    [{ fact: "x", operator: "greaterThanInclusive", value: 0.3 }, true, []],
    [{ fact: "x", operator: "lessThan", value: 0.3 }, false, []],
    [{ fact: "label", operator: "in", value: ["fair", "good"] }, true, []],
    [{ any: [open, x] }, true, []],
    [{ all: [open, x] }, null, ["y"]],
    [{ all: [open, { not: x }] }, false, []],
    [{ not: { all: [{ any: [{ ...open, fact: "z" }, x] }, { not: open }] } }, null, ["y"]],
  ])("%j", (condition, value, undecided) => {
    expect([holds(condition, fact), undecidedBy(condition, fact)]).toEqual([value, undecided]);
  });
});
