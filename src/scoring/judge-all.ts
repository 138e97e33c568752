/** Judges every metric and adjustment on a department's indicators, or says all that is wrong with them. */
import { type Compiled, compileRubric } from "../compile/compile.js";
import type { Rows } from "../compile/lists.js";
import type { Metric } from "../compile/metric.js";
import { type ReadDataset, readDataset } from "../dataset/dataset.js";
import { RubricError } from "../issue/errors.js";
import { type Issue, issueList } from "../issue/issue.js";
import { type Facts, factsOf } from "./facts.js";
import { givenOutOfRange } from "./given-range.js";
import { type Judgement, judge } from "./judge.js";
import { judgeRows } from "./judge-rows.js";

export interface Judgements {
  readonly judgements: readonly Judgement[];
  /** In their own order. */
  readonly adjustments: readonly Judgement[];
}

/** A metric of the rubric: one judgement, or one for each row that it repeats over, and what is wrong with the data. */
export interface JudgedMetric {
  readonly judgements: readonly Judgement[];
  readonly issues: readonly Issue[];
}

/** The judgements stand also where something is wrong with the data: other metrics may be asked for theirs. */
export interface JudgedDataset extends Judgements {
  readonly issues: readonly Issue[];
  readonly byMetric: ReadonlyMap<string, JudgedMetric>;
}

export type Judged = ({ readonly ok: true } & Judgements) | { readonly ok: false; readonly issues: readonly Issue[] };

export const judgeAll = (indicators: unknown, compiled: Compiled): Judged =>
  judgeRead(readDataset(indicators, compiled.scope), compiled);

export function judgeRead(read: ReadDataset, compiled: Compiled): Judged {
  if (read.issues.length > 0) return { ok: false, issues: read.issues };
  const { issues, judgements, adjustments } = judgeDataset(read, compiled);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, judgements, adjustments };
}

/** Of a dataset that could be read without issues. */
export function judgeDataset({ dataset, rows }: Omit<ReadDataset, "issues">, compiled: Compiled): JudgedDataset {
  const own = withRows(compiled, rows);
  const facts = factsOf(own, dataset);
  const byMetric = new Map(own.metrics.map((metric) => [metric.id, judgeMetric(metric, facts, rows, own)]));
  const metrics = [...byMetric.values()];
  return {
    judgements: metrics.flatMap(({ judgements }) => judgements),
    adjustments: own.adjustments.map(({ metric }) => judge(metric, facts, own)),
    issues: metrics.flatMap(({ issues }) => issues),
    byMetric,
  };
}

export function judgeMetric(metric: Metric, facts: Facts, rows: Rows, compiled: Compiled): JudgedMetric {
  const { issues, report } = issueList();
  const each = compiled.repeats.get(metric.id);
  if (each) return { judgements: judgeRows(metric, each, facts, rows, compiled, report), issues };
  const judgement = judge(metric, facts, compiled);
  return { judgements: [judgement], issues: givenOutOfRange([judgement]) };
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
