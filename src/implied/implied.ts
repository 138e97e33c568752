/** From points back to what must have been reported. */
import type { Compiled } from "../compile/compile.js";
import { readDataset } from "../dataset/dataset.js";
import { readDecimal } from "../dataset/decimal-input.js";
import { shown } from "../dataset/entries.js";
import type { DecimalInput } from "../dataset/indicators.js";
import { type Decimal, fromDecimal } from "../exact/decimal.js";
import { type Interval, intersect, intersectAll, point, union } from "../exact/interval.js";
import { unrounded } from "../exact/unrounded.js";
import { DatasetError, RubricError } from "../issue/errors.js";
import { type Stretch, issueList } from "../issue/issue.js";
import { stretch } from "../issue/stretch.js";
import { suggest } from "../issue/suggest.js";
import { openFactsOf, possibleValues } from "../scoring/facts.js";
import { judgeDataset, withRows } from "../scoring/judge-all.js";
import type { Judgement } from "../scoring/judge.js";
import { nodesOf } from "../tree/tree.js";
import { earningValues } from "./earning.js";
import { earningAnswers, earningNumbers } from "./of-indicator.js";

export interface Implied {
  /** An indicator, or null for the metric's own value. */
  readonly of: string | null;
  readonly values: readonly Interval[];
  /** Of an indicator that is no number. */
  readonly answers: readonly (string | boolean)[];
}

export function implied(id: string, points: DecimalInput, compiled: Compiled, indicators: unknown = {}): Stretch[] {
  const { issues, report } = issueList();
  const { dataset, rows, issues: unreadable } = readDataset(indicators, compiled.scope);
  const read = readDecimal(points);
  if ("why" in read) report("not-a-decimal", ["points"], { found: shown(points), why: read.why });
  issues.push(...unreadable);
  if (issues.length > 0 || "why" in read) throw new DatasetError(issues);
  const own = withRows(compiled, rows);
  const { judgements, issues: invalid } = judgeDataset({ dataset, rows }, own);
  if (invalid.length > 0) throw new DatasetError(invalid);
  const judgement = judgements.find(({ metric }) => metric.id === id);
  if (!judgement) {
    const known = judgements.map(({ metric }) => metric.id);
    const found = typeof id === "string" ? id : typeof id;
    report("unknown-metric", ["metrics", found], { found, known, suggestion: suggest(found, known) });
    throw new RubricError(issues);
  }
  if (dataset.size === 0) return impliedValues(judgement, read.value, own).map(stretch);
  return impliedBy(judgement, read.value, own).values.map(stretch);
}

/** Of the one number or answer that is missing, where there is one; else of the metric. */
export function impliedBy(judgement: Judgement, points: Decimal, compiled: Compiled): Implied {
  const { metric, facts, status, waiting } = judgement;
  const { dataset } = facts;
  const [name, ...others] = metric.indicators.filter((each) => !dataset.has(each));
  const indicator = name === undefined ? undefined : compiled.scope.indicators.get(name);
  const isOne = status === "missing" && others.length === 0 && waiting.length === 1 && !metric.template;
  if (indicator && isOne) {
    const missing = { metric, indicator, dataset, compiled };
    if (indicator.type !== "number") return { of: indicator.id, values: [], answers: earningAnswers(missing, points) };
    const values = earningNumbers(missing, points);
    if (values) return { of: indicator.id, values, answers: [] };
  }
  const values = impliedValues(judgement, points, compiled);
  const open = openFactsOf(compiled, dataset);
  const possible = metric.value ? possibleValues(metric.value, facts, open) : null;
  return { of: null, values: possible ? union(intersectAll(values, possible)) : values, answers: [] };
}

/** The values of the metric that earn the points; of one without a formula, the points that an assessor can have given. */
function impliedValues({ metric, facts }: Judgement, points: Decimal, compiled: Compiled): Interval[] {
  const { fact } = openFactsOf(compiled, facts.dataset);
  if (metric.value) return earningValues(metric, fromDecimal(points), { fact, base: facts.base }, compiled);
  const earned = unrounded(point(fromDecimal(points)), compiled.places, compiled.rounding);
  if (!earned) return [];
  return union(nodesOf(metric.tree).flatMap((each) => (each.node === "given" ? [intersect(earned, each.range)] : [])));
}
