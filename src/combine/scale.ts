/** A whole set in proportion: what counts `of` counts `as` instead, each number rounded once. */
import { type Decimal, fromDecimal, round } from "../exact/decimal.js";
import { divide, multiply } from "../exact/quotient.js";
import type { Round } from "../exact/rounded.js";
import type { Total } from "./sum.js";

export type Scale = (points: Decimal) => Decimal;

/** `of` is not 0. */
export const scaleOf =
  (of: Decimal, as: Decimal, { places, rounding }: Round): Scale =>
  (points) =>
    round(divide(multiply(fromDecimal(points), fromDecimal(as)), fromDecimal(of)), places, rounding);

export const scaled = ({ points, scored, max, low, high }: Total, by: Scale): Total => ({
  points: points && by(points),
  scored: by(scored),
  max: by(max),
  low: by(low),
  high: by(high),
});
