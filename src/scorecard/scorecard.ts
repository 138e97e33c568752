/** The result of scoring: plain data, the same as its JSON. Every decimal is a string of plain digits. */
import { decimal, decimalText } from "../exact/decimal.js";
import type { MetricStatus } from "../scoring/judge.js";

/** Format of the scorecard itself; a change of its meaning is a new number. */
export const scorecardFormat = 1;

/** Lowest and highest. */
export type Bounds = readonly [string, string];

export interface ScorecardValue {
  /** A plain decimal where the value terminates, else the reduced fraction ("600/7"). */
  readonly exact: string;
  /** With as many places as it takes not to cross a boundary of the rule. */
  readonly text: string;
  /** Of the metric; null for a plain number. */
  readonly unit: string | null;
}

export interface ScorecardMetric {
  /** Of a row of a repeated metric: the metric's id, a slash, the row's id. */
  readonly id: string;
  /** Of a row: its title in the data. */
  readonly title?: string;
  /** The section that the metric stands in. */
  readonly section: string;
  readonly status: MetricStatus;
  /** null while missing, and for a metric that is left out. */
  readonly points: string | null;
  readonly max: string;
  readonly bounds: Bounds;
  /** max − points; null where points is. */
  readonly lost: string | null;
  /** null where there is no formula, or it has no value. */
  readonly value: ScorecardValue | null;
  /** What the metric read of the data, each in the indicator's own unit. */
  readonly inputs: Readonly<Record<string, string | boolean>>;
}

export interface ScorecardSection {
  readonly id: string;
  /** null if anything in it is missing. */
  readonly points: string | null;
  /** The sum of what could be scored. */
  readonly scored: string;
  readonly max: string;
  readonly bounds: Bounds;
  readonly sections: readonly ScorecardSection[];
}

export interface Scorecard {
  readonly format: typeof scorecardFormat;
  readonly rubric: {
    readonly id: string;
    readonly revision: number;
    readonly digest: string;
    /** The alternatives scored under, where they are not the rubric's own. */
    readonly readings?: Readonly<Record<string, string>>;
  };
  /** The package and version that scored. */
  readonly engine: string;
  readonly status: "complete" | "incomplete";
  /** The total; null while anything is missing. */
  readonly points: string | null;
  readonly scored: string;
  readonly max: string;
  readonly bounds: Bounds;
  /** Some completion of the missing data reaches or approaches each bound. */
  readonly tight: boolean;
  readonly grade: string | null;
  readonly sections: readonly ScorecardSection[];
  readonly metrics: readonly ScorecardMetric[];
  readonly adjustments: readonly never[];
  /** Sorted: every indicator whose absence leaves a metric undecided. */
  readonly missing: readonly string[];
}

export interface Loss {
  readonly metric: string;
  readonly lost: string;
}

/** The metrics that lost points, most first, ties in the order of the table. */
export function rankLosses({ metrics }: Scorecard): Loss[] {
  const losses = metrics.flatMap(({ id, lost }) => (lost === null ? [] : { metric: id, lost: decimal(lost) }));
  const ranked = losses.filter(({ lost }) => lost.greaterThan(0)).sort((a, b) => b.lost.comparedTo(a.lost));
  return ranked.map(({ metric, lost }) => ({ metric, lost: decimalText(lost) }));
}
