import { evaluate, evaluateAll, namesIn, toBase } from "./formula.js";
import { type Fact, read } from "./indicator.js";
import { Rational } from "./rational.js";
import { type Indicator, type Indicators, own, type Rubric } from "./rubric.js";
import { columnsOf, type Row, rowsOf, tableOf } from "./rows.js";
import type { Operand } from "./vector.js";

export type { Fact } from "./indicator.js";

/** What a dataset says, by the names of a rubric. */
export interface Facts {
  /** In its own declared unit; null if missing, or a derived quantity divided by zero. */
  fact(name: string): Fact | null;
  /** In base units, for formulas; asked only for what is not missing. */
  inBase(name: string): Operand;
  /** The missing indicators that a name stands for: itself, its table, or those in its formula. */
  absent(name: string): string[];
  /** Whether the name is a column of the row at hand. */
  isColumn(name: string): boolean;
  /** Of a table or view; null if it is missing, or which rows a view has is unknown. */
  rows(table: string): readonly Row[] | null;
}

export function factsOf(rubric: Rubric, indicators: Indicators): Facts {
  /** What stands behind a name that is not derived: one number, one a year, or one a row. */
  function given(name: string): { indicator: Indicator; said: readonly unknown[] | null } {
    const [table = "", column] = name.split(".");
    if (column !== undefined) {
      const indicator = own(columnsOf(rubric, table), column) ?? {};
      return { indicator, said: facts.rows(table)?.map(({ cells }) => own(cells, column)) ?? null };
    }
    const indicator = own(rubric.indicators, name) ?? {};
    const said = own(indicators, name);
    if (indicator.series === undefined) return { indicator, said: [said] };
    return { indicator, said: Array.isArray(said) ? said : null };
  }

  const facts: Facts = {
    fact(name) {
      const derived = own(rubric.derived, name);
      if (derived?.formula === undefined) {
        const { indicator, said } = given(name);
        if (indicator.series !== undefined || name.includes(".")) throw new Error(`${name} is more than one fact`);
        return read(indicator, said?.[0]);
      }
      return facts.absent(name).length > 0 ? null : evaluate(derived.formula, derived.unit, facts.inBase);
    },
    inBase(name) {
      const derived = own(rubric.derived, name);
      if (derived?.formula !== undefined) return evaluateAll(derived.formula, undefined, facts.inBase);
      const { indicator, said } = given(name);
      const values = (said ?? []).map((each) => {
        const value = read(indicator, each);
        if (!(value instanceof Rational)) throw new Error(`${name} is no number`);
        return toBase(value, indicator.unit);
      });
      return indicator.series !== undefined || name.includes(".") ? values : (values[0] ?? null);
    },
    absent(name) {
      const derived = own(rubric.derived, name);
      if (derived?.formula !== undefined) return namesIn(derived.formula).flatMap(facts.absent);
      const { indicator, said } = given(name);
      const known = said?.every((each) => read(indicator, each) !== null) ?? false;
      return known ? [] : [tableOf(rubric, name)];
    },
    isColumn: () => false,
    rows: (table) => rowsOf(rubric, indicators, table),
  };
  return facts;
}

/** The facts as one row of a table sees them: "`{ "of": column }` in the rule". */
export function inRow(facts: Facts, rubric: Rubric, table: string, { cells }: Row): Facts {
  const columns = columnsOf(rubric, table);
  const cell = (column: string, indicator: Indicator): Fact | null => read(indicator, own(cells, column));
  return {
    ...facts,
    isColumn: (name) => own(columns, name) !== undefined,
    fact(name) {
      const column = own(columns, name);
      return column ? cell(name, column) : facts.fact(name);
    },
    inBase(name) {
      const column = own(columns, name);
      if (!column) return facts.inBase(name);
      const value = cell(name, column);
      if (!(value instanceof Rational)) throw new Error(`${name} is no number`);
      return toBase(value, column.unit);
    },
    absent(name) {
      const column = own(columns, name);
      if (!column) return facts.absent(name);
      return cell(name, column) === null ? [tableOf(rubric, table)] : [];
    },
  };
}
