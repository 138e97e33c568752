/** What a change of the data would do to a score: the smallest that win points, or the cheapest set that reaches a total. */
import type { Compiled } from "../compile/compile.js";
import { readDecimal } from "../dataset/decimal-input.js";
import type { ReadDataset } from "../dataset/dataset.js";
import { elements, shown } from "../dataset/entries.js";
import type { DecimalInput } from "../dataset/indicators.js";
import { type Decimal, decimalText } from "../exact/decimal.js";
import { DatasetError } from "../issue/errors.js";
import { type Issue, issueList } from "../issue/issue.js";
import { suggest } from "../issue/suggest.js";
import { judgeRead, withRows } from "../scoring/judge-all.js";
import { type Adjustable, adjustablesOf, fixedOf, isAmong, namesOf } from "./adjustable.js";
import { advise } from "./advice.js";
import { limits } from "./budget.js";
import type { Change } from "./change.js";
import { type Situation, situationOf, totalOf } from "./situation.js";
import { reach } from "./target.js";

export interface WhatIfOptions {
  /** Only changes for this metric; a repeated one means all of its rows. With a target: the total is what counts. */
  readonly metric?: string | undefined;
  /** A total to be reached by the cheapest set of changes. */
  readonly target?: DecimalInput | undefined;
  /** Indicators that stay as they are: also a series or table, a year (`revenue[2]`), a cell or a column of a table. */
  readonly fixed?: readonly string[] | undefined;
}

export interface WhatIf {
  readonly changes: readonly Change[];
  /** What is scored now. */
  readonly scored: string;
  /** The total that was asked for, if one was. */
  readonly target: string | null;
  /** With a target that the changes do not reach: the most that they could, and whether that is certain. */
  readonly most: { readonly total: string; readonly proven: boolean } | null;
  /** The indicators that move points and may be changed; each as `Change.indicator` names it. */
  readonly adjustable: readonly string[];
  /** Those that move points and stay as they are: `fixed`, and what a batch computes over all departments. */
  readonly fixed: readonly string[];
}

export interface OkAnswer {
  readonly ok: true;
  readonly answer: WhatIf;
  /** As things are. */
  readonly situation: Situation;
}

export type Answered =
  OkAnswer | { readonly ok: false; readonly issues: readonly Issue[]; readonly optionIssues: readonly Issue[] };

export function whatIf(read: ReadDataset, options: WhatIfOptions, compiled: Compiled): Answered {
  const judged = judgeRead(read, compiled);
  const ids = judged.ok ? judged.judgements.map(({ metric }) => metric.id) : null;
  const { issues, ...asked } = readOptions(options, judged.ok ? withRows(compiled, read.rows) : compiled, ids);
  const situation = issues.length === 0 && judged.ok ? situationOf(read, compiled) : null;
  if (!situation) return { ok: false, issues: judged.ok ? [] : judged.issues, optionIssues: issues };
  return { ok: true, answer: answerOf(situation, asked), situation };
}

/** Throws a DatasetError with every issue. */
export function changesFor(read: ReadDataset, options: WhatIfOptions = {}, compiled: Compiled): readonly Change[] {
  const answered = whatIf(read, options, compiled);
  if (!answered.ok) throw new DatasetError([...answered.optionIssues, ...answered.issues]);
  return answered.answer.changes;
}

type Asked = Omit<ReturnType<typeof readOptions>, "issues">;

function answerOf(situation: Situation, { metric, target, fixed }: Asked): WhatIf {
  const isFixed = isAmong(new Set(fixed));
  const scored = decimalText(totalOf(situation));
  const budget = { left: limits.whole };
  const ids = situation.metrics.map(({ id }) => id);
  const own = metric === null ? null : new Set(ids.filter((id) => id === metric || id.startsWith(`${metric}/`)));
  const canMove = ({ parts }: Adjustable): boolean => !own || parts.some(({ id }) => own.has(id));
  const adjustables = adjustablesOf(situation, isFixed);
  const adjustable = [...adjustables.values()].filter(canMove).map(({ name }) => name);
  const told = { scored, target: target && decimalText(target), adjustable, fixed: fixedOf(situation, adjustables) };
  if (!target) return { ...told, changes: advise(situation, adjustables, own, budget), most: null };
  return { ...told, ...reach(situation, canMove, isFixed, target, budget) };
}

/** `judged`: the ids of all metrics, rows included; null where the data are refused. */
function readOptions(
  { metric, target, fixed = [] }: WhatIfOptions,
  compiled: Compiled,
  judged: readonly string[] | null,
) {
  const { issues, report } = issueList();
  const metrics = [...new Set([...compiled.metrics.map(({ id }) => id), ...(judged ?? [])])];
  const mayBeRow = (id: string): boolean => !judged && compiled.repeats.has(id.slice(0, id.indexOf("/")));
  if (metric !== undefined && !(typeof metric === "string" && (metrics.includes(metric) || mayBeRow(metric)))) {
    const found = shown(metric);
    report("unknown-metric", ["metric"], { found, known: metrics, suggestion: suggest(found, metrics) });
  }
  let total: Decimal | null = null;
  if (target !== undefined) {
    const given = readDecimal(target);
    if ("why" in given) report("not-a-decimal", ["target"], { found: shown(target), why: given.why });
    else total = given.value;
  }
  const known = namesOf(compiled);
  const names = elements(fixed, ["fixed"], mostFixed, report) ?? [];
  for (const [index, name] of names.entries()) {
    if (typeof name === "string" && known.has(name)) continue;
    const found = shown(name);
    report("unknown-indicator", ["fixed", index], { name: found, suggestion: suggest(found, known) });
  }
  return { issues, metric: metric ?? null, target: total, fixed: names as string[] };
}

const mostFixed = 10_000;
