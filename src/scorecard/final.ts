/** The total after its adjustments, and the grade that it earns. */
import { type Change, type Effect, adjust } from "../combine/adjust.js";
import type { Total } from "../combine/sum.js";
import type { Adjustment } from "../compile/adjustments.js";
import type { Compiled } from "../compile/compile.js";
import { factsAsked } from "../condition/condition.js";
import { type Decimal, decimal } from "../exact/decimal.js";
import type { Rubric } from "../rubric/rubric.js";
import type { Judged } from "../scoring/judge-all.js";
import type { Judgement } from "../scoring/judge.js";
import { isTight, tableTotal } from "./totals.js";

export type AdjustmentStatus = "applied" | "notApplied" | "missing";

export interface Adjusted extends Change {
  readonly adjustment: Adjustment;
  readonly judgement: Judgement;
  readonly status: AdjustmentStatus;
}

export interface Final extends Total {
  readonly tight: boolean;
  readonly grade: string | null;
  readonly adjustments: readonly Adjusted[];
}

export function finalTotal(
  { judgements, adjustments }: Pick<Judged & { ok: true }, "judgements" | "adjustments">,
  compiled: Compiled,
): Final {
  const table = tableTotal(judgements, compiled);
  const { total, changes } = adjustedBy(table, adjustments, compiled);
  const adjusted = compiled.adjustments.map((adjustment, index): Adjusted => {
    const judgement = adjustments[index] as Judgement;
    return { adjustment, judgement, status: statusOf(judgement), ...(changes[index] as Change) };
  });
  const counting = adjusted.filter(({ adjustment }) => adjustment.gradeAtMost === null);
  return {
    ...total,
    tight:
      table.tight &&
      isTight([...judgements, ...counting.map(({ judgement }) => judgement)]) &&
      !counting.some((each) => asksForDerived(each, compiled)),
    grade: total.points && !total.max.isZero() ? gradeOf(compiled.rubric, total.points, adjusted) : null,
    adjustments: adjusted,
  };
}

/** Any total of the table as the adjustments leave it. */
export const adjustedBy = <T extends Total>(table: T, adjustments: readonly Judgement[], compiled: Compiled) =>
  adjust(
    table,
    compiled.adjustments.map((each, index) => effectOf(each, adjustments[index] as Judgement)),
  );

/** A derived quantity need not take every value between its limits, nor have one at all, so both outcomes may not be open. */
const asksForDerived = ({ status, adjustment: { when } }: Adjusted, { scope }: Compiled): boolean =>
  status === "missing" && when !== null && factsAsked(when).some((name) => scope.derived.has(name));

const statusOf = ({ status }: Judgement): AdjustmentStatus =>
  status === "missing" ? "missing" : status === "notApplicable" ? "notApplied" : "applied";

/** A cap of the grade leaves the points as they are, known or not. */
function effectOf({ gradeAtMost, pointsAtMost: limit }: Adjustment, judgement: Judgement): Effect {
  const status = statusOf(judgement);
  const applies = status === "missing" ? null : status === "applied";
  const { low, high } = gradeAtMost === null ? judgement.bounds : { low: nothing, high: nothing };
  return { applies, low, high, limit };
}

const nothing = decimal(0);

/** The best grade whose least points the total reaches, or the lowest that an adjustment allows; an excerpt gives none. */
function gradeOf({ grades, extent }: Rubric, points: Decimal, adjusted: readonly Adjusted[]): string | null {
  if (!grades || extent === "excerpt") return null;
  const { bands } = grades;
  const reached = bands.findIndex(
    ({ atLeast }) => atLeast === undefined || points.greaterThanOrEqualTo(decimal(atLeast)),
  );
  const caps = adjusted
    .filter(({ status }) => status === "applied")
    .map(({ adjustment }) => bands.findIndex(({ id }) => id === adjustment.gradeAtMost));
  return reached < 0 ? null : (bands[Math.max(reached, ...caps)]?.id ?? null);
}
