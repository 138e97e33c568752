/** A section or table as the plain sum of its parts. */
import { type Decimal, sum } from "../exact/decimal.js";
import type { Judgement } from "../scoring/judge.js";

export interface Total {
  /** null if anything in it is missing. */
  readonly points: Decimal | null;
  readonly scored: Decimal;
  readonly max: Decimal;
  readonly low: Decimal;
  readonly high: Decimal;
}

/** A metric that is left out counts neither points nor maximum. */
export const isExcluded = ({ status, points }: Judgement): boolean => status === "notApplicable" && points === null;

export function sumOf(judgements: readonly Judgement[]): Total {
  const counted = judgements.filter((each) => !isExcluded(each));
  const scored = sum(counted.flatMap(({ points }) => points ?? []));
  const isComplete = counted.every(({ points }) => points !== null);
  return {
    points: isComplete ? scored : null,
    scored,
    max: sum(counted.map(({ metric }) => metric.max)),
    low: sum(counted.map(({ bounds }) => bounds.low)),
    high: sum(counted.map(({ bounds }) => bounds.high)),
  };
}
