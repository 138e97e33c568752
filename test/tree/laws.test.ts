/** Bounds of random trees against their points over all completions of the missing data on a grid. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Fact } from "../../src/condition/condition.js";
import { type Interval, contains, point } from "../../src/exact/interval.js";
import { type Quotient, abs, compare, one, quotient, subtract, zero } from "../../src/exact/quotient.js";
import type { Node, Open } from "../../src/tree/node.js";
import { boundsOfTree, evaluateTree } from "../../src/tree/tree.js";
import { domain, grid, tree, whole } from "./arbitrary-tree.js";

/** Some names with a value; the others are missing. The metric's value is the indicator `v`. */
type Known = Readonly<Record<string, Quotient | null>>;
const perhaps = fc.option(fc.constantFrom(zero, one, whole(2)));
const known = fc.record({ v: perhaps, a: perhaps, g: perhaps });

function boundsOf(node: Node, given: Known) {
  const base = (name: string): Interval => (given[name] ? point(given[name]) : domain);
  const open: Open = {
    values: [base("v")],
    exact: true,
    names: new Set(given.v ? [] : ["v"]),
    fact: (name): Fact => given[name] ?? domain,
    isMissing: (name) => !given[name],
    base,
  };
  return boundsOfTree(node, open);
}

function pointsOf(node: Node, given: Known): Quotient[] {
  const places = Object.keys(given).reduce<Known[]>(
    (all, name) => all.flatMap((place) => (given[name] ? [given[name]] : grid).map((x) => ({ ...place, [name]: x }))),
    [{}],
  );
  const read = (place: Known) => (name: string) => place[name] ?? null;
  return places
    .map((place) => evaluateTree(node, { value: place.v ?? null, fact: read(place), base: read(place) }).points)
    .filter((points) => points !== null);
}

const isNear = (a: Quotient, b: Quotient): boolean => compare(abs(subtract(a, b)), quotient(1n, 10n ** 6n)) < 0;

it("bounds hold all points, and are reached where they are tight", () => {
  const seen = { tight: 0, loose: 0 };
  fc.assert(
    fc.property(tree, known, (node, given: Known) => {
      const bounds = boundsOf(node, given);
      const points = pointsOf(node, given);
      if (!bounds) return expect.unreachable("every branch ends in a last one");
      const range: Interval = { from: bounds.low, fromIncluded: true, to: bounds.high, toIncluded: true };
      expect(points.every((each) => contains(range, each))).toBe(true);
      seen[bounds.tight ? "tight" : "loose"]++;
      if (!bounds.tight) return;
      expect(points.some((each) => isNear(each, bounds.low))).toBe(true);
      expect(points.some((each) => isNear(each, bounds.high))).toBe(true);
    }),
    { numRuns: 300 },
  );
  expect(seen.loose).toBeGreaterThan(0);
  expect(seen.tight).toBeGreaterThan(100);
});
