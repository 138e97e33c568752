/** Where the points went. */
import { decimal, decimalText, exact, sum } from "../exact/decimal.js";
import { type Quotient, compare, divide, multiply, negate, one, sign } from "../exact/quotient.js";
import type { Scorecard, ScorecardSection } from "./scorecard.js";

/** What a metric lost of its own maximum, or an adjustment took off the total. */
export type Loss =
  { readonly metric: string; readonly lost: string } | { readonly adjustment: string; readonly lost: string };

/**
 * The metrics that lost points and the adjustments that took some, in the order of what they cost the total, most
 * first: 4 points of a section that counts half come after 3 of another. Ties stand in the order of the table.
 */
export function rankLosses({ metrics, sections, adjustments, max }: Scorecard): Loss[] {
  const maxima = sum(sections.map((section) => decimal(section.max)));
  const whole = maxima.isZero() ? one : divide(exact(max), exact(decimalText(maxima)));
  const weights = new Map(sections.flatMap((section) => weightsIn(section, whole)));
  const losses: { loss: Loss; cost: Quotient }[] = [
    ...metrics.flatMap(({ id, section, lost }) =>
      lost === null ? [] : { loss: { metric: id, lost }, cost: multiply(exact(lost), weights.get(section) ?? whole) },
    ),
    ...adjustments.flatMap(({ id, points }) =>
      points === null ? [] : { loss: { adjustment: id, lost: points.replace("-", "") }, cost: negate(exact(points)) },
    ),
  ];
  const ranked = losses.filter(({ cost }) => sign(cost) > 0).sort((a, b) => compare(b.cost, a.cost));
  return ranked.map(({ loss }) => loss);
}

/** By section, what a point in it counts in the total. */
function weightsIn({ id, scale, sections }: ScorecardSection, outer: Quotient): [string, Quotient][] {
  const own = scale ? divide(multiply(outer, exact(scale.to)), exact(scale.from)) : outer;
  return [[id, own], ...sections.flatMap((inner) => weightsIn(inner, own))];
}
