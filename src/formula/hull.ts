/**
 * Exact interval arithmetic: an interval that holds every value a formula can take while its names run over
 * their own intervals. Repeated names are taken as independent, so it may be wider than the truth.
 */
import { type Interval, contains, everything, hull, intersect, isEmpty, point } from "../exact/interval.js";
import {
  type Quotient,
  add,
  compare,
  divide,
  infinite,
  isFinite,
  multiply,
  negate,
  one,
  quotient,
  sign,
  zero,
} from "../exact/quotient.js";
import type { Expression, Operator } from "./expression.js";
import { type FunctionName, formulaFunction } from "./functions.js";

/** An end of an interval; an infinite one is ±1/0, which multiplies and compares as it should. */
interface End {
  readonly x: Quotient;
  readonly included: boolean;
}

const lower = ({ from, fromIncluded }: Interval): End => ({ x: from ?? infinite(-1), included: fromIncluded });
const upper = ({ to, toIncluded }: Interval): End => ({ x: to ?? infinite(1), included: toIncluded });

const span = (low: End, high: End): Interval => ({
  from: isFinite(low.x) ? low.x : null,
  fromIncluded: low.included,
  to: isFinite(high.x) ? high.x : null,
  toIncluded: high.included,
});

const opposite = (a: Interval): Interval => ({
  from: a.to && negate(a.to),
  fromIncluded: a.toIncluded,
  to: a.from && negate(a.from),
  toIncluded: a.fromIncluded,
});

const plus = (a: Interval, b: Interval): Interval => ({
  from: a.from && b.from && add(a.from, b.from),
  fromIncluded: a.fromIncluded && b.fromIncluded,
  to: a.to && b.to && add(a.to, b.to),
  toIncluded: a.toIncluded && b.toIncluded,
});

/** Zero times anything finite is zero, so it stays zero where the other end is infinite. */
function product(a: End, b: End): End {
  const zeroA = sign(a.x) === 0;
  const zeroB = sign(b.x) === 0;
  if (!zeroA && !zeroB) return { x: multiply(a.x, b.x), included: a.included && b.included };
  return { x: zero, included: (zeroA && a.included) || (zeroB && b.included) };
}

function times(a: Interval, b: Interval): Interval {
  const corners = [lower(a), upper(a)].flatMap((x) => [lower(b), upper(b)].map((y) => product(x, y)));
  const outermost = (direction: 1 | -1): End =>
    corners.reduce((best, corner) => {
      const beyond = compare(corner.x, best.x) * direction;
      return beyond > 0 || (beyond === 0 && corner.included) ? corner : best;
    });
  return span(outermost(-1), outermost(1));
}

const positive: Interval = { ...everything, from: zero };

/** 1 / b for a b above zero. */
const reciprocal = (b: Interval): Interval => ({
  from: b.to === null ? zero : divide(one, b.to),
  fromIncluded: b.toIncluded,
  to: b.from === null || sign(b.from) === 0 ? null : divide(one, b.from),
  toIncluded: b.fromIncluded,
});

function over(a: Interval, b: Interval): Interval | null {
  const above = intersect(b, positive);
  const below = intersect(opposite(b), positive);
  const results = [];
  if (!isEmpty(above)) results.push(times(a, reciprocal(above)));
  if (!isEmpty(below)) results.push(opposite(times(a, reciprocal(below))));
  return results.length ? results.reduce(hull) : null;
}

function magnitude(a: Interval): Interval {
  const notNegative = { ...positive, fromIncluded: true };
  return [intersect(a, notNegative), intersect(opposite(a), notNegative)].filter((part) => !isEmpty(part)).reduce(hull);
}

/** A function that never falls when an argument rises takes its extremes at the arguments' ends. */
function monotone(name: FunctionName, of: readonly Interval[]): Interval {
  const { weight, picks, apply } = formulaFunction(name);
  const values = (ends: readonly Quotient[]): Quotient => apply(ends as [Quotient, ...Quotient[]]);
  const end = (ends: readonly End[], inwards: 1 | -1): End => {
    const far = weight && ends.find(({ x }) => !isFinite(x));
    const x = far ? far.x : values(ends.map((each) => each.x));
    if (weight || !isFinite(x)) return { x, included: ends.every(({ included }) => included) };
    // An open end lies beside its number, inwards: the result is reached if the function picks it from there.
    const place = (each: End, index: number): Quotient =>
      picks && index === 0 ? each.x : quotient(BigInt(2 * compare(each.x, x) + (each.included ? 0 : inwards)));
    return { x, included: sign(values(ends.map(place))) === 0 };
  };
  return span(end(of.map(lower), 1), end(of.map(upper), -1));
}

/**
 * The interval of a formula's values, or null where it never has one. `read` gives the interval of a name in
 * base units; `onZero` hears of every denominator that can be zero.
 */
export function valuesOf(
  expression: Expression,
  read: (name: string) => Interval,
  onZero: (denominator: Expression) => void = () => {},
): Interval | null {
  const values = (part: Expression): Interval | null => valuesOf(part, read, onZero);
  switch (expression.op) {
    case "number":
      return point(expression.value);
    case "name":
      return read(expression.name);
    case "negate": {
      const of = values(expression.of);
      return of && opposite(of);
    }
    case "call": {
      const of = expression.of.map(values).filter((each) => each !== null);
      if (of.length < expression.of.length) return null;
      if (formulaFunction(expression.name).counts) return point(quotient(BigInt(of.length)));
      return expression.name === "abs" ? magnitude(of[0] as Interval) : monotone(expression.name, of);
    }
    default: {
      const left = values(expression.left);
      const right = values(expression.right);
      if (expression.op === "/" && right && contains(right, zero)) onZero(expression.right);
      return left && right && combine[expression.op](left, right);
    }
  }
}

const combine: Record<Operator, (a: Interval, b: Interval) => Interval | null> = {
  "+": plus,
  "-": (a, b) => plus(a, opposite(b)),
  "*": times,
  "/": over,
};
