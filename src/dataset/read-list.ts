/** Reads a series, one value a year, and a table, row by row. */
import { type Row, mostRows } from "../compile/lists.js";
import type { Indicator } from "../compile/scope.js";
import type { Path, Report } from "../issue/issue.js";
import { suggester } from "../issue/suggest.js";
import { elements, entries, shown } from "./entries.js";
import type { Given } from "./given.js";
import { readValue } from "./read-value.js";

export function* readYears(
  raw: unknown,
  years: readonly Indicator[],
  path: Path,
  report: Report,
): Generator<readonly [string, Given], void> {
  const all = elements(raw, path, years.length, report);
  if (!all) return;
  if (all.length < years.length) report("too-few-years", path, { found: all.length, years: years.length });
  for (const [index, year] of years.entries()) {
    const value = all[index] === undefined ? null : readValue(all[index], year, [...path, index], report);
    if (value !== null) yield [year.id, value];
  }
}

export function readRows(
  raw: unknown,
  columns: ReadonlyMap<string, Indicator>,
  path: Path,
  report: Report,
): readonly Row[] | null {
  const all = elements(raw, path, mostRows, report);
  if (!all) return null;
  const seen = new Set<string>();
  return all.map((each, index) => {
    const row = readRow(each, columns, String(index + 1), [...path, index], report);
    if (seen.has(row.id)) report("duplicate-id", [...path, index, "id"], { id: row.id });
    seen.add(row.id);
    return row;
  });
}

/** What a row is called by: letters of any script, digits, hyphens. */
const rowId = /^[\p{L}\p{N}][\p{L}\p{N}-]{0,79}$/u;
const longestTitle = 1000;

function readRow(
  raw: unknown,
  columns: ReadonlyMap<string, Indicator>,
  number: string,
  path: Path,
  report: Report,
): Row {
  const known = ["id", "title", ...columns.keys()];
  const nearest = suggester(known);
  const cells = new Map<string, Given>();
  let [id, title]: [string, string | null] = [number, null];
  for (const [key, value] of entries(raw, path, report)) {
    const column = columns.get(key);
    const at = [...path, key];
    if (column) {
      const cell = value === undefined || value === null ? null : readValue(value, column, at, report);
      if (cell !== null) cells.set(key, cell);
    } else if (key === "id") {
      const text = typeof value === "number" ? String(value) : value;
      if (typeof text === "string" && rowId.test(text)) id = text;
      else if (value !== null && value !== undefined) report("bad-name", at, { found: shown(value), style: "row" });
    } else if (key === "title") {
      if (typeof value === "string" && value.length <= longestTitle) title = value.trim() === "" ? null : value;
      else if (value !== null && value !== undefined)
        report("wrong-type", at, { expected: ["string"], found: shown(value) });
    } else report("unknown-key", at, { key: key.slice(0, 80), suggestion: nearest(key), known });
  }
  return { id, title, cells };
}
