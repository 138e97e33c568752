/** The numbers that can be given for an indicator: inside its limits, at its places. */
import type { Indicator } from "../compile/scope.js";
import { contains } from "../exact/interval.js";
import { type Quotient, ceil, floor, multiply, quotient } from "../exact/quotient.js";
import type { NumberIndicator } from "../rubric/rubric.js";

/** 18 digits before the point. */
const longest = 10n ** 18n;

const ticksPerUnit = ({ spec }: Indicator): bigint => {
  const { integer, places = 12 } = spec as NumberIndicator;
  return 10n ** BigInt(integer ? 0 : places);
};

export function canBeGiven(indicator: Indicator, x: Quotient): boolean {
  const inTicks = multiply(x, quotient(ticksPerUnit(indicator)));
  const isShort = -longest < x.n / x.d && x.n / x.d < longest;
  return inTicks.d === 1n && isShort && contains(indicator.domain, x);
}

/** x itself where it can be given, and the nearest numbers on both sides of it that can. */
export function around(indicator: Indicator, x: Quotient): Quotient[] {
  const ticks = ticksPerUnit(indicator);
  const inTicks = multiply(x, quotient(ticks));
  const beside = [ceil(inTicks) - 1n, floor(inTicks) + 1n].map((each) => quotient(each, ticks));
  return [x, ...beside].filter((each) => canBeGiven(indicator, each));
}
