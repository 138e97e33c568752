import { holds } from "./condition.js";
import { read } from "./indicator.js";
import { type Columns, type Indicators, own, type Rubric } from "./rubric.js";

export interface Row {
  readonly id: string;
  readonly cells: Indicators;
}

/** The indicator behind a name: the table of a view or column, else the name itself. */
export function tableOf(rubric: Rubric, name: string): string {
  const [table = name] = name.split(".");
  const view = own(rubric.derived, table)?.rows;
  return view === undefined ? table : tableOf(rubric, view);
}

export function columnsOf(rubric: Rubric, table: string): Columns {
  return own(rubric.indicators, tableOf(rubric, table))?.columns ?? {};
}

/** The rows of a table, or of a view of one; null if they are missing. */
export function rowsOf(rubric: Rubric, indicators: Indicators, table: string): readonly Row[] | null {
  const view = own(rubric.derived, table);
  if (view?.rows === undefined) {
    const said = own(indicators, table);
    if (!Array.isArray(said)) return null;
    // "ids are … unique, default the row's number"
    return said.map((cells: Indicators, at) => ({ id: String(own(cells, "id") ?? at + 1), cells }));
  }
  const rows = rowsOf(rubric, indicators, view.rows);
  const columns = columnsOf(rubric, table);
  const kept = rows?.map(({ cells }) =>
    view.where ? holds(view.where, (name) => read(own(columns, name) ?? {}, own(cells, name))) : true,
  );
  if (!rows || !kept || kept.includes(null)) return null;
  return rows.filter((_, at) => kept[at]);
}
