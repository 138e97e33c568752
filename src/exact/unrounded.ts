/** What a rounded number can have been. */
import type { Rounding } from "./decimal.js";
import { type Interval, affine, everything, isEmpty, onTicks } from "./interval.js";
import { type Quotient, one, quotient, zero } from "./quotient.js";

const half = quotient(1n, 2n);

/** Everything that rounds to a number of the interval: "half-up" takes ties away from zero, "down" cuts towards it. */
export function unrounded(rounded: Interval, places: number, rounding: Rounding): Interval | null {
  const tick = quotient(1n, 10n ** BigInt(places));
  const inTicks = onTicks(affine(rounded, quotient(10n ** BigInt(places)), zero), one);
  if (isEmpty(inTicks)) return null;
  const [first, last] = [inTicks.from && inTicks.from.n, inTicks.to && inTicks.to.n];
  const low = first === null ? everything : atLeast(first, rounding);
  // What rounds to at most n is the mirror image of what rounds to at least -n.
  const high = last === null ? everything : affine(atLeast(-last, rounding), { n: -1n, d: 1n }, zero);
  return affine({ ...low, to: high.to, toIncluded: high.toIncluded }, tick, zero);
}

/** What rounds to n or more, in ticks. */
function atLeast(n: bigint, rounding: Rounding): Interval {
  const away: Quotient = rounding === "down" ? (n > 0n ? zero : one) : half;
  const { n: above, d } = away;
  return { ...everything, from: quotient(n * d - above, d), fromIncluded: n > 0n };
}
