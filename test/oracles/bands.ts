import { type Ends, lowerEnd, theOne, upperEnd } from "./ends.js";
import { Rational } from "./rational.js";
import type { Numeric } from "./rubric.js";

export interface Rule {
  readonly bands: readonly (Ends & { readonly points: Numeric | { readonly from: Numeric; readonly to: Numeric } })[];
}

/** "those of the one band that holds x"; a range is "from at the lower end, to at the upper", linear */
export function points(rule: Rule, { value }: { value: Rational }): Rational {
  const band = theOne(rule.bands, value);
  if (typeof band.points !== "object") return Rational.of(band.points);
  const from = Rational.of(band.points.from);
  const to = Rational.of(band.points.to);
  const way = value.minus(lowerEnd(band)).over(upperEnd(band).minus(lowerEnd(band)));
  return from.plus(to.minus(from).times(way));
}
