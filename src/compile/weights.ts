/** What the rows of a repeated metric weigh: their full points, which each brings or an equal share gives. */
import { type Decimal, decimal, exactText, fromDecimal, round } from "../exact/decimal.js";
import { above, below, intersect, isEmpty, onTicks } from "../exact/interval.js";
import { divide, one, quotient, zero } from "../exact/quotient.js";
import { type Round, tickOf } from "../exact/rounded.js";
import { type Row, mostRows } from "./lists.js";
import type { Indicator } from "./scope.js";

/** How the rows of a metric come to their full points. */
export interface Weighing {
  readonly columns: ReadonlyMap<string, Indicator>;
  /** The full points are shared out equally, rounded so; null: each row brings its own. */
  readonly weights: Round | null;
}

/** The column of a table that holds the full points of its rows. */
export const weightColumn = "weight";

export const share = (max: Decimal, rows: number, { places, rounding }: Round): Decimal =>
  round(divide(fromDecimal(max), quotient(BigInt(rows))), places, rounding);

export function weightOf({ cells }: Row): Decimal {
  const weight = cells.get(weightColumn);
  return decimal(typeof weight === "object" ? exactText(weight) : 0);
}

/** The lightest and the heaviest row that there can be. */
export function extremeWeights(
  max: Decimal,
  { columns, weights }: Weighing,
  places: number,
): { readonly least: Decimal; readonly most: Decimal } {
  const exactly = (points: Parameters<typeof round>[0]): Decimal => round(points, places, "down");
  if (weights) {
    const least = share(max, mostRows, weights);
    return { least: least.isZero() ? exactly(tickOf(weights)) : least, most: share(max, 1, weights) };
  }
  const column = columns.get(weightColumn);
  const spec = column && "integer" in column.spec ? column.spec : undefined;
  const own = column && "places" in column.spec ? (column.spec.places ?? places) : places;
  const tick = spec?.integer ? one : tickOf({ places: Math.min(own, places) });
  const possible = intersect(above(zero, false), below(fromDecimal(max), true));
  const { from, to, ...ends } = onTicks(column ? intersect(column.domain, possible) : possible, tick);
  // Limits that leave no weight are nobody's: no dataset fits them.
  if (!from || !to || isEmpty({ from, to, ...ends })) return { least: max, most: max };
  return { least: exactly(from), most: exactly(to) };
}
