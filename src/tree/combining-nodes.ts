/** `best`, `sum`, `scale` and `clamp`: nodes that make one number of their children's. */
import {
  type Interval,
  affine,
  contains,
  cut,
  endsOf,
  everything,
  intersect,
  intersectAll,
  isEmpty,
  point,
  union,
} from "../exact/interval.js";
import {
  type Quotient,
  add,
  clamp,
  compare,
  divide,
  isFinite,
  max,
  min,
  multiply,
  negate,
  one,
  sign,
  zero,
} from "../exact/quotient.js";
import { allOf, isCertain, spanOf } from "./bounds.js";
import type { Asked, Bounds, Known, Node, NodeKind, Outcome, Turning } from "./node.js";
import { boundsOver, crossings } from "./over-stretch.js";

type Combine = (points: readonly Quotient[]) => Quotient;
type Change = (points: Quotient) => Quotient;

function combined(node: "best" | "sum", of: readonly Outcome[], combine: Combine): Outcome {
  const points = of.map((outcome) => outcome.points).filter((each) => each !== null);
  const missing = of.flatMap((outcome) => outcome.missing);
  return { node, points: points.length < of.length ? null : combine(points), missing, of };
}

const changed = (node: "scale" | "clamp", of: Outcome, change: Change): Outcome => ({
  node,
  points: of.points && change(of.points),
  missing: of.missing,
  of: [of],
});

/** A negative factor turns the ends around. */
function changedBounds(of: Bounds | null, change: Change): Bounds | null {
  if (!of) return null;
  const [a, b] = [change(of.low), change(of.high)];
  return { ...of, low: min(a, b), high: max(a, b) };
}

/** A sum is without limit on the side on which one of its parts is. */
const total: Combine = (points) => points.find((each) => !isFinite(each)) ?? points.reduce(add);

const highest =
  (rank = 1): Combine =>
  (points) =>
    [...points].sort((a, b) => compare(b, a))[rank - 1] ?? zero;

const turnsOfAll = (of: readonly Node[], context: Turning, ask: Asked): Quotient[] =>
  of.flatMap((child) => [...ask.turns(child, context)]);

export const bestNode: NodeKind<"best"> = {
  evaluate: (node, given, self) =>
    combined(
      "best",
      node.of.map((child) => self(child, given)),
      highest(node.rank),
    ),
  bounds: (node, open, ask) =>
    allOf(
      node.of.map((child) => ask.bounds(child, open)),
      highest(node.rank),
    ),
  children: ({ of }) => of,
  turns: ({ of }, context, ask) => {
    const turns = turnsOfAll(of, context, ask);
    return [...turns, ...crossings(of, turns, context, ask)];
  },
  // The best lies in the interval where none lies above it and one lies in it or above; a lower rank is enclosed.
  inverse: ({ of, rank = 1 }, wanted, given, ask) => {
    if (rank > 1) return of.flatMap((child) => [...ask.inverse(child, wanted, given)]);
    const upTo = { ...wanted, from: null, fromIncluded: false };
    const fromOn = { ...wanted, to: null, toIncluded: false };
    const none = of.map((child) => ask.inverse(child, upTo, given)).reduce(intersectAll, [everything]);
    return intersectAll(none, union(of.flatMap((child) => ask.inverse(child, fromOn, given))));
  },
  names: () => [],
};

/** Where one part moves, its own inverse tells; where several do at once the bounds enclose the values. */
function sumInside(stretch: Interval, of: readonly Node[], wanted: Interval, given: Known, ask: Asked): Interval[] {
  const parts = of.map((child) => ({ child, bounds: boundsOver(stretch, child, given, ask) }));
  const all = allOf(
    parts.map(({ bounds }) => bounds),
    total,
  );
  if (!all || isEmpty(intersect(wanted, spanOf(all)))) return [];
  const [first, ...others] = parts.filter(({ bounds }) => bounds && !isCertain(bounds));
  if (!first || others.length > 0) return [stretch];
  const fixed = parts.reduce((sum, { bounds }) => (bounds && isCertain(bounds) ? add(sum, bounds.low) : sum), zero);
  return intersectAll([stretch], ask.inverse(first.child, affine(wanted, one, negate(fixed)), given));
}

export const sumNode: NodeKind<"sum"> = {
  evaluate: (node, given, self) =>
    combined(
      "sum",
      node.of.map((child) => self(child, given)),
      total,
    ),
  bounds: (node, open, ask) =>
    allOf(
      node.of.map((child) => ask.bounds(child, open)),
      total,
    ),
  children: ({ of }) => of,
  turns: ({ of }, context, ask) => turnsOfAll(of, context, ask),
  inverse: ({ of }, wanted, given, ask) =>
    cut(everything, turnsOfAll(of, { ...given, tick: null }, ask)).flatMap((stretch) =>
      sumInside(stretch, of, wanted, given, ask),
    ),
  names: () => [],
};

export const scaleNode: NodeKind<"scale"> = {
  evaluate: ({ of, by }, given, self) => changed("scale", self(of, given), (points) => multiply(points, by)),
  bounds: ({ of, by }, open, ask) =>
    changedBounds(ask.bounds(of, open), (points) => (sign(by) === 0 ? zero : multiply(points, by))),
  children: ({ of }) => [of],
  turns: ({ of }, context, ask) => ask.turns(of, context),
  inverse: ({ of, by }, wanted, given, ask) => {
    if (sign(by) === 0) return contains(wanted, zero) ? [everything] : [];
    return ask.inverse(of, affine(wanted, divide(one, by), zero), given);
  },
  names: () => [],
};

export const clampNode: NodeKind<"clamp"> = {
  evaluate: ({ of, low, high }, given, self) => changed("clamp", self(of, given), (points) => clamp(points, low, high)),
  bounds: ({ of, low, high }, open, ask) => changedBounds(ask.bounds(of, open), (points) => clamp(points, low, high)),
  children: ({ of }) => [of],
  turns: ({ of, low, high }, context, ask) => [
    ...ask.turns(of, context),
    ...[low, high].flatMap((limit) => ask.inverse(of, point(limit), context)).flatMap(endsOf),
  ],
  // At a limit everything beyond it earns the same.
  inverse: ({ of, low, high }, wanted, given, ask) => {
    const possible = intersect(wanted, { from: low, fromIncluded: true, to: high, toIncluded: true });
    if (isEmpty(possible)) return [];
    const { from, fromIncluded } = contains(possible, low) ? everything : possible;
    const { to, toIncluded } = contains(possible, high) ? everything : possible;
    return ask.inverse(of, { from, fromIncluded, to, toIncluded }, given);
  },
  names: () => [],
};
