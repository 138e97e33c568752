/** Series and tables taken apart: every year and every cell is a value with a name of its own. */
import type { Value } from "../condition/condition.js";
import type { ColumnSpec, Localized, NumberIndicator, TableIndicator } from "../rubric/rubric.js";
import { type Declared, type Indicator, type Vector, compileIndicator } from "./scope.js";

/** A row of a table as a dataset brings it. */
export interface Row {
  readonly id: string;
  readonly title: string | null;
  readonly cells: ReadonlyMap<string, Value>;
}

/** The rows of each table that is given. */
export type Rows = ReadonlyMap<string, readonly Row[]>;

/**
 * What a rubric is compiled for: the rows of a dataset; any dataset, so that its formulas can be checked; or some
 * dataset with two rows in every table.
 */
export type For = Rows | "any" | "two rows";

/** The name of the number of rows, where that may be any. */
export const countName = (over: string): string => `#${over}`;

export const yearName = (series: string, year: number): string => `${series}[${year}]`;
export const cellName = (table: string, row: string, column: string): string => `${table}/${row}/${column}`;

/** The owner of a year or cell, and where in it that stands; null for a plain name. */
export function partsOfName(name: string): readonly [owner: string, ...place: string[]] | null {
  const year = /^(.*)\[(\d+)\]$/.exec(name);
  if (year) return [year[1] as string, year[2] as string];
  const [table, ...rest] = name.split("/");
  return table !== undefined && rest.length > 1 ? [table, rest.slice(0, -1).join("/"), rest.at(-1) as string] : null;
}

/** More rows than this are refused before anything else is done with them. */
export const mostRows = 200;

export interface ListParts {
  readonly declared: Declared;
  readonly indicators: readonly Indicator[];
  readonly vectors: readonly (readonly [name: string, vector: Vector])[];
}

export function compileSeries(id: string, { series = 0, ...spec }: NumberIndicator): ListParts {
  const years = Array.from({ length: series }, (_, index): Indicator => {
    const title = {
      zh: `${spec.title.zh}（第${index + 1}年）`,
      en: `${spec.title.en} (year ${index + 1} of ${series})`,
    };
    return compileIndicator(yearName(id, index + 1), { ...spec, title }, id);
  });
  const names = years.map((year) => year.id);
  const vector = { over: `${series}`, names, open: null, asked: [], dimension: years[0]?.dimension ?? {} };
  return { declared: { kind: "series", years }, indicators: years, vectors: [[id, vector]] };
}

/** What stands in for rows where none are given. */
const twoRows: readonly Row[] = ["1", "2"].map((id) => ({ id, title: null, cells: new Map() }));

export function compileTable(id: string, { columns }: TableIndicator, rows: readonly Row[] = twoRows): ListParts {
  const own = new Map(Object.entries(columns).map(([name, spec]) => [name, compileIndicator(name, spec)]));
  const cells = rows.flatMap((row) =>
    Object.entries(columns).map(([name, spec]) => compileIndicator(cellName(id, row.id, name), titled(spec, row), id)),
  );
  return { declared: { kind: "table", columns: own }, indicators: cells, vectors: vectorsOver(id, id, own, rows) };
}

/** One for each column with numbers; `over` is the table, or the view of it that picks the rows. */
export const vectorsOver = (
  table: string,
  over: string,
  columns: ReadonlyMap<string, Indicator>,
  rows: readonly Row[],
): ListParts["vectors"] =>
  [...columns.values()]
    .filter(({ type }) => type === "number")
    .map(({ id, dimension }) => [
      `${over}.${id}`,
      { over, names: rows.map((row) => cellName(table, row.id, id)), open: null, asked: [], dimension },
    ]);

function titled(spec: ColumnSpec, row: Row): ColumnSpec {
  const named = ({ zh, en }: Localized): Localized => ({
    zh: `${row.title ?? `第${row.id}行`}·${zh}`,
    en: `${row.title ?? `row ${row.id}`}: ${en}`,
  });
  return { ...spec, title: named(spec.title) };
}
