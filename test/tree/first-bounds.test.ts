/** Bounds of nodes over others: what is left to each branch, and when bounds only enclose the points. */
import { describe, expect, it } from "vitest";
import type { Comparison, Condition, Fact } from "../../src/condition/condition.js";
import type { Curve } from "../../src/curve/curve.js";
import { exact, exactText } from "../../src/exact/decimal.js";
import { type Interval, everything } from "../../src/exact/interval.js";
import type { Branch, Node, Open } from "../../src/tree/node.js";
import { boundsOfTree } from "../../src/tree/tree.js";
import { curveOver } from "./curve-over.js";

/** "[1, 2)", or "(, 2]" without a lower limit. */
function interval(text: string): Interval {
  const [, open, from, to, close] = /^([[(])(.*), ?(.*)([\])])$/.exec(text) as unknown as string[];
  return {
    from: from ? exact(from) : null,
    fromIncluded: open === "[",
    to: to ? exact(to) : null,
    toIncluded: close === "]",
  };
}

/** As many points as the value. */
const same: Curve = [{ on: everything, shape: "line", intercept: exact("0"), slope: exact("1") }];
const value = curveOver(same);
const curve = (over: string): Node => curveOver(same, over);
const award = (points: string): Node => curveOver([{ on: everything, shape: "constant", points: exact(points) }]);
const given = (indicator: string): Node => ({ node: "given", indicator, range: interval("[0, 5]") });
const asks = (fact: string, operator: Comparison, than: string): Condition => ({
  fact,
  operator,
  values: [exact(than)],
});
const when = (fact: string, operator: Comparison, than: string, then: Node): Branch => ({
  when: asks(fact, operator, than),
  then,
});
const within = (stretch: string, then: Node): Branch => ({ within: interval(stretch), then });
const first = (...branches: Branch[]): Node => ({ node: "first", branches });

/** The value is made of v; a and b are missing, k is known, and of `answer` nothing is known. */
const missing: Record<string, string> = { v: "[0, 10]", a: "[0, 4]", b: "[0, 4]" };
const known: Record<string, string> = { k: "4" };
const fact = (name: string): Fact =>
  known[name] ? exact(known[name]) : missing[name] ? interval(missing[name]) : null;
const open = (values: readonly string[]): Open => ({
  values: values.map(interval),
  exact: true,
  names: new Set(["v"]),
  fact,
  isMissing: (name) => !known[name],
  base: (name) => interval(missing[name] ?? ""),
});

/** "0 … 5", "about 0 … 5" where they need not be reached, or null. */
function of(node: Node, ...values: string[]): string | null {
  const bounds = boundsOfTree(node, open(values.length ? values : ["[0, 10]"]));
  return bounds && `${bounds.tight ? "" : "about "}${exactText(bounds.low)} … ${exactText(bounds.high)}`;
}

const last = { then: award("9") };

describe("branches by conditions", () => {
  it.each<[string, Node, string | null]>([
    ["one that holds", first(when("k", "equal", "4", award("1")), last), "1 … 1"],
    ["one that does not", first(when("k", "equal", "5", award("1")), last), "9 … 9"],
    ["one that holds over all that is open", first(when("a", "greaterThanInclusive", "0", award("1")), last), "1 … 1"],
    ["an open one", first(when("a", "greaterThan", "3", award("1")), last), "1 … 9"],
    ["an open one of which nothing is known", first(when("answer", "equal", "1", award("1")), last), "1 … 9"],
    [
      "two open ones, of different facts",
      first(when("a", "greaterThan", "3", award("1")), when("b", "greaterThan", "3", award("0")), last),
      "0 … 9",
    ],
    [
      "two open ones, of one fact",
      first(when("a", "greaterThan", "3", award("1")), when("a", "greaterThan", "3", award("0")), last),
      "about 0 … 9",
    ],
    ["one open, of what the value depends on", first(when("v", "greaterThan", "3", award("1")), last), "about 1 … 9"],
    [
      "one that is decided asks for nothing",
      first(when("a", "lessThan", "9", first(when("a", "greaterThan", "3", award("1")), last)), last),
      "1 … 9",
    ],
    [
      "one that asks for two facts, and one for the second",
      first(
        { when: { any: [asks("a", "equal", "1"), asks("b", "equal", "1")] }, then: award("1") },
        when("b", "equal", "1", award("2")),
        last,
      ),
      "about 1 … 9",
    ],
    [
      "two that ask for a known fact",
      first(
        { when: { any: [asks("k", "equal", "1"), asks("a", "equal", "1")] }, then: award("1") },
        { when: { any: [asks("k", "equal", "1"), asks("b", "equal", "1")] }, then: award("2") },
        last,
      ),
      "1 … 9",
    ],
    [
      "one inside another, of one fact",
      first(when("a", "greaterThan", "3", first(when("a", "greaterThan", "2", award("1")), last)), last),
      "about 1 … 9",
    ],
    ["points of a fact asked for", first(when("a", "greaterThan", "3", given("a")), last), "about 0 … 9"],
    [
      "points of a fact asked for before",
      first(when("a", "greaterThan", "3", award("1")), { then: given("a") }),
      "about 0 … 4",
    ],
    ["points of another fact", first(when("a", "greaterThan", "3", award("1")), { then: given("b") }), "0 … 4"],
    ["a curve of a fact asked for", first(when("a", "greaterThan", "3", curve("a")), last), "about 0 … 9"],
    ["a curve of another fact", first(when("a", "greaterThan", "3", curve("b")), last), "0 … 9"],
    ["the value, under an open one of another fact", first(when("a", "greaterThan", "3", value), last), "0 … 10"],
    ["what comes after one that holds", first(when("k", "equal", "4", award("1")), { then: given("none") }), "1 … 1"],
    ["one that leads nowhere", first(when("a", "greaterThan", "3", given("answer")), last), "9 … 9"],
    ["none that holds", first(when("k", "equal", "5", award("1"))), null],
  ])("%s", (_name, node, expected) => {
    expect(of(node)).toBe(expected);
  });
});

