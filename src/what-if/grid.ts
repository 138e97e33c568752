/** The values that an indicator can have, counted: inside its limits, with its places, of 18 digits at most. */
import { type Interval, intersect, onTicks } from "../exact/interval.js";
import { type Quotient, divide, floor, multiply, one, quotient } from "../exact/quotient.js";
import { tickOf } from "../exact/rounded.js";
import type { Indicator } from "../compile/scope.js";
import type { NumberIndicator } from "../rubric/rubric.js";

/** Whole numbers stand for the values, in their order. */
export interface Grid {
  readonly first: bigint;
  readonly last: bigint;
  readonly valueAt: (index: bigint) => Quotient;
  readonly indexOf: (value: Quotient) => bigint;
}

const tooLong = quotient(10n ** 18n);
const writable: Interval = { from: { n: -tooLong.n, d: 1n }, fromIncluded: false, to: tooLong, toIncluded: false };

export function gridOf({ spec, domain }: Indicator, stretch: Interval = domain): Grid {
  const { integer, places = 12 } = spec as NumberIndicator;
  const tick = integer ? one : tickOf({ places });
  const indexOf = (value: Quotient): bigint => floor(divide(value, tick));
  const { from, to } = onTicks(intersect(writable, intersect(domain, stretch)), tick);
  return {
    first: indexOf(from ?? (writable.from as Quotient)),
    last: indexOf(to ?? tooLong),
    valueAt: (index) => multiply(quotient(index), tick),
    indexOf,
  };
}
