/** Between two neighbouring turns the points of a tree are a straight line; over a formula they go one way. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileUnder } from "../../src/compile/under-readings.js";
import type { Curve, Segment } from "../../src/curve/curve.js";
import { exact, exactText } from "../../src/exact/decimal.js";
import { type Interval, above, below } from "../../src/exact/interval.js";
import { type Quotient, add, compare, divide, equal, multiply, quotient, subtract } from "../../src/exact/quotient.js";
import type { Known, Node } from "../../src/tree/node.js";
import { childrenOf, evaluateTree, nodesOf, turnsOfTree } from "../../src/tree/tree.js";
import { factsOf } from "../../src/scoring/facts.js";
import { arbitraryCase } from "../laws/arbitrary-case.js";
import { subjects } from "../laws/arbitrary-rubric.js";
import { law } from "../laws/law.js";
import { datasetOf } from "../laws/values.js";
import { curveOver } from "./curve-over.js";

const whole = (n: number): Quotient => quotient(BigInt(n));
/** The indicator `a` is 2; nothing else is known. */
const base = (name: string): Quotient | null => (name === "a" ? whole(2) : null);
const known: Known = { base, fact: () => null };

const pointsAt = (tree: Node, value: Quotient, known: Known): Quotient | null =>
  evaluateTree(tree, { ...known, value }).points;

/** Five places between two turns. */
function amid(from: Quotient, to: Quotient): Quotient[] {
  const step = divide(subtract(to, from), whole(6));
  return [1, 2, 3, 4, 5].map((n) => add(from, multiply(step, whole(n))));
}

/** No points at all, a straight line, or at least always up or always down. */
function wayOf(points: readonly (Quotient | null)[]): "none" | "straight" | "one way" | "bent" {
  const known = points.filter((each) => each !== null);
  if (known.length < points.length) return known.length === 0 ? "none" : "bent";
  const rises = known.slice(1).map((each, index) => subtract(each, known[index] as Quotient));
  if (rises.every((each) => equal(each, rises[0] as Quotient))) return "straight";
  const signs = new Set(rises.map((each) => compare(each, whole(0))).filter((each) => each !== 0));
  return signs.size === 1 ? "one way" : "bent";
}

const isOverFormula = (tree: Node): boolean =>
  nodesOf(tree).some((node) => node.node === "over" && node.formula.op !== "number");

function expectNoTurnBetween(tree: Node, turns: readonly Quotient[], ways: readonly string[], data = known): void {
  const bent = turns.slice(1).flatMap((to, index) => {
    const places = amid(turns[index] as Quotient, to);
    const way = wayOf(places.map((x) => pointsAt(tree, x, data)));
    return ways.includes(way) ? [] : [{ way, places: places.map(exactText) }];
  });
  expect(bent).toEqual([]);
}

/** The tree, or its parts where several that are no straight lines are put together: each of them goes one way. */
function single(tree: Node): readonly Node[] {
  const puts = ({ node }: Node): boolean => node === "sum" || node === "best";
  const isMixed = nodesOf(tree).some((each) => puts(each) && childrenOf(each).length > 1 && isOverFormula(each));
  return isMixed ? childrenOf(tree).flatMap(single) : [tree];
}

describe.each(subjects.filter(({ name }) => name !== "rescaled rubrics"))("$name", ({ rubric }) => {
  it("does not turn between its turns", () => {
    law(
      arbitraryCase(rubric),
      ({ rubric: each, values }) => {
        const compiled = compileUnder(each, {});
        const data = factsOf(compiled, datasetOf(each, values));
        for (const tree of compiled.metrics.flatMap((metric) => single(metric.tree))) {
          const turns = turnsOfTree(tree, { ...data, tick: null });
          const [first, last] = [turns[0], turns.at(-1)];
          const isLong = turns.length >= 200; // the middle of a long staircase is not listed
          const ways = ["none", "straight", ...(isOverFormula(tree) || isLong ? ["one way"] : [])];
          if (!first || !last) {
            expect(new Set([-50, 0, 50].map((x) => pointsAt(tree, whole(x), data)?.n)).size).toBe(1);
            continue;
          }
          const some = isLong ? turns.slice(0, 30) : [...turns, add(last, whole(99))];
          expectNoTurnBetween(tree, [subtract(first, whole(99)), ...some], ways, data);
        }
      },
      0.3,
    );
  });
});

const number = fc.integer({ min: -3, max: 4 }).map(whole);
const segmentOn = (on: Interval, origin: Quotient, step: number): fc.Arbitrary<Segment> =>
  fc.oneof(
    fc.record({ on: fc.constant(on), shape: fc.constant("constant" as const), points: number }),
    fc.record({ on: fc.constant(on), shape: fc.constant("line" as const), intercept: number, slope: number }),
    fc.record({
      on: fc.constant(on),
      shape: fc.constant("stairs" as const),
      origin: fc.constant(origin),
      start: number,
      step: fc.constantFrom(1n, 2n, 3n).map((d) => quotient(BigInt(step), d)),
      drop: number,
      count: fc.constantFrom("complete" as const, "started" as const),
    }),
  );
