/**
 * A stretch of the number line with open or closed ends; null is an end without limit (and never included).
 * Bands, the limits of an indicator and the values that earn some points are all intervals.
 */
import {
  type Quotient,
  add,
  ceil,
  compare,
  distinct,
  divide,
  floor,
  multiply,
  one,
  quotient,
  subtract,
  zero,
} from "./quotient.js";

export interface Interval {
  readonly from: Quotient | null;
  readonly fromIncluded: boolean;
  readonly to: Quotient | null;
  readonly toIncluded: boolean;
}

export const isInterval = (value: unknown): value is Interval =>
  typeof value === "object" && value !== null && "from" in value;

export const everything: Interval = { from: null, fromIncluded: false, to: null, toIncluded: false };

/** All numbers below x, or above it, with or without x itself. */
export const below = (x: Quotient, included: boolean): Interval => ({ ...everything, to: x, toIncluded: included });
export const above = (x: Quotient, included: boolean): Interval => ({ ...everything, from: x, fromIncluded: included });

export const point = (x: Quotient): Interval => ({ from: x, fromIncluded: true, to: x, toIncluded: true });

export function contains(interval: Interval, x: Quotient): boolean {
  const low = interval.from === null ? 1 : compare(x, interval.from);
  const high = interval.to === null ? -1 : compare(x, interval.to);
  return (low > 0 || (low === 0 && interval.fromIncluded)) && (high < 0 || (high === 0 && interval.toIncluded));
}

export function isEmpty({ from, fromIncluded, to, toIncluded }: Interval): boolean {
  if (from === null || to === null) return false;
  const order = compare(from, to);
  return order > 0 || (order === 0 && !(fromIncluded && toIncluded));
}

/** The ends that are numbers. */
export const endsOf = ({ from, to }: Interval): Quotient[] => [from, to].filter((end) => end !== null);

/** Orders by lower end: without limit first, then by number, closed before open. */
export function compareFrom(a: Interval, b: Interval): number {
  if (a.from === null || b.from === null) return (a.from === null ? 0 : 1) - (b.from === null ? 0 : 1);
  return compare(a.from, b.from) || Number(b.fromIncluded) - Number(a.fromIncluded);
}

/** Orders by upper end: by number, open before closed, without limit last. */
export function compareTo(a: Interval, b: Interval): number {
  if (a.to === null || b.to === null) return (a.to === null ? 1 : 0) - (b.to === null ? 1 : 0);
  return compare(a.to, b.to) || Number(a.toIncluded) - Number(b.toIncluded);
}

/** What both hold; may be empty. */
export function intersect(a: Interval, b: Interval): Interval {
  const low = compareFrom(a, b) >= 0 ? a : b;
  const high = compareTo(a, b) <= 0 ? a : b;
  return { from: low.from, fromIncluded: low.fromIncluded, to: high.to, toIncluded: high.toIncluded };
}

/** The smallest interval that holds both. */
export function hull(a: Interval, b: Interval): Interval {
  const low = compareFrom(a, b) <= 0 ? a : b;
  const high = compareTo(a, b) >= 0 ? a : b;
  return { from: low.from, fromIncluded: low.fromIncluded, to: high.to, toIncluded: high.toIncluded };
}

/** The stretch between a and b (a before b) that neither holds, or null where they touch or overlap. */
export function between(a: Interval, b: Interval): Interval | null {
  if (a.to === null || b.from === null) return null;
  const gap = { from: a.to, fromIncluded: !a.toIncluded, to: b.from, toIncluded: !b.fromIncluded };
  return isEmpty(gap) ? null : gap;
}

/** by · x + plus for every x of the interval; `by` is not 0. */
export function affine({ from, fromIncluded, to, toIncluded }: Interval, by: Quotient, plus: Quotient): Interval {
  const moved = (x: Quotient | null): Quotient | null => x && add(multiply(by, x), plus);
  return by.n > 0n
    ? { from: moved(from), fromIncluded, to: moved(to), toIncluded }
    : { from: moved(to), fromIncluded: toIncluded, to: moved(from), toIncluded: fromIncluded };
}

/** The same numbers in as few intervals as possible, ascending. */
export function union(all: readonly Interval[]): Interval[] {
  const merged: Interval[] = [];
  for (const next of [...all].filter((each) => !isEmpty(each)).sort(compareFrom)) {
    const last = merged.at(-1);
    const touches = last && (!isEmpty(intersect(last, next)) || between(last, next) === null);
    if (touches) merged[merged.length - 1] = hull(last, next);
    else merged.push(next);
  }
  return merged;
}

/** What of the first intervals lies in one of the second. */
export const intersectAll = (first: readonly Interval[], second: readonly Interval[]): Interval[] =>
  first.flatMap((a) => second.map((b) => intersect(a, b)).filter((each) => !isEmpty(each)));

/** What lies outside an interval. */
export const outside = ({ from, fromIncluded, to, toIncluded }: Interval): Interval[] => [
  ...(from ? [below(from, !fromIncluded)] : []),
  ...(to ? [above(to, !toIncluded)] : []),
];

/** The multiples of a tick in an interval, from the first to the last; may be empty. */
export function onTicks(interval: Interval, tick: Quotient): Interval {
  const { from, fromIncluded, to, toIncluded } = affine(interval, divide(one, tick), zero);
  const first = from && quotient(fromIncluded ? ceil(from) : floor(from) + 1n);
  const last = to && quotient(toIncluded ? floor(to) : ceil(to) - 1n);
  return affine({ from: first, fromIncluded: first !== null, to: last, toIncluded: last !== null }, tick, zero);
}

/** Cuts an interval at some places; each place becomes a piece of its own. */
export function cut(on: Interval, places: readonly Quotient[]): Interval[] {
  const sorted = distinct(places);
  const sides = sorted.flatMap((x, index): Interval[] => {
    const before = sorted[index - 1];
    return [intersect(before ? above(before, false) : everything, below(x, false)), point(x)];
  });
  const last = sorted.at(-1);
  return [...sides, last ? above(last, false) : everything]
    .map((side) => intersect(side, on))
    .filter((side) => !isEmpty(side));
}

/** Some number of a non-empty interval: its middle, or one beside its only end. */
export function sample({ from, to }: Interval): Quotient {
  if (from && to) return multiply(add(from, to), quotient(1n, 2n));
  return from ? add(from, one) : to ? subtract(to, one) : zero;
}
