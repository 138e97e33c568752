/** A flight of steps away from a threshold, and the flat landing where the points reach their limit. */
import type { Interval } from "../exact/interval.js";
import {
  type Quotient,
  abs,
  add,
  ceil,
  divide,
  multiply,
  negate,
  quotient,
  subtract,
  zero,
} from "../exact/quotient.js";
import type { Segment } from "./curve.js";

export interface Flight {
  readonly threshold: Quotient;
  /** 1: towards larger values, -1: towards smaller ones. */
  readonly direction: 1 | -1;
  /** Width of a step, above 0. */
  readonly step: Quotient;
  /** Points taken by each step; negative: added. */
  readonly drop: Quotient;
  readonly steps: "complete" | "started" | "proportional";
  /** Points at the threshold, and where they stop (扣完为止). */
  readonly start: Quotient;
  readonly limit: Quotient;
}

export function flight({ threshold, direction, step, drop, steps, start, limit }: Flight): Segment[] {
  const total = divide(abs(subtract(start, limit)), abs(drop));
  const away = (distance: Quotient): Quotient => add(threshold, direction === 1 ? distance : negate(distance));
  const stretch = (from: Quotient, fromIncluded: boolean, to: Quotient | null, toIncluded: boolean): Interval =>
    direction === 1
      ? { from: away(from), fromIncluded, to: to && away(to), toIncluded }
      : { from: to && away(to), fromIncluded: toIncluded, to: away(from), toIncluded: fromIncluded };
  const landing = (distance: Quotient, included: boolean): Segment => ({
    on: stretch(distance, included, null, false),
    shape: "constant",
    points: limit,
  });

  if (steps === "proportional") {
    const slope = negate(divide(drop, direction === 1 ? step : negate(step)));
    const width = multiply(total, step);
    const on = stretch(zero, false, width, false);
    return [{ on, shape: "line", intercept: subtract(start, multiply(slope, threshold)), slope }, landing(width, true)];
  }
  // The last step may be cut short by the limit: it belongs to the landing, like all that come after it.
  const whole = ceil(total);
  const complete = steps === "complete";
  const width = multiply(quotient(complete ? whole : whole - 1n), step);
  if (width.n === 0n) return [landing(zero, false)];
  const on = stretch(zero, false, width, !complete);
  const signed = direction === 1 ? step : negate(step);
  return [
    { on, shape: "stairs", origin: threshold, start, step: signed, drop, count: steps },
    landing(width, complete),
  ];
}
