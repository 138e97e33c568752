/** (a + b·x) / (c + d·x): what a formula is in one of its names, as long as it stays linear above and below. */
import { type Quotient, add, divide, equal, multiply, negate, one, sign, zero } from "../exact/quotient.js";

/** a + b·x */
export type Linear = readonly [a: Quotient, b: Quotient];

export interface Ratio {
  readonly above: Linear;
  readonly below: Linear;
}

export const constantRatio = (value: Quotient): Ratio => ({ above: [value, zero], below: [one, zero] });
export const nameRatio: Ratio = { above: [zero, one], below: [one, zero] };

const scaled = ([a, b]: Linear, by: Quotient): Linear => [multiply(a, by), multiply(b, by)];
const plus = ([a, b]: Linear, [c, d]: Linear): Linear => [add(a, c), add(b, d)];
const isConstant = ([, b]: Linear): boolean => sign(b) === 0;

/** The number that makes q of r, or null where there is none. */
function factorBetween([a, b]: Linear, [c, d]: Linear): Quotient | null {
  if (!equal(multiply(a, d), multiply(b, c))) return null;
  if (sign(c) !== 0) return divide(a, c);
  return sign(d) === 0 ? null : divide(b, d);
}

/** A product is linear only where one of the two is a plain number. */
function times(p: Linear, q: Linear): Linear | null {
  if (isConstant(q)) return scaled(p, q[0]);
  return isConstant(p) ? scaled(q, p[0]) : null;
}

const ratio = (above: Linear | null, below: Linear | null): Ratio | null => above && below && { above, below };

export const scaleRatio = ({ above, below }: Ratio, by: Quotient): Ratio => ({ above: scaled(above, by), below });
export const negateRatio = (of: Ratio): Ratio => scaleRatio(of, negate(one));

export function addRatios(p: Ratio, q: Ratio): Ratio | null {
  const same = factorBetween(p.below, q.below);
  if (same) return { above: plus(p.above, scaled(q.above, same)), below: p.below };
  const [left, right] = [times(p.above, q.below), times(q.above, p.below)];
  return ratio(left && right && plus(left, right), times(p.below, q.below));
}

export function multiplyRatios(p: Ratio, q: Ratio): Ratio | null {
  for (const [one, other] of [
    [p, q],
    [q, p],
  ] as const) {
    const cancelled = factorBetween(one.above, other.below);
    if (cancelled) return ratio(scaled(other.above, cancelled), one.below);
  }
  return ratio(times(p.above, q.above), times(p.below, q.below));
}

/** 1 / p; p must not be 0 everywhere. */
export const invertRatio = ({ above, below }: Ratio): Ratio => ({ above: below, below: above });

const at = ([a, b]: Linear, x: Quotient): Quotient => add(a, multiply(b, x));

/** The value at x, which must not be a pole. */
export const valueAt = ({ above, below }: Ratio, x: Quotient): Quotient => divide(at(above, x), at(below, x));

/** Where a + b·x is 0: one place, nowhere (null), or everywhere. */
export const rootOf = ([a, b]: Linear): Quotient | "everywhere" | null =>
  sign(b) === 0 ? (sign(a) === 0 ? "everywhere" : null) : negate(divide(a, b));

/** Where the value is t. */
export const reaches = ({ above, below }: Ratio, t: Quotient): Quotient | "everywhere" | null =>
  rootOf(plus(above, scaled(below, negate(t))));
