/** What the rows of a repeated metric can come to while it is not known which there are, or what they weigh. */
import type { Each } from "../compile/each.js";
import { beyond, extremeRows } from "../compile/extreme-rows.js";
import type { Metric } from "../compile/metric.js";
import { extremeWeights, share } from "../compile/weights.js";
import { type Decimal, fromDecimal, round } from "../exact/decimal.js";
import { type Quotient, divide, floor, max as greater, min as less, zero } from "../exact/quotient.js";
import type { Round } from "../exact/rounded.js";
import type { MetricBounds } from "./bounds.js";

/** The full points of all rows that stay on the card together. */
export interface OpenRows {
  /** Above 0. */
  readonly least: Decimal;
  readonly most: Decimal;
  /** Whether there may be none. */
  readonly mayBeNone: boolean;
}

/** The full points of all rows, for each number of them that there can be. */
function wholes({ max, notApplicable }: Metric, each: Each, mostRows: number, places: number): OpenRows {
  const isShort = notApplicable !== null && notApplicable.points === null;
  const { weights } = each;
  if (!weights) {
    const { least } = extremeWeights(max, each, places);
    return { least: isShort ? least : max, most: max, mayBeNone: isShort };
  }
  const counts = Array.from({ length: mostRows }, (_, index) => index + 1);
  const all = counts
    .map((rows) => ({ own: share(max, rows, weights), rows }))
    .filter(({ own }) => !own.isZero()) // such rows are refused
    .map(({ own, rows }) => ({ least: isShort ? own : own.times(rows), most: own.times(rows) }));
  return {
    least: all.map(({ least }) => least).reduce((a, b) => (b.lessThan(a) ? b : a), max),
    most: all.map(({ most }) => most).reduce((a, b) => (b.greaterThan(a) ? b : a), max),
    mayBeNone: true,
  };
}

/**
 * `mostRows`: so many rows may belong to the metric. Each lies below 0, or above its weight, as far as a floor or bonus
 * goes: how far is told by the heaviest and the lightest, and no row between goes further.
 */
export function openRows(
  metric: Metric,
  each: Each,
  mostRows: number,
  { places, rounding }: Round,
): { readonly rows: OpenRows; readonly bounds: MetricBounds } {
  const { least } = extremeWeights(metric.max, each, places);
  const fitting = Number(floor(divide(fromDecimal(metric.max), fromDecimal(least))));
  const count = each.weights ? mostRows : Math.min(mostRows, fitting);
  const rows = wholes(metric, each, count, places);
  const { heaviest, lightest } = extremeRows(metric, each, places);
  const ofAll = (points: Quotient): Decimal => round(points, places, rounding).times(count);
  const [under, over] = [less(heaviest.floor, lightest.floor), greater(beyond(heaviest), beyond(lightest))];
  return {
    rows,
    bounds: { low: ofAll(less(under, zero)), high: rows.most.plus(ofAll(greater(over, zero))), tight: false },
  };
}
