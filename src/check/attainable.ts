/** A rule's highest points are the metric's maximum, its lowest are 0, unless a floor or a bonus says otherwise. */
import { exactText } from "../exact/decimal.js";
import { compare, isFinite, sign } from "../exact/quotient.js";
import { boundsOfTree } from "../tree/tree.js";
import type { Check } from "./check.js";
import { extremeData } from "./counterexample.js";

export const attainable: Check = (subject, report, warn) => {
  for (const metric of subject.metrics) {
    const { values } = subject.domainOf(metric);
    if (!values) continue;
    const bounds = boundsOfTree(metric.tree, { ...subject.open, values: [values], exact: true, names: new Set() });
    if (!bounds) continue;
    const path = [...metric.path, "rule"];
    const text = (points: typeof bounds.low): string =>
      isFinite(points) ? exactText(points) : points.n < 0n ? "−∞" : "∞";
    if (compare(bounds.high, metric.cap) !== 0) {
      const data = extremeData(metric, subject, bounds.high, 1);
      report("rule-maximum", path, { rule: text(bounds.high), metric: exactText(metric.cap), data });
    }
    if (compare(bounds.low, metric.floor) < 0) {
      const data = extremeData(metric, subject, bounds.low, -1);
      report("rule-minimum", path, { rule: text(bounds.low), floor: exactText(metric.floor), data });
    }
    if (sign(metric.floor) === 0 && sign(bounds.low) > 0)
      warn("zero-not-attainable", path, {
        lowest: text(bounds.low),
        data: extremeData(metric, subject, bounds.low, -1),
      });
  }
};
