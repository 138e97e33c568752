/** A table's header → what each column holds. */
import { suggest } from "../../issue/suggest.js";
import type { ColumnSpec } from "../../rubric/rubric.js";
import { type CellReader, cellReader } from "./cells.js";
import type { ReportProblem } from "./gather.js";
import { clip } from "./problem.js";
import { type CsvRecord, placeOf } from "./records.js";
import { fold, idsByName, namesIn } from "./titles.js";
import { idWithUnit, namesWithUnits, splitUnit } from "./units.js";

export type Column =
  | { readonly holds: "entity" | "year" }
  | { readonly holds: "indicator"; readonly id: string; readonly name: string; readonly read: CellReader };

/** Columns about the department itself. */
const reserved = new Map<string, "entity" | "year">([
  ...["entity", "Entity", "单位", "预算单位名称", "部门", "Department"].map((name) => [name, "entity"] as const),
  ...["year", "Year", "年度"].map((name) => [name, "year"] as const),
]);

/** A heading without what stands in brackets behind it. */
const bare = (name: string): string => splitUnit(name)?.title ?? name;

type Columns = Readonly<Record<string, ColumnSpec>>;
type ColumnOf = (name: string) => Column | null;

function columnsOf(indicators: Columns): { columnOf: ColumnOf; names: readonly string[] } {
  const titles = Object.fromEntries(Object.entries(indicators).map(([id, { title }]) => [id, title]));
  const idOf = idsByName(titles);
  const columnOf: ColumnOf = (name) => {
    const holds = reserved.get(fold(name));
    if (holds) return { holds };
    const id = idOf(name) ?? idWithUnit(name, idOf, indicators);
    const indicator = id === null ? undefined : indicators[id];
    return id !== null && indicator ? { holds: "indicator", id, name, read: cellReader(indicator) } : null;
  };
  return { columnOf, names: [...reserved.keys(), ...namesIn(titles), ...namesWithUnits(indicators)] };
}

/** What each column holds, null for one that is blank throughout; null in all where a problem was reported. */
export function readHeader(
  header: CsvRecord,
  isBlank: (index: number) => boolean,
  indicators: Columns,
  report: ReportProblem,
): readonly (Column | null)[] | null {
  const { columnOf, names } = columnsOf(indicators);
  /** A series by its name alone stands for its years, the first of which says how they are written. */
  const nearest = (name: string): string | null =>
    suggest(name, names) ??
    suggest(bare(name), names) ??
    names.find((each) => bare(name).length > 1 && each.startsWith(bare(name))) ??
    null;
  const place = placeOf(header);
  const columns: (Column | null)[] = [];
  const seen = new Set<string>();
  let isSound = true;

  for (const [index, cell] of header.cells.entries()) {
    const name = cell.trim();
    const column = columnOf(name);
    columns.push(column);
    if (column) {
      const key = column.holds === "indicator" ? `indicator ${column.id}` : column.holds;
      if (seen.has(key)) {
        report("csv-duplicate-column", place, { column: clip(name, 80) });
        isSound = false;
      }
      seen.add(key);
    } else if (name !== "" || !isBlank(index)) {
      report("csv-unknown-column", place, { column: clip(name, 80), suggestion: nearest(name) });
      isSound = false;
    }
  }
  return isSound ? columns : null;
}
