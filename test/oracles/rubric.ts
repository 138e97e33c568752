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

export interface Metric {
  readonly id: string;
  readonly max: Numeric;
  readonly notApplicable?: { readonly when: Condition; readonly award: Numeric };
  readonly value?: {
    readonly formula: string;
    readonly unit?: string;
    readonly round?: { readonly places: number; readonly rounding: Rounding };
    readonly ifUndefined?: readonly { readonly when?: Condition; readonly award: Numeric }[];
  };
  readonly rule: { readonly kind: string };
}

export interface Section {
  readonly id: string;
  readonly sections?: readonly Section[];
  readonly metrics?: readonly Metric[];
}

export interface Rubric {
  readonly extent: "complete" | "excerpt";
  readonly points: {
    readonly max: Numeric;
    readonly places: number;
    readonly rounding: Rounding;
    readonly rescale?: boolean;
  };
  readonly indicators: Readonly<Record<string, { readonly type?: string; readonly unit?: string }>>;
  readonly derived?: Readonly<Record<string, { readonly formula: string; readonly unit?: string }>>;
  readonly sections: readonly Section[];
  readonly grades?: { readonly bands: readonly { readonly id: string; readonly atLeast?: Numeric }[] };
}

export type Indicators = Readonly<Record<string, unknown>>;
