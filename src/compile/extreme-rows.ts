/** A metric that repeats as its heaviest and its lightest row: what holds for both of them holds for all between. */
import { exactText, fromDecimal } from "../exact/decimal.js";
import { type Quotient, compare, max as greater, subtract, zero } from "../exact/quotient.js";
import { type Issue, type Report, isSameFault, issueList } from "../issue/issue.js";
import { type Each, rowMetric } from "./each.js";
import type { Metric } from "./metric.js";
import { extremeWeights } from "./weights.js";

export interface ExtremeRows {
  readonly heaviest: Metric;
  readonly lightest: Metric;
}

/** Under the id of the metric. */
export function extremeRows(template: Metric, each: Each, places: number, report?: Report): ExtremeRows {
  const { least, most } = extremeWeights(template.max, each, places);
  const { id, title } = template.spec;
  const [heaviest, lightest] = [most, least].map((max) => ({
    ...rowMetric(template, each, { id, title: title.zh, max }, places, report),
    id,
  })) as [Metric, Metric];
  return { heaviest, lightest };
}

/** The points of a row beyond its weight. */
export const beyond = ({ cap, max }: Metric): Quotient => subtract(cap, fromDecimal(max));

/**
 * What can't be compiled for every weight: points in absolute numbers, which are more than a light row has. That an
 * assessor may give more than a light row has is no fault: the column is for all rows.
 */
export function rowIssues(template: Metric, each: Each, places: number, known: readonly Issue[]): Issue[] {
  const { issues, report } = issueList();
  const { heaviest, lightest } = extremeRows(template, each, places, report);
  const bonus = greater(zero, beyond(heaviest));
  if (issues.length === 0 && compare(beyond(lightest), bonus) > 0) {
    const maximum = lightest.max.toFixed();
    report("points-out-of-range", [...template.path, "rule"], {
      found: exactText(lightest.cap),
      minimum: null,
      maximum,
    });
  }
  return issues.filter(
    (issue, index) =>
      issue.code !== "rule-maximum" &&
      ![...known, ...issues.slice(0, index)].some((other) => isSameFault(other, issue)),
  );
}
