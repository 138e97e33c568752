/** `best`, `sum`, `scale` and `clamp`: nodes that make one number of their children's. */
import { affine, contains, everything, intersect, intersectAll, isEmpty, union } from "../exact/interval.js";
import { type Quotient, add, clamp, divide, isFinite, max, min, multiply, one, sign, zero } from "../exact/quotient.js";
import { allOf } from "./bounds.js";
import type { Bounds, NodeKind, Outcome } from "./node.js";

type Combine = (a: Quotient, b: Quotient) => Quotient;
type Change = (points: Quotient) => Quotient;

function combined(node: "best" | "sum", of: readonly Outcome[], combine: Combine): Outcome {
  const points = of.map((outcome) => outcome.points).filter((each) => each !== null);
  const missing = of.flatMap((outcome) => outcome.missing);
  return { node, points: points.length < of.length ? null : points.reduce(combine), missing, of };
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
  return { low: min(a, b), high: max(a, b), tight: of.tight };
}

/** A sum is without limit on the side on which one of its parts is. */
const addEnds: Combine = (a, b) => (!isFinite(a) ? a : isFinite(b) ? add(a, b) : b);

export const bestNode: NodeKind<"best"> = {
  evaluate: (node, given, self) =>
    combined(
      "best",
      node.of.map((child) => self(child, given)),
      max,
    ),
  bounds: (node, open, self) =>
    allOf(
      node.of.map((child) => self(child, open)),
      max,
    ),
  children: ({ of }) => of,
  turns: () => [],
  // The best lies in the interval where none lies above it and one lies in it or above.
  inverse: ({ of }, wanted, given, self) => {
    const upTo = { ...wanted, from: null, fromIncluded: false };
    const fromOn = { ...wanted, to: null, toIncluded: false };
    const none = of.map((child) => self(child, upTo, given)).reduce(intersectAll, [everything]);
    return intersectAll(none, union(of.flatMap((child) => self(child, fromOn, given))));
  },
  names: () => [],
};

export const sumNode: NodeKind<"sum"> = {
  evaluate: (node, given, self) =>
    combined(
      "sum",
      node.of.map((child) => self(child, given)),
      add,
    ),
  bounds: (node, open, self) =>
    allOf(
      node.of.map((child) => self(child, open)),
      addEnds,
    ),
  children: ({ of }) => of,
  turns: () => [],
  names: () => [],
};

export const scaleNode: NodeKind<"scale"> = {
  evaluate: ({ of, by }, given, self) => changed("scale", self(of, given), (points) => multiply(points, by)),
  bounds: ({ of, by }, open, self) =>
    changedBounds(self(of, open), (points) => (sign(by) === 0 ? zero : multiply(points, by))),
  children: ({ of }) => [of],
  turns: () => [],
  inverse: ({ of, by }, wanted, given, self) => {
    if (sign(by) === 0) return contains(wanted, zero) ? [everything] : [];
    return self(of, affine(wanted, divide(one, by), zero), given);
  },
  names: () => [],
};

export const clampNode: NodeKind<"clamp"> = {
  evaluate: ({ of, low, high }, given, self) => changed("clamp", self(of, given), (points) => clamp(points, low, high)),
  bounds: ({ of, low, high }, open, self) => changedBounds(self(of, open), (points) => clamp(points, low, high)),
  children: ({ of }) => [of],
  turns: () => [],
  // At a limit everything beyond it earns the same.
  inverse: ({ of, low, high }, wanted, given, self) => {
    const possible = intersect(wanted, { from: low, fromIncluded: true, to: high, toIncluded: true });
    if (isEmpty(possible)) return [];
    const { from, fromIncluded } = contains(possible, low) ? everything : possible;
    const { to, toIncluded } = contains(possible, high) ? everything : possible;
    return self(of, { from, fromIncluded, to, toIncluded }, given);
  },
  names: () => [],
};
