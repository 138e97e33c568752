/** How missing and undefined travel through nested rules, and years through thresholds: what the case tables do not show. */
import { describe, expect, it } from "vitest";
import type { Metric, Rubric, Rule } from "./rubric.js";
import { scoreByOracle } from "./scorecard.js";

const indicators: Rubric["indicators"] = {
  x: {},
  y: {},
  target: {},
  zero: {},
  flag: { type: "boolean" },
  given: { unit: "point" },
  years: { series: 2 },
  limits: { series: 2 },
};
const derived: Rubric["derived"] = { ratio: { formula: "y / zero" }, halves: { formula: "limits / 2" } };

function judged(metric: Pick<Metric, "value" | "rule">, data: object) {
  const points = { max: 3, places: 2, rounding: "half-up" } as const;
  const sections = [{ id: "all", metrics: [{ ...metric, id: "m", max: 3 }] }];
  const rubric: Rubric = { extent: "complete", points, indicators, derived, sections };
  const { metrics, missing } = scoreByOracle(rubric, { zero: 0, ...data });
  return { ...metrics["m"], missing };
}

const ruleOf = (kind: string, rest: object): Rule => ({ kind, ...rest });
const stepwise = { step: 10, points: 1, steps: "complete", relative: true };
const relativeTo = (of: string): Rule => ruleOf("deduction", { above: { of }, ...stepwise });
const relative = relativeTo("target");
const assessed = ruleOf("assessed", { of: "given" });
const checklist = ruleOf("checklist", { items: [{ of: "flag", points: 3 }] });
const cases = (...entries: object[]): Rule => ruleOf("cases", { cases: entries });
const composite = (...parts: object[]): Rule => ruleOf("composite", { parts });
const best = (...rules: Rule[]): Rule => ruleOf("choose", { best: rules });

const equals = (fact: string, value: unknown) => ({ fact, operator: "equal", value });
const flag = equals("flag", true);
const value = { formula: "x", ifUndefined: [{ when: equals("y", 1), award: 1 }, { award: 2 }] };

describe("undefined", () => {
  it.each([
    ["a threshold of 0 asks the metric's ifUndefined, also where nothing exceeds it", relative, { x: -5 }],
    ["a part without a value of its own asks the metric's", composite({ id: "a", max: 3, rule: relative }), { x: 5 }],
    ["the best of it and of points is undefined", best(relative, checklist), { x: 5, flag: true }],
    [
      "however deep it is",
      composite({ id: "a", max: 3, rule: composite({ id: "b", max: 3, rule: relative }) }),
      { x: 5 },
    ],
  ])("%s", (_, rule, data) => {
    const zero = { target: 0, ...data };
    expect(judged({ value, rule }, { ...zero, y: 1 })).toMatchObject({ status: "undefined", points: "1" });
    expect(judged({ value, rule }, { ...zero, y: 0 })).toMatchObject({ status: "undefined", points: "2" });
    expect(judged({ value, rule }, zero)).toMatchObject({ status: "missing", missing: ["y"] });
    expect(judged({ value, rule }, { ...zero, y: 1 }).value).toBe(String(data.x));
  });

  const own = { formula: "given", ifUndefined: [{ award: "full" }] };

  it("a part with a value of its own answers for itself, and the metric is scored", () => {
    const rule = composite(
      { id: "own", max: 2, value: own, rule: relative },
      { id: "shared", max: 1, rule: checklist },
    );
    const data = { x: 5, given: 9, flag: false };
    expect(judged({ value, rule }, { ...data, target: 0 })).toMatchObject({ status: "scored", points: "2" });
    expect(judged({ value, rule }, { ...data, target: 8 })).toMatchObject({ status: "scored", points: "1" });
    expect(judged({ value, rule }, { ...data, target: 0, given: null })).toMatchObject({ missing: ["given"] });
  });

  it("a part in a part reads the value of the outer one: 9 is 12.5 % above 8, where the metric's 5 is not", () => {
    const rule = composite({ id: "out", max: 3, value: own, rule: composite({ id: "in", max: 3, rule: relative }) });
    expect(judged({ value, rule }, { x: 5, given: 9, target: 8 })).toMatchObject({ points: "2", value: "5" });
  });

  it("a derived threshold that divides by zero is undefined, once nothing is missing", () => {
    const rule = ruleOf("proportional", { target: { of: "ratio" }, direction: "lower-is-better" });
    expect(judged({ value, rule }, { x: 1, y: 1 })).toMatchObject({ status: "undefined", points: "1", value: "1" });
    expect(judged({ value, rule }, { x: 1 })).toMatchObject({ status: "missing", missing: ["y"], value: "1" });
    expect(judged({ value, rule }, { x: 4, y: 2, zero: 1 })).toMatchObject({ status: "scored", points: "1.5" });
  });

  it("the metric's own value comes before its rule", () => {
    const divided = { ...value, formula: "x / zero" };
    const metric = { value: divided, rule: cases({ when: flag, points: 3 }, { points: 0 }) };
    expect(judged(metric, { x: 1, y: 0 })).toMatchObject({ status: "undefined", points: "2" });
    expect(judged(metric, { y: 0, flag: true })).toMatchObject({ status: "missing", missing: ["x"] });
  });
});

