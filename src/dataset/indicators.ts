/** What a department hands in, with types that follow from the rubric. */
import type { Decimal } from "../exact/decimal.js";
import type { UnitName } from "../formula/units.js";
import type { Rubric } from "../rubric/rubric.js";

/** A decimal: its digits as text, a whole number, or a number of at most 15 significant digits. */
export type DecimalInput = string | number | Decimal;

/** A value with what the file says of it: a unit of the same dimension, a source. */
export interface Quantity<Value, Unit> {
  readonly value: Value | null;
  readonly unit?: Unit;
  readonly source?: string;
}

/** What a table prints in place of a value ("≥90%", "完成"): it counts as missing. */
export interface Printed {
  readonly printed: string;
}

type Input<Value, Unit = never> = Value | Quantity<Value, Unit> | Printed | null;

/** What a row of a table is called, beside its columns. */
interface RowName {
  readonly id?: string | number;
  readonly title?: string;
}

type RowOf<Columns> = RowName & { readonly [Name in keyof Columns]?: InputOf<Columns[Name]> };

type InputOf<Spec> = Spec extends { readonly type: "table"; readonly columns: infer Columns }
  ? readonly RowOf<Columns>[] | null
  : Spec extends { readonly series: number }
    ? readonly Input<DecimalInput, UnitName>[] | null
    : ValueOf<Spec>;

type ValueOf<Spec> = Spec extends { readonly type: "boolean" }
  ? Input<boolean>
  : Spec extends { readonly type: "choice"; readonly options: infer Options }
    ? Input<keyof Options & string>
    : Input<DecimalInput, UnitName>;

/** The indicators of a rubric; one that is left out is missing. */
export type Indicators<R extends Rubric = Rubric> = string extends keyof R["indicators"]
  ? { readonly [name: string]: Input<DecimalInput | boolean, UnitName> | readonly unknown[] }
  : { readonly [Name in keyof R["indicators"]]?: InputOf<R["indicators"][Name]> };