/** Three segments that meet at 0 and 2; stairs begin where their segment does. */
const curve: fc.Arbitrary<Curve> = fc.tuple(
  segmentOn(below(whole(0), false), whole(0), -1),
  segmentOn({ from: whole(0), fromIncluded: true, to: whole(2), toIncluded: true }, whole(2), -1),
  segmentOn(above(whole(2), false), whole(2), 1),
);
const overs = ["value - a", "a - 3 * value", "abs(value - 1)", "a / value", "min(value, a)", "1 / (value - a)"];
const treeOver = (over: fc.Arbitrary<string | null>): fc.Arbitrary<Node> =>
  fc.letrec<{ node: Node; many: Node[] }>((tie) => ({
    many: fc.array(tie("node"), { minLength: 1, maxLength: 3 }),
    node: fc.oneof(
      { maxDepth: 2, depthSize: "medium", withCrossShrink: true },
      fc.tuple(curve, over).map(([each, text]): Node => curveOver(each, text)),
      fc.tuple(fc.integer({ min: -2, max: 3 }), tie("node"), tie("node")).map(([end, then, rest]): Node => ({
        node: "first",
        branches: [{ within: below(quotient(BigInt(end), 2n), true), then }, { then: rest }],
      })),
      fc.tuple(tie("node"), number).map(([of, by]): Node => ({ node: "scale", of, by })),
      tie("many").map((of): Node => ({ node: "sum", of })),
      tie("many").map((of): Node => ({ node: "best", of })),
      tie("node").map((of): Node => ({ node: "clamp", of, low: whole(-1), high: whole(2) })),
    ),
  })).node;

it.each([
  ["a tree of curves, choices, sums and shares", treeOver(fc.constant(null)), ["straight"]],
  [
    "a curve over a formula",
    fc.tuple(curve, fc.constantFrom(...overs)).map(([each, text]): Node => curveOver(each, text)),
    ["none", "straight", "one way"],
  ],
] as const)("%s does not turn between its turns", (_name, trees, ways) => {
  law(fc.tuple(trees, fc.constantFrom(null, exact("0.5"))), ([tree, tick]) => {
    const turns = turnsOfTree(tree, { base, fact: () => null, tick });
    expect(turns.every((x, index) => index === 0 || compare(turns[index - 1] as Quotient, x) < 0)).toBe(true);
    const near = turns.filter((x) => compare(x, whole(-9)) > 0 && compare(x, whole(9)) < 0);
    expectNoTurnBetween(tree, near, ways);
  });
});

const rising: Curve = [
  { on: below(whole(0), true), shape: "constant", points: whole(0) },
  { on: above(whole(0), false), shape: "line", intercept: whole(0), slope: whole(1) },
];
const over = (text: string | null): Node => curveOver(rising, text);
const within = { from: whole(3), fromIncluded: true, to: whole(5), toIncluded: false };

it.each<[string, Node, string | null, string[]]>([
  ["a curve", over(null), null, ["0"]],
  ["a curve with ties", over(null), "0.1", ["0", "1.05", "1.15"]],
  ["a formula of the value", over("2 * value - 6"), null, ["3"]],
  ["a formula with a fact", over("value - a"), null, ["2"]],
  ["ties of a formula", over("value / 2"), "0.1", ["0", "2.1", "2.3"]],
  ["where the formula turns and has no value", over("abs(value - 1) / (value - 4)"), null, ["1", "4"]],
  ["a formula that is not followed", over("value * value - a"), null, []],
  ["a formula with a missing name", over("value - missing"), null, []],
  [
    "choices",
    { node: "first", branches: [{ within, then: over("value - 4") }, { then: over(null) }] },
    null,
    ["0", "3", "4", "5"],
  ],
  ["choices by a condition", { node: "first", branches: [{ when: { any: [] }, then: over(null) }] }, null, ["0"]],
  ["given points", { node: "given", indicator: "a", range: within }, null, []],
  [
    "the parts of a node",
    { node: "sum", of: [over("value - 1"), { node: "best", of: [over(null)] }] },
    null,
    ["0", "1"],
  ],
  [
    "what is scaled or cut off",
    { node: "scale", by: whole(2), of: { node: "clamp", low: whole(-9), high: whole(9), of: over(null) } },
    null,
    ["0", "9"],
  ],
  [
    "where the best changes",
    { node: "best", of: [over(null), over("4 - value"), over("value - 1")] },
    null,
    ["0", "1", "2", "2.5", "4"],
  ],
])("%s", (_name, tree, tick, expected) => {
  expect(
    turnsOfTree(tree, { base, fact: () => null, tick: tick === null ? null : exact(tick) }).map(exactText),
  ).toEqual(expected);
});
