/** Putting bounds together. */
import type { Interval } from "../exact/interval.js";
import { type Quotient, compare, equal, isFinite, max, min } from "../exact/quotient.js";
import type { Bounds } from "./node.js";

export const certain = (points: Quotient): Bounds => ({ low: points, high: points, tight: true });

export const isCertain = ({ low, high }: Bounds): boolean => equal(low, high);

/** One of several outcomes, or of those left of them: tight where outcomes that are tight themselves reach both ends. */
export function anyOf(all: readonly (Bounds | null)[]): Bounds | null {
  const possible = all.filter((each) => each !== null);
  if (possible.length === 0) return null;
  const low = possible.map((each) => each.low).reduce(min);
  const high = possible.map((each) => each.high).reduce(max);
  const shown = possible.filter(({ tight }) => tight);
  const tight =
    shown.some((each) => compare(each.low, low) === 0) && shown.some((each) => compare(each.high, high) === 0);
  const narrowed = possible.length < all.length || possible.some((each) => each.narrowed);
  return { low, high, tight, narrowed };
}

/** Whether the data still decide something about it. */
const isOpen = (bounds: Bounds): boolean => !isCertain(bounds) || bounds.narrowed === true;

/** All of several outcomes at once: tight where at most one of them is open, for open ones may share their data. */
export function allOf(
  all: readonly (Bounds | null)[],
  combine: (points: readonly Quotient[]) => Quotient,
): Bounds | null {
  const [...parts] = all.filter((each) => each !== null);
  if (parts.length < all.length || parts.length === 0) return null;
  return {
    low: combine(parts.map(({ low }) => low)),
    high: combine(parts.map(({ high }) => high)),
    tight: parts.every(({ tight }) => tight) && parts.filter(isOpen).length <= 1,
    narrowed: parts.some((each) => each.narrowed),
  };
}

/** Everything between the bounds; a bound without limit is none. */
export const spanOf = ({ low, high }: Bounds): Interval => ({
  from: isFinite(low) ? low : null,
  fromIncluded: isFinite(low),
  to: isFinite(high) ? high : null,
  toIncluded: isFinite(high),
});
