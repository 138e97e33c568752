/** Judges a metric that repeats over the rows of a table, row by row. */
import type { Compiled } from "../compile/compile.js";
import { type Each, nameInRow, rowMetrics } from "../compile/each.js";
import { type Row, type Rows, mostRows } from "../compile/lists.js";
import type { Metric } from "../compile/metric.js";
import { holdsFor } from "../compile/view.js";
import type { Report } from "../issue/issue.js";
import { type Facts, factsOf } from "./facts.js";
import { reportGiven } from "./given-range.js";
import { type Judgement, judge } from "./judge.js";
import { openRows } from "./open-rows.js";

export function judgeRows(
  template: Metric,
  each: Each,
  facts: Facts,
  rows: Rows,
  compiled: Compiled,
  report: Report,
): readonly Judgement[] {
  const all = rows.get(each.table);
  const withoutRows = (waiting: readonly string[]): Judgement[] => {
    const count = all ? all.filter((row) => holdsFor(each.where, row) !== false).length : mostRows;
    return [{ ...undecided(template, each.table, waiting, facts), ...openRows(template, each, count, compiled) }];
  };
  if (!all) return withoutRows([each.table]);
  const own = { ...compiled, scope: each.scope };
  const found = rowMetrics(template, each, all, compiled.places, report);
  if (found.missing.length > 0) return withoutRows(found.missing);
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

/** While it is not known which rows there are, they are one metric on the card. */
const undecided = (
  metric: Metric,
  table: string,
  waiting: readonly string[],
  facts: Facts,
): Omit<Judgement, "bounds"> => ({
  metric,
  facts,
  status: "missing",
  points: null,
  value: null,
  missing: [table],
  waiting,
  outcome: null,
  undefinedBy: null,
  entry: null,
});
