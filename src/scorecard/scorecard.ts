/** The result of scoring: plain data, the same as its JSON. Every decimal is a string of plain digits. */
import type { AdjustmentStatus } from "./final.js";
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

/** What a metric came to. */
export type MetricResult = Pick<ScorecardMetric, "status" | "points" | "bounds">;

export interface ScorecardSection {
  readonly id: string;
  /** null if anything in it is missing. */
  readonly points: string | null;
  /** The sum of what could be scored. */
  readonly scored: string;
  readonly max: string;
  readonly bounds: Bounds;
  /** Only of a section that is set in proportion: its parts count `from` points, the section `to`. */
  readonly scale?: { readonly from: string; readonly to: string };
  readonly sections: readonly ScorecardSection[];
}

export interface ScorecardAdjustment {
  readonly id: string;
  /** `missing`: whether it applies, or how many cases there are, is not known. */
  readonly status: AdjustmentStatus;
  /** What it changes the total by ("-30" takes off, "0" changes nothing); null while that is not known. */
  readonly points: string | null;
  readonly bounds: Bounds;
  /** What the rubric says that it does. */
  readonly effect:
    | { readonly points: string | { readonly of: string; readonly each: string; readonly atMost: string } }
    | { readonly pointsAtMost: string }
    | { readonly gradeAtMost: string };
  /** What it read of the data, each in the indicator's own unit. */
  readonly inputs: Readonly<Record<string, string | boolean>>;
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
  /** The total after adjustments, which may lead below 0 or above `max`; null while anything is missing. */
  readonly points: string | null;
  readonly scored: string;
  /** Of the table: adjustments leave it as it is. */
  readonly max: string;
  readonly bounds: Bounds;
  /** Some completion of the missing data reaches or approaches each bound. */
  readonly tight: boolean;
  readonly grade: string | null;
  readonly sections: readonly ScorecardSection[];
  readonly metrics: readonly ScorecardMetric[];
  /** In the order in which they apply. */
  readonly adjustments: readonly ScorecardAdjustment[];
  /** Sorted: every indicator whose absence leaves a metric or an adjustment undecided. */
  readonly missing: readonly string[];
}

/** What all of it came to. */
export type ScorecardTotal = Pick<Scorecard, "status" | "points" | "scored" | "max" | "bounds" | "tight" | "grade">;