describe("missing", () => {
  it.each([
    [
      "all that parts wait for",
      composite({ id: "a", max: 2, rule: assessed }, { id: "b", max: 1, rule: checklist }),
      ["flag", "given"],
    ],
    ["before what another part would divide by zero", best(relative, checklist), ["flag"]],
    ["the same, the other way round", best(assessed, relative), ["given"]],
    [
      "only what decides a case",
      cases({ when: { any: [flag, { not: flag }] }, points: 3 }, { rule: assessed }),
      ["flag"],
    ],
    [
      "nothing, where a condition's quantity divides by zero",
      cases({ when: equals("ratio", 0), points: 3 }, { points: 0 }),
      [],
    ],
  ])("%s", (_, rule, missing) => {
    const status = "missing";
    expect(judged({ value, rule }, { x: 5, y: 1, target: 0 })).toMatchObject({ status, missing, value: "5" });
  });
});

describe("years", () => {
  const perYear = { formula: "years", perYear: "mean" as const, ifUndefined: [{ award: 0 }] };

  it.each([
    ["limits", [10, 20]],
    ["halves", [20, 40]],
  ])("each year meets its own threshold where that is a series too: %s", (of, limits) => {
    const metric = { value: perYear, rule: relativeTo(of) };
    expect(judged(metric, { years: [11, 20], limits })).toMatchObject({ points: "2.5", value: ["11", "20"] });
    expect(judged(metric, { years: [1, 2], limits: [1, null] })).toMatchObject({ missing: ["limits"] });
    expect(judged(metric, { years: [1, 2], limits: [1, 0] })).toMatchObject({ status: "undefined", points: "0" });
  });

  it("rounds each year's value", () => {
    const round = { places: 0, rounding: "half-up" as const };
    const bands = [
      { atLeast: 2, points: 3 },
      { below: 2, points: 0 },
    ];
    const metric = { value: { ...perYear, round }, rule: ruleOf("bands", { bands }) };
    expect(judged(metric, { years: ["1.5", "1.49"] })).toMatchObject({ points: "1.5", value: ["2", "1"] });
  });

  it("a vector is no value, no fact and no threshold of one number", () => {
    const years = [1, 2];
    const ends = { value: { formula: "years" }, rule: relative };
    expect(() => judged(ends, { years, target: 1 })).toThrow("ends as a vector");
    expect(() => judged({ value, rule: relativeTo("limits") }, { x: 1, limits: years })).toThrow("is a vector");
    const asks = cases({ when: equals("years", 1), points: 3 }, { points: 0 });
    expect(() => judged({ rule: asks }, { years })).toThrow("more than one fact");
  });
});
