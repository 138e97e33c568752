/** A rule's highest points are its maximum, its lowest are 0, unless a floor or a bonus says otherwise; parts too. */
import type { Metric } from "../compile/metric.js";
import type { Whole } from "../compile/rule.js";
import { exactText } from "../exact/decimal.js";
import { everything } from "../exact/interval.js";
import { type Quotient, compare, isFinite, sign } from "../exact/quotient.js";
import type { Data, Report } from "../issue/issue.js";
import { boundsOfTree } from "../tree/tree.js";
import type { Check, Subject } from "./check.js";
import { extremeData } from "./counterexample.js";

export const attainable: Check = (subject, report, warn) => {
  for (const metric of subject.metrics) for (const whole of metric.wholes) reach(whole, metric, subject, report, warn);
};

function reach(whole: Whole, metric: Metric, subject: Subject, report: Report, warn: Report): void {
  const values = metric.value ? subject.domainOf(metric).values : everything;
  const open = {
    ...subject.open,
    values: values ? [values] : [],
    exact: true,
    names: new Set<string>(),
    rulesOnly: true,
  };
  const bounds = metric.value && !values ? null : boundsOfTree(whole.node, open);
  if (!bounds) return;
  const { floor, cap, path } = whole;
  const data = (limit: Quotient, direction: 1 | -1): Data | null =>
    extremeData(metric, whole, subject, limit, direction);
  if (compare(bounds.high, cap) !== 0) {
    report("rule-maximum", path, { rule: text(bounds.high), metric: exactText(cap), data: data(bounds.high, 1) });
  }
  if (compare(bounds.low, floor) < 0) {
    report("rule-minimum", path, { rule: text(bounds.low), floor: exactText(floor), data: data(bounds.low, -1) });
  }
  if (sign(floor) === 0 && sign(bounds.low) > 0)
    warn("zero-not-attainable", path, { lowest: text(bounds.low), data: data(bounds.low, -1) });
}

const text = (points: Quotient): string => (isFinite(points) ? exactText(points) : points.n < 0n ? "−∞" : "∞");
