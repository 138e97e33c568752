/** Whether some data score differently under two versions of one metric. */
import type { Metric } from "../compile/metric.js";
import { isSame } from "../diff/same.js";
import type { Decimal } from "../exact/decimal.js";
import { factsOf } from "../scoring/facts.js";
import { givenOutOfRange } from "../scoring/given-range.js";
import { type Judgement, judge } from "../scoring/judge.js";
import { turnsOfTree } from "../tree/tree.js";
import { costOf, metricCases } from "../vectors/metric-cases.js";
import type { Subject } from "./check.js";

const same = (a: Decimal | null, b: Decimal | null): boolean => (a === null || b === null ? a === b : a.equals(b));

const isValid = (judgement: Judgement): boolean => givenOutOfRange([judgement]).length === 0;

const sameOutcome = (a: Judgement, b: Judgement): boolean =>
  a.status === b.status &&
  same(a.points, b.points) &&
  same(a.bounds.low, b.bounds.low) &&
  same(a.bounds.high, b.bounds.high) &&
  isValid(a) === isValid(b);

const hasTurns = ({ tree }: Metric): boolean =>
  turnsOfTree(tree, { base: () => null, fact: () => null, tick: null }).length > 0;

/** What decides over the rows of a metric that repeats. */
const rowsOf = ({ spec: { each, where, weights } }: Metric): object => ({ each, where, weights });

/**
 * Tried on and beside every boundary of both, as between these points go one way only. With the budget spent, where no
 * boundary can be reached, or where other rows may be scored or weigh otherwise, they are taken to differ.
 */
export function tellsApart(before: Metric, after: Metric, subject: Subject): boolean {
  if (!before.max.equals(after.max) || !isSame(rowsOf(before), rowsOf(after), "")) return true;
  subject.budget.tries -= costOf(before, subject) + costOf(after, subject);
  let isReached = false;
  for (const metric of [before, after]) {
    for (const { of, dataset } of metricCases(metric, subject.plain(), subject)) {
      if (subject.budget.tries-- <= 0) return true;
      isReached ||= of === "value";
      const facts = factsOf(subject, dataset);
      if (!sameOutcome(judge(before, facts, subject), judge(after, facts, subject))) return true;
    }
  }
  return !isReached && [before, after].some(hasTurns);
}