describe("branches by the value", () => {
  const three = first(within("(, 2]", award("1")), within("[3, 4)", value), { then: value });
  it.each<[string, Node, string[], string | null]>([
    ["all of it in the first", three, ["[0, 2]"], "1 … 1"],
    ["some of it in the first", three, ["[0, 3)"], "1 … 3"],
    ["none of it in the first", three, ["(2, 3)"], "2 … 3"],
    ["all of it in the second", three, ["[3, 4)"], "3 … 4"],
    ["all of it in the last", three, ["[4, 4]"], "4 … 4"],
    ["on both sides of the second", first(within("(1, 9)", award("5")), { then: value }), ["[0, 10]"], "0 … 10"],
    ["what is left below the first", first(within("[2, )", award("5")), { then: value }), ["[0, 10]"], "0 … 5"],
    ["what is left is nothing", first(within("[0, 10]", award("5")), { then: given("none") }), ["[0, 10]"], "5 … 5"],
    ["an end is left", first(within("[0, 10)", award("5")), { then: value }), ["[0, 10]"], "5 … 10"],
    ["everything is inside", first(within("(, )", award("5")), { then: value }), ["[0, 10]"], "5 … 5"],
    ["several stretches", first(within("(1, 3)", value), { then: award("2") }), ["[0, 2]", "[5, 6]"], "1 … 2"],
    ["a branch of no values at all", first(within("(1, 3)", given("none")), last), ["[4, 5]"], "9 … 9"],
  ])("%s", (_name, node, values, expected) => {
    expect(of(node, ...values)).toBe(expected);
  });

  it("of which there are none", () => {
    expect(boundsOfTree(first(within("(1, 3)", award("1")), last), open([]))).toBeNull();
  });

  it("then by a condition on what else is left", () => {
    const mixed = first(within("[0, 5]", award("1")), when("a", "greaterThan", "3", value), { then: award("2") });
    expect(of(mixed)).toBe("1 … 10");
    expect(of(mixed, "[6, 7]")).toBe("2 … 7");
    expect(of(first(within("[0, 5]", award("1")), when("v", "greaterThan", "3", value), last))).toBe("about 1 … 10");
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
  it.each<[string, Node, string | null]>([
    ["best of one open", { node: "best", of: [value, award("3")] }, "3 … 10"],
    ["best of two open", { node: "best", of: [value, given("a")] }, "about 0 … 10"],
    ["sum of one open", { node: "sum", of: [value, award("3")] }, "3 … 13"],
    ["sum of two open", { node: "sum", of: [value, given("a")] }, "about 0 … 14"],
    ["sum with one that cannot be", { node: "sum", of: [value, given("answer")] }, null],
    ["scale", scale(value, "0.5"), "0 … 5"],
    ["scale around", scale(value, "-2"), "-20 … 0"],
    ["scale of what is only enclosed", scale(first(when("v", "equal", "3", value), last), "2"), "about 0 … 20"],
    ["scale of nothing", scale(given("answer"), "2"), null],
    ["clamp", clamp(value, "2", "6"), "2 … 6"],
    ["clamp beyond", clamp(value, "-2", "16"), "0 … 10"],
    ["clamp of nothing", clamp(given("answer"), "0", "1"), null],
  ])("%s", (_name, node, expected) => {
    expect(of(node)).toBe(expected);
  });
});
