/** How a file writes a stretch of values: `atLeast` or `above`, `atMost` or `below`, each optional. */
import { exact } from "../exact/decimal.js";
import { type Interval, above, below, everything, intersect } from "../exact/interval.js";
import type { Quotient } from "../exact/quotient.js";
import type { Numeral } from "./numeral.js";

export interface Ends {
  readonly atLeast?: Numeral | undefined;
  readonly above?: Numeral | undefined;
  readonly atMost?: Numeral | undefined;
  readonly below?: Numeral | undefined;
}

export function intervalOf(spec: Ends): Interval {
  const lower = spec.atLeast ?? spec.above;
  const upper = spec.atMost ?? spec.below;
  return intersect(
    lower === undefined ? everything : above(exact(lower), spec.atLeast !== undefined),
    upper === undefined ? everything : below(exact(upper), spec.atMost !== undefined),
  );
}

/** Which ends of a range belong to it, where not both do. */
export type Closed = "lower" | "upper" | "none";

export const rangeOf = (from: Quotient, to: Quotient, closed?: Closed): Interval => ({
  from,
  fromIncluded: closed === undefined || closed === "lower",
  to,
  toIncluded: closed === undefined || closed === "upper",
});
