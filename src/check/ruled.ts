/** What a rule itself says of data that can be given. */
import { contains } from "../exact/interval.js";
import type { Quotient } from "../exact/quotient.js";
import { type Outcome, outcomesIn } from "../tree/node.js";

/** null where an assessor's points lie outside the range that is left them, or where something divides by zero. */
export function ruledPoints(outcome: Outcome): Quotient | null {
  const isAside = (each: Outcome): boolean =>
    (each.node === "given" && each.points !== null && !contains(each.range, each.points)) ||
    (each.node === "over" && each.x === null);
  return outcomesIn(outcome).some(isAside) ? null : outcome.points;
}
