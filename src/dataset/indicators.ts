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

type InputOf<Spec> = Spec extends { readonly type: "table"; readonly columns: infer Columns }
  ? readonly Row<{ readonly [Name in keyof Columns]?: InputOf<Columns[Name]> }>[] | null
  : Spec extends { readonly series: number }
    ? readonly Input<DecimalInput, UnitName>[] | null
    : Spec extends { readonly type: "boolean" }
      ? Input<boolean>
      : Spec extends { readonly type: "choice"; readonly options: infer Options }
        ? Input<keyof Options & string>
        : Input<DecimalInput, UnitName>;

/** A row of a table: a value in each column; what it is called by is its number, unless it has an id. */
type Row<Cells> = { readonly id?: string | number | null; readonly title?: string | null } & Cells;

type AnyInput = Input<DecimalInput | boolean, UnitName>;

/** The indicators of a rubric, a series as a list with the oldest year first; one that is left out is missing. */
export type Indicators<R extends Rubric = Rubric> = string extends keyof R["indicators"]
  ? { readonly [name: string]: AnyInput | readonly (AnyInput | Row<{ readonly [column: string]: AnyInput }>)[] }
  : { readonly [Name in keyof R["indicators"]]?: InputOf<R["indicators"][Name]> };
