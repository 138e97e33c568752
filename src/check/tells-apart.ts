/** Whether some data score differently under two versions of one metric. */
import type { Metric } from "../compile/metric.js";
import { factsOf } from "../scoring/facts.js";
import { type Judgement, judge } from "../scoring/judge.js";
import { metricCases } from "../vectors/metric-cases.js";
import type { Subject } from "./check.js";

const sameOutcome = (a: Judgement, b: Judgement): boolean =>
  a.status === b.status && (a.points === null || b.points === null ? a.points === b.points : a.points.equals(b.points));

/** With the budget spent they are taken to differ. Tried on and beside every boundary of both: between these, points go one way only. */
export function tellsApart(before: Metric, after: Metric, subject: Subject): boolean {
  if (!before.max.equals(after.max)) return true;
  for (const metric of [before, after]) {
    for (const { dataset } of metricCases(metric, subject.plain(), subject)) {
      if (subject.budget.tries-- <= 0) return true;
      const facts = factsOf(subject, dataset);
      if (!sameOutcome(judge(before, facts, subject), judge(after, facts, subject))) return true;
    }
  }
  return false;
}
