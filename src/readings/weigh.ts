/** Claims weighed under every reading that they may depend on. */
import { couldEarn } from "../claims/could-earn.js";
import type { ClaimedPoints } from "../claims/claims.js";
import { type Decimal, decimalText } from "../exact/decimal.js";
import type { ReadingChoice } from "../rubric/readings.js";
import type { ReadingSpec } from "../rubric/rubric.js";
import type { Bounds } from "../scorecard/scorecard.js";
import { metricResult } from "../scorecard/build.js";
import { finalTotal } from "../scorecard/final.js";
import { givenOutOfRange } from "../scoring/given-range.js";
import type { Judgement, MetricStatus } from "../scoring/judge.js";
import { bearing, countOf } from "./choices.js";
import { type Judging, templateOf } from "./judging.js";
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
  /** Of the metric; null for a total. "refused": the assessor's points are not allowed. */
  readonly status: MetricStatus | "refused" | null;
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
  const concerning = (id: string): readonly ReadingSpec[] => any.concerning(templateOf(id));
  const judgementOf = (id: string, choice: ReadingChoice): Judgement => under.metric(id, choice) as Judgement;

  function ofMetric(metric: string, points: Decimal): Weighed {
    const readings = concerning(metric);
    const test = (choice: ReadingChoice): Test => {
      const judgement = judgementOf(metric, choice);
      return { ...recomputed(judgement), fits: couldEarn(judgement, points, own) };
    };
    return { claim: { record, metric, claimed: decimalText(points) }, readings, test: isFew(readings) ? test : null };
  }

  function ofTotal(points: Decimal): Weighed {
    const ids = under.all({}).judgements.map(({ metric }) => metric.id);
    const test = (choice: ReadingChoice): Test => {
      const judged = under.all(choice);
      const { judgements } = judged;
      const { points: total, low, high } = finalTotal(judged, own);
      const fits = total ? total.equals(points) : !points.lessThan(low) && !points.greaterThan(high);
      const status = judgements.some(isRefused) ? "refused" : null;
      const bounds = [decimalText(low), decimalText(high)] as const;
      return { status, points: total && decimalText(total), bounds, fits: fits && status === null };
    };
    const isCountable = ids.every((id) => isFew(concerning(id)));
    const readings = isCountable
      ? ids.flatMap((id) => bearing(concerning(id), (choice) => signature(judgementOf(id, choice))))
      : [];
    const few = isCountable && isFew([...new Set(readings)]);
    const claim = { record, metric: null, claimed: decimalText(points) };
    return { claim, readings: [...new Set(readings)], test: few ? test : null };
  }

  const rows = [...claimed.metrics].filter(([metric]) => under.metric(metric, {}) !== undefined);
  const metrics = rows.map(([metric, points]) => ofMetric(metric, points));
  const isOpen = own.rubric.extent === "complete" && claimed.metrics.size < own.metrics.length;
  // Where all its parts are claimed a total can only add up or not, and in an excerpt it is that of more rows.
  return [...metrics, ...(claimed.total && isOpen ? [ofTotal(claimed.total)] : [])];
}

const isRefused = (judgement: Judgement): boolean => givenOutOfRange([judgement]).length > 0;

const recomputed = (judgement: Judgement): Recomputed => {
  const result = metricResult(judgement);
  return isRefused(judgement) ? { ...result, status: "refused" } : result;
};

/** All that a total depends on of a metric. */
const signature = (judgement: Judgement): string => {
  const { metric } = judgement;
  return JSON.stringify([recomputed(judgement), metric.max, metric.notApplicable?.points === null]);
};
