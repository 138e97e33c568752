import { describe, expect, it } from "vitest";
import type { Condition, Value } from "../../src/condition/condition.js";
import type { Curve } from "../../src/curve/curve.js";
import { exact, exactText } from "../../src/exact/decimal.js";
import { above, below, point } from "../../src/exact/interval.js";
import type { Branch, Given, Node, Outcome } from "../../src/tree/node.js";
import { evaluateTree, namesInTree, nodesOf } from "../../src/tree/tree.js";
import { curveOver, read } from "./curve-over.js";

/** 5 points below 1, and as many as the value from 1 on; nothing at 9. */
const rising: Curve = [
  { on: below(exact("1"), false), shape: "constant", points: exact("5") },
  {
    on: { from: exact("1"), fromIncluded: true, to: exact("9"), toIncluded: false },
    shape: "line",
    intercept: exact("0"),
    slope: exact("1"),
  },
  { on: above(exact("9"), false), shape: "constant", points: exact("9") },
];

const curve = (over?: string): Node => curveOver(rising, over ?? null);
const award = (points: string): Node =>
  curveOver([{ on: below(exact("1000"), true), shape: "constant", points: exact(points) }]);
const given = (indicator: string | null): Node => ({ node: "given", indicator, range: point(exact("3")) });
const when = (fact: string, value: Value, then: Node): Branch => ({
  when: { fact, operator: "equal", values: [value] },
  then,
});
const within = (x: string, then: Node): Branch => ({ within: below(exact(x), true), then });
const first = (...branches: Branch[]): Node => ({ node: "first", branches });

const facts: Record<string, Value> = { a: exact("2"), zero: exact("0"), yes: true, label: "good", half: exact("0.5") };
const at = (value: string | null): Given => ({
  value: value === null ? null : exact(value),
  fact: (name) => facts[name] ?? null,
  base: (name) => (typeof facts[name] === "object" ? facts[name] : null),
});

const evaluate = (node: Node, value: string | null = "4"): Outcome => evaluateTree(node, at(value));
const points = (outcome: Outcome): string | null => outcome.points && exactText(outcome.points);

describe("curve", () => {
  it.each<[string, Node, string | null, string | null, string[]?]>([
    ["by the value", curve(), "4", "4"],
    ["by the value, on another segment", curve(), "0", "5"],
    ["in a hole", curve(), "9", null],
    ["without a value", curve(), null, null, ["value"]],
    ["by a formula of the value", curve("value / 2"), "4", "2"],
    ["by a formula of the value and a fact", curve("value - a"), "4", "2"],
    ["by a formula of facts only", curve("a + 1"), null, "3"],
    ["by a formula without the value it needs", curve("value - a"), null, null, ["value"]],
    ["by a formula without the value and a fact", curve("value - u"), null, null, ["value", "u"]],
    ["by a formula that divides by zero", curve("value / zero"), "4", null],
  ])("%s", (_name, node, value, expected, missing = []) => {
    const outcome = evaluate(node, value);
    expect([points(outcome), outcome.missing]).toEqual([expected, missing]);
  });

  it("tells where on the curve it came out", () => {
    expect(evaluate(curve("value / a"))).toEqual({
      node: "over",
      points: exact("2"),
      missing: [],
      x: exact("2"),
      formula: read("value / a"),
      otherwise: null,
      of: [
        {
          node: "curve",
          points: exact("2"),
          missing: [],
          x: exact("2"),
          place: { segment: rising[1], points: exact("2"), steps: null },
        },
      ],
    });
    expect(evaluate(curve(), "9")).toEqual({
      node: "curve",
      points: null,
      missing: [],
      x: exact("9"),
      place: null,
    });
  });

  it("names what its formula misses", () => {
    const outcome = evaluate(curve("value - u + a - v"));
    expect(outcome).toMatchObject({ node: "over", points: null, missing: ["u", "v"], x: null, of: [] });
  });
});

describe("given", () => {
  it.each<[string, Node, string | null, string[]]>([
    ["an assessor's points", given("a"), "2", []],
    ["nothing yet", given("u"), null, ["u"]],
    ["an answer is no points", given("yes"), null, ["yes"]],
    ["a label is no points", given("label"), null, ["label"]],
    ["by nobody", given(null), null, []],
  ])("%s", (_name, node, expected, missing) => {
    const outcome = evaluate(node);
    expect([points(outcome), outcome.missing]).toEqual([expected, missing]);
    expect(outcome).toMatchObject({ node: "given", range: point(exact("3")) });
  });

  it("an interval is no points", () => {
    const interval = { ...at("4"), fact: () => point(exact("3")) };
    expect(evaluateTree(given("a"), interval)).toMatchObject({ points: null, missing: ["a"], indicator: "a" });
  });
});

