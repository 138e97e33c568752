/** CSV text → one row per department, its cells read as the values of their indicators. */
import { yearName } from "../../compile/lists.js";
import type { Path } from "../../issue/issue.js";
import type { Rubric } from "../../rubric/rubric.js";
import { plainNumber } from "./cells.js";
import { csvColumns, datasetOfRow, tableTitles } from "./csv-columns.js";
import type { ReportProblem } from "./gather.js";
import { type Column, readHeader } from "./header.js";
import { clip } from "./problem.js";
import { type CsvRecord, isFilled, placeOf, readRecords } from "./records.js";
import { yearOf } from "./year.js";

export interface CsvRow {
  readonly line: number;
  readonly entity: string | null;
  readonly year: number | null;
  readonly indicators: Readonly<Record<string, unknown>>;
  /** What the header calls the value at a path of the indicators. */
  readonly columnOf: (path: Path) => string | null;
}

/** A row with a problem does not come back, and none does where the header has one, or the rubric asks for a table. */
export function* readCsv(text: string, indicators: Rubric["indicators"], report: ReportProblem): Iterable<CsvRow> {
  const tables = tableTitles(indicators);
  if (tables.length > 0) return report("csv-table", null, { tables });
  const { records, broken } = readRecords(text);
  const [header, ...rows] = records;
  const isBlank = (index: number): boolean => !rows.some(({ cells }) => isFilled(cells[index]));
  const columns = header ? readHeader(header, isBlank, csvColumns(indicators), report) : null;
  if (columns) {
    for (const each of rows) {
      const row = readRow(each, columns, indicators, report);
      if (row) yield row;
    }
  }
  if (broken) report("csv-syntax", broken.place, { what: broken.what });
  else if (rows.length === 0) report("csv-no-rows", null, {});
}

function readRow(
  record: CsvRecord,
  columns: readonly (Column | null)[],
  indicators: Rubric["indicators"],
  report: ReportProblem,
): CsvRow | null {
  const { line, cells } = record;
  const place = placeOf(record);
  if (cells.length !== columns.length) {
    report("csv-row-length", place, { expected: columns.length, found: cells.length });
    return null;
  }
  let entity: string | null = null;
  let year: number | null = null;
  const values: [string, string | boolean | null][] = [];
  for (const [index, cell] of cells.entries()) {
    const column = columns[index];
    const text = cell.trim();
    if (column?.holds === "indicator") values.push([column.id, column.read(cell)]);
    if (column?.holds === "entity") entity = text || null;
    if (column?.holds === "year" && text !== "") {
      year = yearOf(plainNumber(text));
      if (year !== null) continue;
      report("dataset-type", place, { path: ["year"], expected: "whole-number", found: clip(text, 40) });
      return null;
    }
  }
  return {
    line,
    entity,
    year,
    indicators: datasetOfRow(values, indicators),
    columnOf: (path) => nameOf(path, columns),
  };
}

function nameOf([id, year]: Path, columns: readonly (Column | null)[]): string | null {
  const wanted = typeof year === "number" ? yearName(String(id), year + 1) : id;
  const found = columns.find((column) => column?.holds === "indicator" && column.id === wanted);
  return found?.holds === "indicator" ? found.name : null;
}
