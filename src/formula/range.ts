/**
 * The values that a formula takes over all completions of missing data: exact for formulas that are one
 * quotient of two sums, an enclosing interval for the rest.
 */
import { type Interval, contains, union } from "../exact/interval.js";
import {
  type Quotient,
  add,
  compare,
  divide,
  equal,
  multiply,
  negate,
  one,
  quotient,
  sign,
  zero,
} from "../exact/quotient.js";
import { type Expression, namesIn, parts } from "./expression.js";
import { type Affine, type Fraction, asFraction } from "./fraction.js";
import { valuesOf } from "./hull.js";
import { imageOf, isUndefinedIn } from "./image.js";
import { piecesOf } from "./pieces.js";

export interface Range {
  readonly intervals: readonly Interval[];
  /** Whether some completion leaves the formula without a value. */
  readonly undefinable: boolean;
  /** The missing names that decide whether it has one. */
  readonly divisors: ReadonlySet<string>;
  /** Every value of the intervals is taken or approached; else they only enclose the values. */
  readonly exact: boolean;
}

/** A corner of the box of all completions (with its place), or a direction in which the box never ends. */
interface Generator {
  readonly above: Quotient;
  readonly below: Quotient;
  readonly place: ReadonlyMap<string, Quotient>;
  readonly ray: boolean;
}

/** 2^8 corners at most; a formula with more missing names than that is only enclosed. */
const mostOpenNames = 8;

function at({ constant, terms }: Affine, place: ReadonlyMap<string, Quotient>, ray: boolean): Quotient {
  let value = ray ? zero : constant;
  for (const [name, times] of terms) value = add(value, multiply(times, place.get(name) ?? zero));
  return value;
}

function generators({ above, below }: Fraction, domains: ReadonlyMap<string, Interval>): Generator[] {
  let corners: ReadonlyMap<string, Quotient>[] = [new Map()];
  const rays: ReadonlyMap<string, Quotient>[] = [];
  for (const [name, { from, to }] of domains) {
    const finite = [from, to].filter((end) => end !== null);
    const ends = finite.length ? finite : [zero];
    corners = corners.flatMap((corner) => ends.map((end) => new Map(corner).set(name, end)));
    if (to === null) rays.push(new Map([[name, one]]));
    if (from === null) rays.push(new Map([[name, negate(one)]]));
  }
  const generator = (place: ReadonlyMap<string, Quotient>, ray: boolean): Generator => ({
    above: at(above, place, ray),
    below: at(below, place, ray),
    place,
    ray,
  });
  return [...corners.map((place) => generator(place, false)), ...rays.map((place) => generator(place, true))];
}

/** A place amid the given corners and rays; the end of a range is reached where this place is allowed. */
function amid(face: readonly Generator[], domains: ReadonlyMap<string, Interval>): boolean {
  const corners = face.filter(({ ray }) => !ray);
  if (corners.length === 0) return false;
  const share = quotient(1n, BigInt(corners.length));
  return [...domains].every(([name, domain]) => {
    let x = zero;
    for (const { place, ray } of face) {
      const part = place.get(name) ?? zero;
      x = add(x, ray ? part : multiply(part, share));
    }
    return contains(domain, x);
  });
}

/**
 * The quotients where the denominator is positive. The pairs (numerator, denominator) fill a cone, so the
 * quotients lie between the outermost slopes, and have no limit where the cone reaches a denominator of 0.
 */
