import type { Rounding } from "./rational.js";

/** As much of a rubric's shape as the oracles read. */
export type Numeric = number | string;

export interface Condition {
  readonly all?: readonly Condition[];
  readonly any?: readonly Condition[];
  readonly not?: Condition;
  readonly fact?: string;
  readonly operator?: string;
  readonly value?: unknown;
}

export interface Rule {
  readonly kind: string;
}

export type PerYear = "mean" | "min" | "max" | { readonly nth: number };

export interface ValueOf {
  readonly formula: string;
  readonly unit?: string;
  readonly round?: { readonly places: number; readonly rounding: Rounding };
  readonly perYear?: PerYear;
  readonly ifUndefined?: readonly { readonly when?: Condition; readonly award: Numeric }[];
}

export interface Metric {
  readonly id: string;
  readonly max: Numeric;
  /** A table: the metric repeats over its rows, or over those for which `where` holds. */
  readonly each?: string;
  readonly where?: Condition;
  readonly weights?: { readonly equal: true; readonly places: number; readonly rounding: Rounding };
  readonly notApplicable?: { readonly when: Condition; readonly award: Numeric };
  readonly value?: ValueOf;
  readonly rule: Rule;
}

export interface Section {
  readonly id: string;
  readonly max?: Numeric;
  readonly scale?: { readonly from: Numeric };
  readonly sections?: readonly Section[];
  readonly metrics?: readonly Metric[];
}

export type Columns = Readonly<Record<string, Indicator>>;

export interface Indicator {
  readonly type?: string;
  readonly unit?: string;
  readonly series?: number;
  readonly columns?: Columns;
  readonly cohort?: {
    readonly take: "max" | "min" | "mean" | "rank";
    readonly of: string;
    readonly order?: "highest-first" | "lowest-first";
  };
}

/** A quantity by its formula, or a view: the rows of a table for which `where` holds. */
export interface Derived {
  readonly formula?: string;
  readonly unit?: string;
  readonly rows?: string;
  readonly where?: Condition;
}

export interface Adjustment {
  readonly id: string;
  readonly when?: Condition;
  readonly effect: {
    readonly points?: Numeric | { readonly of: string; readonly each: Numeric; readonly atMost?: Numeric };
    readonly pointsAtMost?: Numeric;
    readonly gradeAtMost?: string;
  };
}

export interface Rubric {
  readonly extent: "complete" | "excerpt";
  readonly points: {
    readonly max: Numeric;
    readonly places: number;
    readonly rounding: Rounding;
    readonly rescale?: boolean;
  };
  readonly indicators: Readonly<Record<string, Indicator>>;
  readonly derived?: Readonly<Record<string, Derived>>;
  readonly sections: readonly Section[];
  readonly adjustments?: readonly Adjustment[];
  readonly grades?: { readonly bands: readonly { readonly id: string; readonly atLeast?: Numeric }[] };
}

export type Indicators = Readonly<Record<string, unknown>>;

/** Names come from anyone: `constructor` is an ordinary unknown one. */
export function own<T>(all: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return all !== undefined && Object.hasOwn(all, name) ? all[name] : undefined;
}
