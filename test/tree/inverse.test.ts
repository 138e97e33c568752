/** The inverse of random trees against their points at many values, for all that the facts can be. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Fact } from "../../src/condition/condition.js";
import { contains, point } from "../../src/exact/interval.js";
import { type Quotient, add, equal, multiply, quotient } from "../../src/exact/quotient.js";
import type { Node } from "../../src/tree/node.js";
import { evaluateTree, inverseOfTree, nodesOf } from "../../src/tree/tree.js";
import { domain, grid, tree } from "./arbitrary-tree.js";

const values = [-3, -2, -1, 0, 1, 2, 3].flatMap((n) =>
  [0n, 1n, -1n].map((side) => add(quotient(BigInt(n)), quotient(side, 10n ** 9n))),
);
const between = [-5, -3, -1, 1, 3, 5].map((n) => quotient(BigInt(n), 2n));

interface Facts {
  readonly a: Quotient;
  readonly g: Quotient;
}

const allFacts: Facts[] = grid.flatMap((a) => grid.map((g) => ({ a, g })));

function pointsAt(node: Node, x: Quotient, facts: Facts): Quotient | null {
  const read = (name: string): Quotient | null =>
    name === "a" || name === "g" ? facts[name] : name === "v" ? x : null;
  return evaluateTree(node, { value: x, fact: read, base: read }).points;
}

/** Sums only enclose; over a formula of other names, and with conditions on the value's own indicator, facts decide. */
const isExact = (node: Node): boolean => nodesOf(node).every((each) => each.node !== "sum");

const arbitraryPlace = fc.record({
  x: fc.constantFrom(...values, ...between),
  other: fc.constantFrom(...values, ...between),
  facts: fc.constantFrom(...allFacts),
});

it("a value lies in the inverse of its points, and with all facts known only such values do", () => {
  fc.assert(
    fc.property(tree, arbitraryPlace, (node, { x, other, facts }) => {
      const points = pointsAt(node, x, facts);
      if (!points) return;
      const unknown = (name: string): Fact => (name === "v" ? null : domain); // `v` is the value that is asked for
      const open = { fact: unknown, base: () => null };
      expect(inverseOfTree(node, point(points), open).some((each) => contains(each, x))).toBe(true);
      const base = (name: string): Quotient | null => (name === "a" || name === "g" ? facts[name] : null);
      const fact = (name: string): Fact => base(name) ?? unknown(name);
      const found = inverseOfTree(node, point(points), { fact, base });
      expect(found.some((each) => contains(each, x))).toBe(true);
      const asksForValue = JSON.stringify(node, (_, each: unknown) =>
        typeof each === "bigint" ? String(each) : each,
      ).includes('"fact":"v"');
      if (!isExact(node) || asksForValue) return;
      const there = pointsAt(node, other, facts);
      expect(found.some((each) => contains(each, other))).toBe(there !== null && equal(there, points));
    }),
    { numRuns: 400 },
  );
});

it("a scaled and a limited line, by hand", () => {
  const line: Node = {
    node: "curve",
    curve: [
      {
        on: { from: null, fromIncluded: false, to: null, toIncluded: false },
        shape: "line",
        intercept: quotient(1n),
        slope: quotient(2n),
      },
    ],
  };
  const known = { fact: () => null, base: () => null };
  const three = quotient(3n);
  expect(inverseOfTree(line, point(three), known)).toEqual([point(quotient(1n))]);
  const scaled: Node = { node: "scale", of: line, by: quotient(-1n) };
  expect(inverseOfTree(scaled, point(multiply(three, quotient(-1n))), known)).toEqual([point(quotient(1n))]);
  const limited: Node = { node: "clamp", of: line, low: quotient(0n), high: three };
  expect(inverseOfTree(limited, point(three), known)).toEqual([
    { from: quotient(1n), fromIncluded: true, to: null, toIncluded: false },
  ]);
  expect(inverseOfTree(limited, point(quotient(4n)), known)).toEqual([]);
});
