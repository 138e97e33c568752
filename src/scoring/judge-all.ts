/** Judges every metric and adjustment on a department's indicators, or says all that is wrong with them. */
import { type Compiled, compileRubric } from "../compile/compile.js";
import type { Rows } from "../compile/lists.js";
import type { Metric } from "../compile/metric.js";
import { type ReadDataset, readDataset } from "../dataset/dataset.js";
import { RubricError } from "../issue/errors.js";
import { type Issue, type Report, issueList } from "../issue/issue.js";
import { type Facts, factsOf } from "./facts.js";
import { givenOutOfRange } from "./given-range.js";
import { type Judgement, judge } from "./judge.js";
import { judgeRows } from "./judge-rows.js";

export interface Judgements {
  readonly judgements: readonly Judgement[];
  /** In their own order. */
  readonly adjustments: readonly Judgement[];
}

export type Judged = ({ readonly ok: true } & Judgements) | { readonly ok: false; readonly issues: readonly Issue[] };

export const judgeAll = (indicators: unknown, compiled: Compiled): Judged =>
  judgeRead(readDataset(indicators, compiled.scope), compiled);

export function judgeRead({ dataset, rows, issues: unreadable }: ReadDataset, compiled: Compiled): Judged {
  if (unreadable.length > 0) return { ok: false, issues: unreadable };
  const { issues, ...judged } = judgeDataset({ dataset, rows }, compiled);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, ...judged };
}

/** Of a dataset that could be read: what it comes to, and what the rules find wrong with it. */
export function judgeDataset(
  { dataset, rows }: Omit<ReadDataset, "issues">,
  compiled: Compiled,
): Judgements & { readonly issues: readonly Issue[] } {
  const { issues, report } = issueList();
  const own = withRows(compiled, rows);
  const facts = factsOf(own, dataset);
  const judgements = own.metrics.flatMap((metric) => judgeOne(metric, facts, rows, own, report));
  const adjustments = own.adjustments.map(({ metric }) => judge(metric, facts, own));
  issues.push(...givenOutOfRange(judgements.filter(({ metric }) => !metric.template))); // rows know their places
  return { judgements, adjustments, issues };
}

function judgeOne(metric: Metric, facts: Facts, rows: Rows, compiled: Compiled, report: Report): readonly Judgement[] {
  const each = compiled.repeats.get(metric.id);
  return each ? judgeRows(metric, each, facts, rows, compiled, report) : [judge(metric, facts, compiled)];
}

/** Formulas over tables are written out for the rows that there are. */
export function withRows(compiled: Compiled, rows: Rows): Compiled {
  if (!hasTables(compiled)) return compiled;
  const { compiled: own, issues } = compileRubric(compiled.rubric, rows);
  if (issues.length > 0) throw new RubricError(issues); // nothing that a check would not have found
  return own;
}

export const hasTables = ({ scope }: Compiled): boolean =>
  [...scope.declared.values()].some(({ kind }) => kind === "table");
