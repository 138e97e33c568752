/** Judges a metric that repeats over the rows of a table, row by row. */
import type { Compiled } from "../compile/compile.js";
import { type Each, nameInRow, rowMetrics } from "../compile/each.js";
import type { Row, Rows } from "../compile/lists.js";
import type { Metric } from "../compile/metric.js";
import { exact, round } from "../exact/decimal.js";
import type { Report } from "../issue/issue.js";
import { type Facts, factsOf } from "./facts.js";
import { reportGiven } from "./given-range.js";
import { type Judgement, judge } from "./judge.js";

export function judgeRows(
  template: Metric,
  each: Each,
  facts: Facts,
  rows: Rows,
  compiled: Compiled,
  report: Report,
): readonly Judgement[] {
  const all = rows.get(each.table);
  if (!all) return [withoutRows(template, each.table, [each.table], facts, compiled)];
  const own = { ...compiled, scope: each.scope };
  const found = rowMetrics(template, each, all, compiled.places, report);
  if (found.missing.length > 0) return [withoutRows(template, each.table, found.missing, facts, compiled)];
  return found.rows.map(({ row, metric }) => {
    const judged = judge(metric, rowFacts(row, each, facts, own), own);
    reportGiven(judged, report, (name) => (each.columns.has(name) ? [each.table, all.indexOf(row), name] : [name]));
    // What is missing of a card is the table; that metrics wait for different cells of it keeps bounds tight.
    const missing = judged.missing.map((name) => (each.columns.has(name) ? each.table : name));
    const waiting = judged.waiting.map((name) => nameInRow(each, row, name));
    return { ...judged, missing, waiting };
  });
}

/** The columns of the row beside everything else. */
function rowFacts(row: Row, { columns }: Each, { dataset }: Facts, compiled: Compiled): Facts {
  const others = [...dataset].filter(([name]) => !columns.has(name));
  return factsOf(compiled, new Map([...others, ...row.cells]));
}

/** While it is not known which rows there are, only the full points of all of them together are. */
function withoutRows(
  metric: Metric,
  table: string,
  waiting: readonly string[],
  facts: Facts,
  { places, rounding }: Compiled,
): Judgement {
  const low = round(exact(0), places, rounding);
  return {
    metric,
    facts,
    status: "missing",
    points: null,
    bounds: { low, high: metric.max, tight: false },
    value: null,
    missing: [table],
    waiting,
    outcome: null,
    undefinedBy: null,
    entry: null,
  };
}
