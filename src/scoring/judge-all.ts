/** Judges every metric on a department's indicators, or says all that is wrong with them. */
import { type Compiled, compileRubric } from "../compile/compile.js";
import { type Rows } from "../compile/lists.js";
import type { Metric } from "../compile/metric.js";
import { readDataset } from "../dataset/dataset.js";
import { type Issue, type Report, issueList } from "../issue/issue.js";
import { type Facts, factsOf } from "./facts.js";
import { givenOutOfRange } from "./given-range.js";
import { type Judgement, judge } from "./judge.js";
import { judgeRows } from "./judge-rows.js";

export type Judged =
  | { readonly ok: true; readonly judgements: readonly Judgement[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export function judgeAll(indicators: unknown, compiled: Compiled): Judged {
  const { dataset, rows, issues: unreadable } = readDataset(indicators, compiled.scope);
  if (unreadable.length > 0) return { ok: false, issues: unreadable };
  const { issues, report } = issueList();
  const own = withRows(compiled, rows);
  const facts = factsOf(own, dataset);
  const judgements = own.metrics.flatMap((metric) => judgeOne(metric, facts, rows, own, report));
  issues.push(...givenOutOfRange(judgements.filter(({ metric }) => !metric.template))); // rows know the places of theirs
  return issues.length > 0 ? { ok: false, issues } : { ok: true, judgements };
}

function judgeOne(metric: Metric, facts: Facts, rows: Rows, compiled: Compiled, report: Report): readonly Judgement[] {
  const each = compiled.repeats.get(metric.id);
  return each ? judgeRows(metric, each, facts, rows, compiled, report) : [judge(metric, facts, compiled)];
}

/** Formulas over tables are written out for the rows that there are. */
export function withRows(compiled: Compiled, rows: Rows): Compiled {
  const hasTables = [...compiled.scope.declared.values()].some(({ kind }) => kind === "table");
  return hasTables ? compileRubric(compiled.rubric, rows).compiled : compiled;
}
