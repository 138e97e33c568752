/** Rounding of a value, and of everything between two. */
import { type Rounding, fromDecimal, round } from "./decimal.js";
import { type Interval, intersect, isEmpty, point } from "./interval.js";
import { type Quotient, add, distinct, ceil, floor, multiply, negate, quotient } from "./quotient.js";
import { unrounded } from "./unrounded.js";

export interface Round {
  readonly places: number;
  readonly rounding: Rounding;
}

export const tickOf = ({ places }: Pick<Round, "places">): Quotient => quotient(1n, 10n ** BigInt(places));

export const rounded = (x: Quotient, how: Round | null): Quotient =>
  how ? fromDecimal(round(x, how.places, how.rounding)) : x;

/** What the numbers of an interval round to: beside an open end that may be one tick further inside. */
export function roundInterval(values: Interval, how: Round | null): Interval {
  if (!how) return values;
  const tick = tickOf(how);
  const end = (x: Quotient, inwards: Quotient): Quotient => {
    const near = rounded(x, how);
    const before = unrounded(point(near), how.places, how.rounding);
    return before && !isEmpty(intersect(before, values)) ? near : add(near, inwards);
  };
  return {
    from: values.from && end(values.from, tick),
    fromIncluded: values.from !== null,
    to: values.to && end(values.to, negate(tick)),
    toIncluded: values.to !== null,
  };
}

/** Where a rounded value passes one of these numbers, whichever way it is rounded: the half and whole ticks around. */
export function boundariesOfRounding(turns: readonly Quotient[], places: number): Quotient[] {
  const ticks = 10n ** BigInt(places);
  const halves = [-2n, -1n, 0n, 1n, 2n];
  return distinct(
    turns.flatMap((turn) => {
      const inTicks = multiply(turn, quotient(ticks));
      const whole = [floor(inTicks), ceil(inTicks)];
      return whole.flatMap((each) => halves.map((half) => quotient(2n * each + half, 2n * ticks)));
    }),
  );
}