function positiveSide(all: readonly Generator[], domains: ReadonlyMap<string, Interval>): Interval | null {
  const ahead = all.filter(({ below }) => sign(below) > 0);
  if (ahead.length === 0) return null;
  const slope = ({ above, below }: Generator): Quotient => divide(above, below);
  const extreme = (of: readonly Generator[], direction: 1 | -1): Quotient | undefined =>
    of
      .map(slope)
      .reduce<Quotient | undefined>((best, x) => (best && compare(x, best) * direction <= 0 ? best : x), undefined);
  const behind = all.filter(({ below }) => sign(below) < 0);
  /** Whether the cone holds a denominator of 0 with a numerator on this side. */
  const isOpen = (direction: 1 | -1): boolean => {
    const [here, there] = [extreme(ahead, direction), extreme(behind, direction === 1 ? -1 : 1)];
    const crosses = here !== undefined && there !== undefined && compare(here, there) * direction > 0;
    return crosses || all.some(({ above, below }) => sign(below) === 0 && sign(above) === direction);
  };
  const end = (direction: 1 | -1): { x: Quotient | null; reached: boolean } => {
    const x = extreme(ahead, direction);
    if (!x || isOpen(direction)) return { x: null, reached: false };
    const face = all.filter(({ above, below }) => equal(above, multiply(x, below)));
    return { x, reached: amid(face, domains) };
  };
  const [low, high] = [end(-1), end(1)];
  return { from: low.x, fromIncluded: low.reached, to: high.x, toIncluded: high.reached };
}

function exactRange(fraction: Fraction, domain: (name: string) => Interval): Range | null {
  const names = [...new Set([...fraction.above.terms.keys(), ...fraction.below.terms.keys()])];
  if (names.length > mostOpenNames) return null;
  const domains = new Map(names.map((name) => [name, domain(name)]));
  const all = generators(fraction, domains);
  const mirrored = all.map((each) => ({ ...each, above: negate(each.above), below: negate(each.below) }));
  const sides = [positiveSide(all, domains), positiveSide(mirrored, domains)];
  return {
    intervals: sides.filter((side) => side !== null),
    undefinable: fraction.divisors.some((divisor) => canBeZero(divisor, domain)),
    divisors: new Set(fraction.divisors.flatMap(({ terms }) => [...terms.keys()])),
    exact: true,
  };
}

function canBeZero({ constant, terms }: Affine, domain: (name: string) => Interval): boolean {
  let total: Expression = { op: "number", value: constant, text: "", at: 0 };
  for (const [name, times] of terms) {
    const factor: Expression = { op: "number", value: times, text: "", at: 0 };
    const term: Expression = { op: "*", left: factor, right: { op: "name", name, at: 0 }, at: 0 };
    total = { op: "+", left: total, right: term, at: 0 };
  }
  const values = valuesOf(total, domain);
  return values !== null && contains(values, zero);
}

function enclosingRange(
  expression: Expression,
  open: (name: string) => boolean,
  domain: (name: string) => Interval,
): Range {
  let undefinable = false;
  const values = valuesOf(expression, domain, () => (undefinable = true));
  const seen = new Map<string, number>();
  const count = (part: Expression): void => {
    if (part.op === "name" && open(part.name)) seen.set(part.name, (seen.get(part.name) ?? 0) + 1);
    parts(part).forEach(count);
  };
  count(expression);
  return {
    intervals: values ? [values] : [],
    undefinable,
    divisors: new Set(seen.keys()),
    exact: !undefinable && [...seen.values()].every((times) => times === 1), // a pole leaves a hole
  };
}

/** With one name missing `min`, `max` and `abs` only cut its interval into pieces. */
function rangeInOne(
  expression: Expression,
  known: (name: string) => Quotient | null,
  domain: (name: string) => Interval,
): Range | null {
  const [name, ...others] = [...namesIn(expression)].filter((each) => known(each) === null);
  const pieces = name !== undefined && others.length === 0 ? piecesOf(expression, name, known) : null;
  if (!pieces || name === undefined) return null;
  const values = domain(name);
  return {
    intervals: union(imageOf(pieces, values)),
    undefinable: isUndefinedIn(pieces, values),
    divisors: new Set([name]),
    exact: true,
  };
}

/**
 * `known` gives the value of a name, or null while it is missing; `domain` the limits of a missing one; both
 * in base units.
 */
export function rangeOf(
  expression: Expression,
  known: (name: string) => Quotient | null,
  domain: (name: string) => Interval,
): Range {
  const fraction = asFraction(expression, known);
  const exact = (fraction && exactRange(fraction, domain)) ?? rangeInOne(expression, known, domain);
  if (exact) return exact;
  const interval = (name: string): Interval => {
    const x = known(name);
    return x ? { from: x, fromIncluded: true, to: x, toIncluded: true } : domain(name);
  };
  return enclosingRange(expression, (name) => known(name) === null, interval);
}
