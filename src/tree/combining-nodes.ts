/** `best`, `sum`, `scale` and `clamp`: nodes that make one number of their children's. */
import { type Quotient, add, clamp, max, min, multiply } from "../exact/quotient.js";
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
      add,
    ),
  children: ({ of }) => of,
  turns: () => [],
  names: () => [],
};

export const scaleNode: NodeKind<"scale"> = {
  evaluate: ({ of, by }, given, self) => changed("scale", self(of, given), (points) => multiply(points, by)),
  bounds: ({ of, by }, open, self) => changedBounds(self(of, open), (points) => multiply(points, by)),
  children: ({ of }) => [of],
  turns: () => [],
  names: () => [],
};

export const clampNode: NodeKind<"clamp"> = {
  evaluate: ({ of, low, high }, given, self) => changed("clamp", self(of, given), (points) => clamp(points, low, high)),
  bounds: ({ of, low, high }, open, self) => changedBounds(self(of, open), (points) => clamp(points, low, high)),
  children: ({ of }) => [of],
  turns: () => [],
  names: () => [],
};
