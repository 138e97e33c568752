import { type Ends, lowerEnd, theOne, upperEnd } from "./ends.js";
import { Rational } from "./rational.js";
import type { Numeric } from "./rubric.js";
import { type Given, numberOf } from "./rule.js";

interface Range {
  readonly from: Numeric;
  readonly to: Numeric;
  readonly given?: string;
}
export interface Rule {
  readonly bands: readonly (Ends & { readonly points: Numeric | Range })[];
}

/** "those of the one band that holds x"; a range is "from at the lower end, to at the upper", linear, or an assessor's */
export function points(rule: Rule, given: Given): Rational {
  const band = theOne(rule.bands, given.value);
  if (typeof band.points !== "object") return Rational.of(band.points);
  // "the assessor chooses within [from, to]": that the points are inside is for the reading of a dataset
  if (band.points.given !== undefined) return numberOf(band.points.given, given);
  const from = Rational.of(band.points.from);
  const to = Rational.of(band.points.to);
  const way = given.value.minus(lowerEnd(band)).over(upperEnd(band).minus(lowerEnd(band)));
  return from.plus(to.minus(from).times(way));
}