describe("first", () => {
  const last = { then: award("9") };
  it.each<[string, Node, string | null, string | null, number | null, string[]]>([
    ["by a condition", first(when("yes", true, award("1")), last), "4", "1", 0, []],
    [
      "by the next condition",
      first(when("yes", false, award("1")), when("label", "good", award("2")), last),
      "4",
      "2",
      1,
      [],
    ],
    ["by none", first(when("yes", false, award("1")), when("label", "bad", award("2")), last), "4", "9", 2, []],
    ["by the value", first(within("4", award("1")), last), "4", "1", 0, []],
    ["by no value", first(within("3", award("1")), last), "4", "9", 1, []],
    ["the first of two", first(within("4", award("1")), within("5", award("2")), last), "4", "1", 0, []],
    ["open at a missing fact", first(when("u", true, award("1")), last), "4", null, null, ["u"]],
    ["not at one after it", first(when("yes", true, award("1")), when("u", true, award("2")), last), "4", "1", 0, []],
    ["open without a value", first(within("4", award("1")), last), null, null, null, ["value"]],
    ["no branch at all", first(when("yes", false, award("1"))), "4", null, null, []],
    ["a branch that misses something", first({ then: given("u") }), "4", null, 0, ["u"]],
  ])("%s", (_name, node, value, expected, branch, missing) => {
    const outcome = evaluate(node, value);
    expect(outcome).toMatchObject({ node: "first", branch, missing });
    expect(points(outcome)).toBe(expected);
    const of = "of" in outcome ? outcome.of : [];
    expect(of.map(points)).toEqual(branch === null ? [] : [expected]);
  });

  it("names only the missing facts of the open condition", () => {
    const open: Condition = {
      all: [when("yes", true, last.then), when("u", true, last.then), when("v", true, last.then)].map(
        (each) => each.when as Condition,
      ),
    };
    const node = first({ when: open, then: given("w") }, when("x", true, award("1")), last);
    expect(evaluate(node)).toMatchObject({ points: null, missing: ["u", "v"] });
  });
});

describe("best, sum, scale and clamp", () => {
  const clamp = (of: Node, low: string, high: string): Node => ({
    node: "clamp",
    of,
    low: exact(low),
    high: exact(high),
  });
  const scale = (of: Node, by: string): Node => ({ node: "scale", of, by: exact(by) });
  it.each<[string, Node, string | null, string[]]>([
    ["best", { node: "best", of: [award("1"), award("3"), award("-2")] }, "3", []],
    ["best of one", { node: "best", of: [award("1")] }, "1", []],
    ["best of what misses", { node: "best", of: [award("9"), given("u"), given("v")] }, null, ["u", "v"]],
    ["sum", { node: "sum", of: [award("1"), award("3"), award("-2")] }, "2", []],
    ["sum of what misses", { node: "sum", of: [given("u"), award("9")] }, null, ["u"]],
    ["sum with a hole", { node: "sum", of: [award("1"), curve("value + 5")] }, null, []],
    ["scale", scale(award("3"), "-0.5"), "-1.5", []],
    ["scale of nothing", scale(given("u"), "2"), null, ["u"]],
    ["clamp between", clamp(award("3"), "0", "5"), "3", []],
    ["clamp above", clamp(award("7"), "0", "5"), "5", []],
    ["clamp below", clamp(award("-1"), "0", "5"), "0", []],
    ["clamp of nothing", clamp(given("u"), "0", "5"), null, ["u"]],
  ])("%s", (_name, node, expected, missing) => {
    const outcome = evaluate(node);
    expect([outcome.node, points(outcome), outcome.missing]).toEqual([node.node, expected, missing]);
    const children: Node[] = "of" in node ? [node.of].flat() : [];
    expect("of" in outcome && outcome.of).toEqual(children.map((child) => evaluate(child)));
  });
});

it("a tree lists its nodes from the top, and the names that they read", () => {
  const leaves = [given("g"), curve("value / a + b"), award("1"), given(null)] as const;
  const [a, b, c, d] = leaves;
  const best: Node = { node: "best", of: [b, c] };
  const chosen = first(when("k", true, best), within("1", d), {
    when: { not: { all: [{ fact: "m", operator: "in", values: ["x"] }] } },
    then: a,
  });
  const clamped: Node = { node: "clamp", of: chosen, low: exact("0"), high: exact("1") };
  const tree: Node = { node: "sum", of: [{ node: "scale", of: clamped, by: exact("2") }, a] };
  expect(
    nodesOf(tree)
      .map(({ node }) => node)
      .join(" "),
  ).toBe("sum scale clamp first best over curve curve given given given");
  expect(nodesOf(tree)[5]).toBe(b);
  expect(namesInTree(tree)).toEqual(["k", "m", "a", "b", "g", "g"]);
});
