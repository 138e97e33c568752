/** A view of a table: the rows for which a condition over the columns holds. */
import { type Condition, evaluateCondition, factsIn } from "../condition/condition.js";
import type { ConditionSpec } from "../format/condition.js";
import type { Report } from "../issue/issue.js";
import { suggester } from "../issue/suggest.js";
import { compileCondition } from "./condition.js";
import { type Row, type For, cellName, vectorsOver } from "./lists.js";
import type { Indicator, Scope, Vector } from "./scope.js";

/** The columns of a table, and nothing else, as the names of a condition or rule. */
export const columnScope = (columns: ReadonlyMap<string, Indicator>): Scope => ({
  declared: new Map([...columns].map(([name, indicator]) => [name, { kind: "value", indicator }])),
  indicators: columns,
  vectors: new Map(),
  unbounded: new Set(),
  derived: new Map(),
  unsound: new Set(),
  nearest: suggester(columns.keys()),
});

/** The names of all tables, for "did you mean". */
export const tablesIn = ({ declared }: Scope): string[] =>
  [...declared].flatMap(([name, { kind }]) => (kind === "table" ? [name] : []));

export const holdsFor = (when: Condition | null, { cells }: Row): boolean | null =>
  when ? evaluateCondition(when, (name) => cells.get(name) ?? null) : true;

export function compileView(
  id: string,
  table: string,
  where: ConditionSpec | undefined,
  scope: Scope & {
    readonly vectors: Map<string, Vector>;
    readonly unbounded: Set<string>;
    readonly unsound: Set<string>;
  },
  rows: For,
  report: Report,
): void {
  const declared = scope.declared.get(table);
  if (declared?.kind !== "table") {
    report("not-a-table", ["derived", id, "rows"], { name: table, known: tablesIn(scope) });
    return;
  }
  const { columns } = declared;
  const when = where ? compileCondition(where, columnScope(columns), report, ["derived", id, "where"]) : null;
  const all = typeof rows === "string" ? undefined : rows.get(table);
  if (!all) {
    // Whatever stands for the rows of the table stands for those of the view.
    for (const { id: column } of columns.values()) {
      const whole = scope.vectors.get(`${table}.${column}`);
      if (whole) scope.vectors.set(`${id}.${column}`, { ...whole, over: id });
    }
    return;
  }
  const asked = all.flatMap((row) => [...(when ? factsIn(when) : [])].map((column) => cellName(table, row.id, column)));
  for (const [name, vector] of vectorsOver(
    table,
    id,
    columns,
    all.filter((row) => holdsFor(when, row)),
  ))
    scope.vectors.set(name, { ...vector, asked });
  // A row of which it is not known whether it belongs leaves everything over the view open.
  const open = all.find((row) => holdsFor(when, row) === null);
  if (!open) return;
  const missing = [...columns.keys()].find((column) => !open.cells.has(column)) ?? "";
  const cell = cellName(table, open.id, missing);
  scope.unbounded.add(cell);
  for (const [name, vector] of scope.vectors)
    if (vector.over === id) scope.vectors.set(name, { ...vector, open: cell });
}
