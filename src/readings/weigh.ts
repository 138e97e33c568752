/** Claims weighed under every reading that they may depend on. */
import { couldEarn } from "../claims/could-earn.js";
import type { ClaimedPoints } from "../claims/claims.js";
import { type Decimal, decimalText } from "../exact/decimal.js";
import type { ReadingChoice } from "../rubric/readings.js";
import type { ReadingSpec } from "../rubric/rubric.js";
import type { Bounds } from "../scorecard/scorecard.js";
import { finalTotal } from "../scorecard/final.js";
import type { JudgedMetric } from "../scoring/judge-all.js";
import type { Judgement } from "../scoring/judge.js";
import { bearing, combinationsOf, countOf } from "./choices.js";
import type { Judging } from "./judging.js";
import { type ReadingResult, resultOf, templateOf } from "./results.js";
import type { AnyReading } from "./under.js";

/** More combinations of readings than this are not tried for one claim, nor for readings that are judged together. */
export const mostCombinations = 1000;

export interface Claim {
  /** The place of the record among those handed in, from 0. */
  readonly record: number;
  /** null: the total. */
  readonly metric: string | null;
  readonly claimed: string;
}

/** What a record comes to under some readings. */
export interface Recomputed {
  /**
   * Of the metric; null for a total. "refused": the assessor's points, or the weights of the rows, are not allowed;
   * "absent": there is no such row.
   */
  readonly status: ReadingResult["status"] | "refused" | null;
  readonly points: string | null;
  readonly bounds: Bounds;
}

/** What a claim comes to under some readings, and whether it is that, or with missing data can be. */
export interface Test extends Recomputed {
  readonly fits: boolean;
}

export interface Weighed {
  readonly claim: Claim;
  /** Those that it may depend on. */
  readonly readings: readonly ReadingSpec[];
  /** null where there are too many combinations of them. */
  readonly test: ((choice: ReadingChoice) => Test) | null;
}

/** A record under any readings, by itself or among those that it is compared with, and what was claimed for it. */
export interface JudgedRecord {
  readonly under: Judging;
  readonly claimed: ClaimedPoints;
}

export const isFew = (readings: readonly ReadingSpec[]): boolean => countOf(readings) <= mostCombinations;

/** The claims of one record. */
export function weigh({ under, claimed }: JudgedRecord, record: number, any: AnyReading): Weighed[] {
  const { own } = any;

  /** Whether something holds of a metric under some reading; where these are too many, under the rubric's own. */
  function isPossible(id: string, holds: (judgements: readonly Judgement[]) => boolean): boolean {
    const readings = any.concerning(id);
    for (const choice of isFew(readings) ? combinationsOf(readings) : [{}])
      if (holds(under.metric(id, choice).judgements)) return true;
    return false;
  }

  function ofMetric(id: string, points: Decimal): Weighed {
    const template = templateOf(id);
    const readings = any.concerning(template);
    const test = (choice: ReadingChoice): Test => {
      const { judgements, issues } = under.metric(template, choice);
      const judgement = judgements.find(({ metric }) => metric.id === id);
      const result = resultOf(judgement);
      if (issues.length > 0) return { ...result, status: "refused", fits: false };
      return { ...result, fits: judgement ? couldEarn(judgement, points, own) : areRowsOpen(judgements) };
    };
    const claim = { record, metric: id, claimed: decimalText(points) };
    return { claim, readings, test: isFew(readings) ? test : null };
  }

  function ofTotal(points: Decimal): Weighed {
    const test = (choice: ReadingChoice): Test => {
      const judged = under.all(choice);
      const { points: total, low, high } = finalTotal(judged, own);
      const fits = total ? total.equals(points) : !points.lessThan(low) && !points.greaterThan(high);
      const status = judged.issues.length > 0 ? "refused" : null;
      const bounds = [decimalText(low), decimalText(high)] as const;
      return { status, points: total && decimalText(total), bounds, fits: fits && status === null };
    };
    const isCountable = own.metrics.every(({ id }) => isFew(any.concerning(id)));
    const all = isCountable
      ? own.metrics.flatMap(({ id }) => bearing(any.concerning(id), (choice) => signature(under.metric(id, choice))))
      : [];
    const readings = [...new Set(all)];
    const claim = { record, metric: null, claimed: decimalText(points) };
    return { claim, readings, test: isCountable && isFew(readings) ? test : null };
  }

  const metrics = [...claimed.metrics].flatMap(([id, points]) => {
    const isThere = isPossible(templateOf(id), (judgements) => judgements.some(({ metric }) => metric.id === id));
    return isThere ? [ofMetric(id, points)] : [];
  });
  const isUnclaimed = ({ metric }: Judgement): boolean => !claimed.metrics.has(metric.id);
  const isOpen = (): boolean => own.metrics.some(({ id }) => isPossible(id, (all) => all.some(isUnclaimed)));
  // Where all its parts are claimed a total can only add up or not, and in an excerpt it is that of more rows.
  const isWeighed = claimed.total && own.rubric.extent === "complete" && isOpen();
  return [...metrics, ...(claimed.total && isWeighed ? [ofTotal(claimed.total)] : [])];
}

/** While it is open which rows there are, a metric is judged as a whole, and no row is ruled out. */
const areRowsOpen = (judgements: readonly Judgement[]): boolean =>
  judgements.some(({ metric, status }) => !metric.template && status === "missing");

/** All that a total depends on of a metric. */
const signature = ({ judgements, issues }: JudgedMetric): string =>
  JSON.stringify([
    issues.length > 0,
    judgements.map((judgement) => {
      const { metric } = judgement;
      return [metric.id, resultOf(judgement), metric.max, metric.notApplicable?.points === null];
    }),
  ]);
