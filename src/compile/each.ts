/** A metric that repeats over the rows of a table: every row is a metric with its own weight. */
import { type Condition, factsIn } from "../condition/condition.js";
import { type Decimal, sum } from "../exact/decimal.js";
import { type Path, type Report, issueList } from "../issue/issue.js";
import { suggester } from "../issue/suggest.js";
import type { MetricSpec } from "../rubric/rubric.js";
import { compileCondition } from "./condition.js";
import { type Row, cellName } from "./lists.js";
import { type Metric, compileMetric } from "./metric.js";
import type { Declared, Indicator, Scope } from "./scope.js";
import { columnScope, holdsFor, tablesIn } from "./view.js";
import { type Weighing, share, weightColumn, weightOf } from "./weights.js";

export interface Each extends Weighing {
  readonly table: string;
  readonly where: Condition | null;
  /** The names of a rule: the columns of its row, and whatever is not hidden by one of them. */
  readonly scope: Scope;
}

/** null where the metric is a single one, or something was reported. */
export function compileEach(
  { each: table, where, weights }: MetricSpec,
  scope: Scope,
  places: number,
  report: Report,
  path: Path,
): Each | null {
  if (table === undefined) {
    for (const key of ["where", "weights"] as const)
      if ({ where, weights }[key] !== undefined) report("missing-key", path, { key: "each" });
    return null;
  }
  const declared = scope.declared.get(table);
  if (declared?.kind !== "table") {
    report("not-a-table", [...path, "each"], { name: table, known: tablesIn(scope) });
    return null;
  }
  const { columns } = declared;
  if (!weights && columns.get(weightColumn)?.type !== "number")
    report("missing-column", [...path, "each"], { table, column: weightColumn });
  // The full points of a row have as many places as all points.
  const shares = weights ? { ...weights, places: Math.min(weights.places, places) } : null;
  if (weights && weights.places > places) {
    const limits = { minimum: "0", maximum: String(places), open: false };
    report("number-out-of-range", [...path, "weights", "places"], { found: String(weights.places), ...limits });
  }
  const when = where ? compileCondition(where, columnScope(columns), report, [...path, "where"]) : null;
  return { table, columns, where: when, weights: shares, scope: withColumns(scope, columns) };
}

function withColumns(scope: Scope, columns: ReadonlyMap<string, Indicator>): Scope {
  const own = [...columns].map(([name, indicator]): [string, Declared] => [name, { kind: "value", indicator }]);
  return {
    ...scope,
    declared: new Map([...scope.declared, ...own]),
    indicators: new Map([...scope.indicators, ...columns]),
    derived: new Map([...scope.derived].filter(([name]) => !columns.has(name))),
    nearest: suggester([...columns.keys(), ...scope.declared.keys(), ...scope.derived.keys()]),
  };
}

export interface RowMetric {
  readonly row: Row;
  readonly metric: Metric;
}

/**
 * One metric for each row that belongs to it; or the cells that are missing to tell which do, and how much they weigh.
 * What is wrong with the weights is reported at the table.
 */
export function rowMetrics(
  template: Metric,
  each: Each,
  rows: readonly Row[],
  places: number,
  report: Report,
): { readonly rows: readonly RowMetric[]; readonly missing: readonly string[] } {
  const { table, where, weights } = each;
  const missing = rows.flatMap((row) => undecided(row, each));
  if (missing.length > 0) return { rows: [], missing };
  const own = rows.flatMap((row, index) => (holdsFor(where, row) ? [{ row, index }] : []));
  const shared = weights && own.length > 0 ? share(template.max, own.length, weights) : null;
  const weighed = own.map(({ row, index }) => ({ row, index, weight: shared ?? weightOf(row) }));
  for (const { index, weight } of weighed) {
    const found = weight.toFixed();
    const path = [table, index, weightColumn];
    if (!weight.greaterThan(0)) report("not-above", path, { found, limit: "0" });
    else if (weight.decimalPlaces() > places) report("too-many-places", path, { found, places });
  }
  const total = sum(weighed.map(({ weight }) => weight));
  if (!weights && !total.equals(template.max))
    report("weights-not-footing", [table], { metric: template.id, sum: total.toFixed(), max: template.max.toFixed() });
  const metrics = weighed
    .filter(({ weight }) => weight.greaterThan(0))
    .map(({ row, weight: max }) => ({ row, metric: rowMetric(template, each, { ...row, max }, places) }));
  return { rows: metrics, missing: [] };
}

/** The missing cells that leave it open whether a row belongs, or how much it weighs. */
function undecided(row: Row, { table, where, weights }: Each): string[] {
  const belongs = holdsFor(where, row);
  const asked = belongs === null && where ? [...factsIn(where)] : belongs && !weights ? [weightColumn] : [];
  return asked.filter((column) => !row.cells.has(column)).map((column) => cellName(table, row.id, column));
}

/** The metric of one row. Its rule was compiled for every weight, so nothing new can be wrong with it. */
export function rowMetric(
  template: Metric,
  { scope, columns }: Each,
  { id, title, max }: Pick<Row, "id" | "title"> & { readonly max: Decimal },
  places: number,
  report: Report = issueList().report,
): Metric {
  const { spec, section, path } = template;
  const own = {
    ...spec,
    id: `${spec.id}/${id}`,
    max: max.toFixed(),
    title: title === null ? spec.title : { zh: title, en: title },
  };
  return { ...compileMetric(own, section, scope, places, report, path), template, optional: new Set(columns.keys()) };
}

/** A name of the row's own scope as the department's data have it. */
export const nameInRow = ({ table, columns }: Each, row: Row, name: string): string =>
  columns.has(name) ? cellName(table, row.id, name) : name;
