/**
 * The normal form of every numeric rule: segments that cover the values of a metric once, each flat, a straight
 * line or a staircase. "每低于5%扣2分,扣完为止" is a flat segment, a staircase and a flat one at 0.
 */
import { type Interval, compareFrom, contains, intersect, isEmpty, point } from "../exact/interval.js";
import {
  type Quotient,
  add,
  ceil,
  divide,
  floor,
  infinite,
  max,
  min,
  multiply,
  negate,
  quotient,
  sign,
  subtract,
} from "../exact/quotient.js";

export type Shape =
  | { readonly shape: "constant"; readonly points: Quotient }
  /** points = intercept + slope · x */
  | { readonly shape: "line"; readonly intercept: Quotient; readonly slope: Quotient }
  | Stairs;

/**
 * Steps counted from `origin` in the direction of `step` (negative: towards smaller values). `complete` counts
 * whole steps only, `started` any begun step; each takes `drop` points from `start` (negative: adds them).
 */
export interface Stairs {
  readonly shape: "stairs";
  readonly origin: Quotient;
  readonly start: Quotient;
  readonly step: Quotient;
  readonly drop: Quotient;
  readonly count: "complete" | "started";
}

/** `source` is the place inside the rule that writes the segment; a kind that makes it up gives none. */
export type Segment = { readonly on: Interval; readonly source?: readonly (string | number)[] } & Shape;
export type Curve = readonly Segment[];

/** Where a value falls on a curve and what it earns there. */
export interface Place {
  readonly segment: Segment;
  readonly points: Quotient;
  /** Steps counted, on a staircase. */
  readonly steps: bigint | null;
}

export function stepsAt({ origin, step, count }: Stairs, x: Quotient): bigint {
  const distance = divide(subtract(x, origin), step);
  return count === "complete" ? floor(distance) : ceil(distance);
}

const stairPoints = ({ start, drop }: Stairs, steps: bigint): Quotient =>
  subtract(start, multiply(drop, quotient(steps)));

const linePoints = (intercept: Quotient, slope: Quotient, x: Quotient): Quotient => add(intercept, multiply(slope, x));

/** The segment that holds a value: the last that begins at or before it, where segments do not overlap. */
function segmentAt(curve: Curve, x: Quotient): Segment | undefined {
  let [first, end] = [0, curve.length];
  while (end - first > 1) {
    const middle = (first + end) >> 1;
    const { on } = curve[middle] as Segment;
    if (compareFrom(on, point(x)) <= 0) first = middle;
    else end = middle;
  }
  const segment = curve[first];
  return segment && contains(segment.on, x) ? segment : curve.find(({ on }) => contains(on, x));
}

/** The place of a value, or null in a hole of the curve. */
export function locate(curve: Curve, x: Quotient): Place | null {
  const segment = segmentAt(curve, x);
  if (!segment) return null;
  switch (segment.shape) {
    case "constant":
      return { segment, points: segment.points, steps: null };
    case "line":
      return { segment, points: linePoints(segment.intercept, segment.slope, x), steps: null };
    case "stairs": {
      const steps = stepsAt(segment, x);
      return { segment, points: stairPoints(segment, steps), steps };
    }
  }
}

/** The points at or beside the ends of a stretch inside one segment; ±1/0 where they have no limit. */
function endPoints(segment: Segment, on: Interval): readonly [Quotient, Quotient] {
  switch (segment.shape) {
    case "constant":
      return [segment.points, segment.points];
    case "line": {
      const { intercept, slope } = segment;
      const far = (side: 1 | -1): Quotient => (sign(slope) === 0 ? intercept : multiply(infinite(side), slope));
      const points = (x: Quotient | null, side: 1 | -1): Quotient => (x ? linePoints(intercept, slope, x) : far(side));
      return [points(on.from, -1), points(on.to, 1)];
    }
    case "stairs": {
      const slope = multiply(negate(segment.drop), segment.step);
      const far = (side: 1 | -1): Quotient => (sign(slope) === 0 ? segment.start : multiply(infinite(side), slope));
      const points = (x: Quotient | null, included: boolean, side: 1 | -1): Quotient =>
        x
          ? stairPoints(segment, included ? stepsAt(segment, x) : stepsBeside(segment, x, side === 1 ? -1 : 1))
          : far(side);
      return [points(on.from, on.fromIncluded, -1), points(on.to, on.toIncluded, 1)];
    }
  }
}

/** Steps counted just above (1) or just below (-1) a value. */
function stepsBeside({ origin, step, count }: Stairs, x: Quotient, side: 1 | -1): bigint {
  const distance = divide(subtract(x, origin), step);
  const growing = sign(step) === side;
  if (count === "complete") return growing ? floor(distance) : ceil(distance) - 1n;
  return growing ? floor(distance) + 1n : ceil(distance);
}

/** Lowest and highest points; ±1/0 where they have no limit. */
export interface PointRange {
  readonly low: Quotient;
  readonly high: Quotient;
}

/** The points over an interval of values, limits that are only approached included; null over a hole. */
export function pointsOver(curve: Curve, values: Interval): PointRange | null {
  const ends = curve.flatMap((segment) => {
    const on = intersect(segment.on, values);
    return isEmpty(on) ? [] : endPoints(segment, on);
  });
  return ends.length === 0 ? null : { low: ends.reduce(min), high: ends.reduce(max) };
}
