/** The names of a rubric: indicators and derived quantities, with all that formulas and conditions need of them. */
import { exact } from "../exact/decimal.js";
import { type Interval, above, below, everything, intersect } from "../exact/interval.js";
import { type Quotient, multiply, one } from "../exact/quotient.js";
import type { Expression } from "../formula/expression.js";
import { type Dimension, unitOf } from "../formula/units.js";
import type { ColumnSpec, NumberIndicator } from "../rubric/rubric.js";

export type IndicatorType = "number" | "boolean" | "choice";

/** One number, answer or label: an indicator, a year of a series or a cell of a table. */
export interface Indicator {
  readonly id: string;
  /** The series or table that it belongs to. */
  readonly owner: string | null;
  readonly spec: ColumnSpec;
  readonly type: IndicatorType;
  /** Of a choice. */
  readonly labels: readonly string[];
  readonly dimension: Dimension;
  /** One of its unit in base units. */
  readonly factor: Quotient;
  /** Its declared limits, in its own unit. */
  readonly domain: Interval;
}

export interface Derived {
  readonly id: string;
  /** Over indicators only, in base units. */
  readonly expression: Expression;
  readonly dimension: Dimension;
  readonly factor: Quotient;
}

/** A list of values that formulas read as one name: a series, or a column of a table. */
export interface Vector {
  /** Lists over the same thing have the same length, and may meet in a formula. */
  readonly over: string;
  readonly names: readonly string[];
  /** A missing cell that leaves it open which rows belong. */
  readonly open: string | null;
  /** The cells that decided which rows belong. */
  readonly asked: readonly string[];
  readonly dimension: Dimension;
}

/** What a dataset brings under one name. */
export type Declared =
  | { readonly kind: "value"; readonly indicator: Indicator }
  | { readonly kind: "series"; readonly years: readonly Indicator[] }
  | { readonly kind: "table"; readonly columns: ReadonlyMap<string, Indicator> };

export interface Scope {
  readonly declared: ReadonlyMap<string, Declared>;
  /** Every single value, those of lists under names of their own. */
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly vectors: ReadonlyMap<string, Vector>;
  /** Cells that stand for a table of which it is not known how many rows there are. */
  readonly unbounded: ReadonlySet<string>;
  readonly derived: ReadonlyMap<string, Derived>;
  /** Derived quantities with faults of their own: who uses them is not at fault. */
  readonly unsound: ReadonlySet<string>;
  /** "Did you mean", for a name that is none of these. */
  readonly nearest: (name: string) => string | null;
}

export function domainOf({ min, max, above: over, below: under }: NumberIndicator): Interval {
  const low = min ?? over;
  const high = max ?? under;
  return intersect(
    low === undefined ? everything : above(exact(low), min !== undefined),
    high === undefined ? everything : below(exact(high), max !== undefined),
  );
}

export function compileIndicator(id: string, spec: ColumnSpec, owner: string | null = null): Indicator {
  const base = { id, owner, spec, labels: [], dimension: {}, factor: one, domain: everything };
  if (spec.type === "boolean") return { ...base, type: "boolean" };
  if (spec.type === "choice") return { ...base, type: "choice", labels: Object.keys(spec.options) };
  return { ...base, type: "number", ...unitOf(spec.unit), domain: domainOf(spec) };
}

/** An interval in another unit; factors are above 0. */
export const scaleInterval = ({ from, to, ...ends }: Interval, factor: Quotient): Interval => ({
  ...ends,
  from: from && multiply(from, factor),
  to: to && multiply(to, factor),
});
