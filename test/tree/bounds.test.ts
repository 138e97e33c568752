import { describe, expect, it } from "vitest";
import type { Fact } from "../../src/condition/condition.js";
import type { Curve } from "../../src/curve/curve.js";
import { exact, exactText } from "../../src/exact/decimal.js";
import { type Interval, above, below, point } from "../../src/exact/interval.js";
import { add, isFinite, max } from "../../src/exact/quotient.js";
import { allOf, anyOf, certain } from "../../src/tree/bounds.js";
import type { Bounds, Node, Open } from "../../src/tree/node.js";
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

/** "0 … 5", "about 0 … 5" where they need not be reached, or null. */
function shown(bounds: Bounds | null): string | null {
  const end = (x: Bounds["low"]): string => (isFinite(x) ? exactText(x) : x.n < 0n ? "-inf" : "inf");
  return bounds && `${bounds.tight ? "" : "about "}${end(bounds.low)} … ${end(bounds.high)}`;
}

/** "0 … 5" or "about 0 … 5". */
function bounds(text: string | null): Bounds | null {
  const [, about, low, high] = /^(about )?(.*) … (.*)$/.exec(text ?? "") ?? [];
  return text === null ? null : { low: exact(low ?? ""), high: exact(high ?? ""), tight: !about };
}

describe("putting bounds together", () => {
  it("certain points are both ends", () => {
    expect(shown(certain(exact("3")))).toBe("3 … 3");
  });

  it.each([
    [[], null],
    [[null, null], null],
    [["1 … 3"], "1 … 3"],
    [[null, "1 … 3"], "1 … 3"],
    [["1 … 3", "2 … 5"], "1 … 5"],
    [["4 … 5", "1 … 1"], "1 … 5"],
    [["about 1 … 3"], "about 1 … 3"],
    [["about 1 … 3", "2 … 5"], "about 1 … 5"],
    [["1 … 3", "about 2 … 5"], "about 1 … 5"],
    [["1 … 5", "about 2 … 3"], "1 … 5"],
    [["1 … 5", "about 1 … 5"], "1 … 5"],
    [["1 … 2", "about 2 … 4", "4 … 5"], "1 … 5"],
  ])("any of %j: %s", (all, expected) => {
    expect(shown(anyOf(all.map(bounds)))).toBe(expected);
  });

  it.each([
    [[], null, null],
    [["1 … 3", null], null, null],
    [["1 … 3"], "1 … 3", "1 … 3"],
    [["1 … 3", "2 … 2"], "3 … 5", "2 … 3"],
    [["2 … 2", "1 … 3", "4 … 4"], "7 … 9", "4 … 4"],
    [["1 … 3", "2 … 4"], "about 3 … 7", "about 2 … 4"],
    [["1 … 1", "2 … 2"], "3 … 3", "2 … 2"],
    [["about 1 … 3", "2 … 2"], "about 3 … 5", "about 2 … 3"],
    [["1 … 1", "about 2 … 2"], "about 3 … 3", "about 2 … 2"],
  ])("all of %j: the sum %s, the best %s", (all, sum, best) => {
    expect(shown(allOf(all.map(bounds), (points) => points.reduce(add)))).toBe(sum);
    expect(shown(allOf(all.map(bounds), (points) => points.reduce(max)))).toBe(best);
  });
});

/** As many points as the value; 5 for ever from 5 on. */
const rising: Curve = [
  { on: below(exact("5"), false), shape: "line", intercept: exact("0"), slope: exact("1") },
  { on: above(exact("5"), true), shape: "constant", points: exact("5") },
];
const curve = (over?: string): Node => curveOver(rising, over ?? null);
const given = (indicator: string | null, range: string): Node => ({ node: "given", indicator, range: interval(range) });

/** Missing numbers, known numbers, and a label that is missing. */
const missing: Record<string, string> = { v: "[0, 10]", a: "[0, 2]", b: "[1, 3)", far: "(, )", d: "[-1, 1]" };
const known: Record<string, string> = { k: "4" };
const base = (name: string): Interval => (known[name] ? point(exact(known[name])) : interval(missing[name] ?? ""));
const fact = (name: string): Fact =>
  known[name] ? exact(known[name]) : missing[name] ? interval(missing[name]) : null;

const at = (values: readonly string[], names: readonly string[] = ["v"], isExact = true): Open => ({
  values: values.map(interval),
  exact: isExact,
  names: new Set(names),
  fact,
  isMissing: (name) => !known[name],
  base,
});
const of = (node: Node, open: Open = at(["[0, 10]"])): string | null => shown(boundsOfTree(node, open));

describe("curve", () => {
  it.each<[string, Node, Open, string | null]>([
    ["over all its values", curve(), at(["[1, 3]"]), "1 … 3"],
    ["over several stretches", curve(), at(["[1, 2]", "(4, )"]), "1 … 5"],
    ["over no values", curve(), at([]), null],
    ["over values that only enclose", curve(), at(["[1, 3]"], ["v"], false), "about 1 … 3"],
    [
      "over values beyond it",
      { node: "curve", curve: [{ ...rising[0]!, on: below(exact("0"), false) }] },
      at(["[1, 3]"]),
      null,
    ],
    ["without limit", curve(), at(["(, 3]"]), "-inf … 3"],
    ["over a formula of the value", curve("value / 2"), at(["[2, 4]"]), "1 … 2"],
    ["over a formula of several stretches", curve("value / 2"), at(["[2, 4]", "[8, 8]"]), "1 … 4"],
    ["over a formula of a missing fact", curve("value - a"), at(["[2, 4]"]), "0 … 4"],
    ["over a formula of a known fact", curve("value - k"), at(["[4, 6]"]), "0 … 2"],
    ["over a formula of facts only", curve("a + 1"), at([]), "1 … 3"],
    ["over a formula of facts only, once", curve("a + 1"), at(["[1, 2]", "[3, 4]"]), "1 … 3"],
    ["over a formula that turns around zero", curve("2 / d"), at([]), "-inf … 5"],
    ["over a formula of what the value depends on too", curve("value - a"), at(["[2, 4]"], ["v", "a"]), "about 0 … 4"],
    ["over a formula of enclosing values", curve("value / 2"), at(["[2, 4]"], ["v"], false), "about 1 … 2"],
    ["over a formula that is only enclosed", curve("a * a"), at([]), "about 0 … 4"],
    ["over a formula without a value", curve("value / 0"), at(["[2, 4]"]), null],
  ])("%s", (_name, node, open, expected) => {
    expect(of(node, open)).toBe(expected);
  });
});

describe("given", () => {
  it.each<[string, Node, Open, string | null]>([
    ["known", given("k", "[0, 5]"), at([]), "4 … 4"],
    ["missing", given("far", "[0, 5]"), at([]), "0 … 5"],
    ["missing, with limits of its own", given("a", "[1, 5]"), at([]), "1 … 2"],
    ["missing, with limits beyond the range", given("a", "[3, 5]"), at([]), null],
    ["missing, without limits", given("far", "(, )"), at([]), "-inf … inf"],
    ["what the value depends on too", given("a", "[0, 5]"), at([], ["a"]), "about 0 … 2"],
    ["by nobody", given(null, "[1, 5]"), at([], ["a"]), "1 … 5"],
    ["of which nothing is known", given("label", "[1, 5]"), at([]), null],
    ["what is an answer", given("k", "[1, 5]"), { ...at([]), fact: () => true }, null],
    ["what is a label", given("k", "[1, 5]"), { ...at([]), fact: () => "n" }, null],
  ])("%s", (_name, node, open, expected) => {
    expect(of(node, open)).toBe(expected);
  });
});
