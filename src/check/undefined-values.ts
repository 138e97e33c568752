/** Where a denominator can be zero the rubric says what that is worth. */
import { printFormula } from "../formula/print.js";
import type { Check } from "./check.js";
import { metricDomain } from "./domain.js";

export const undefinedValues: Check = (compiled, report) => {
  for (const metric of compiled.metrics) {
    const [denominator] = metricDomain(metric, compiled).zeros;
    if (!denominator || metric.ifUndefined.length > 0) continue;
    report("missing-if-undefined", [...metric.path, "value"], {
      denominator: printFormula(denominator, (name) => name),
    });
  }
};
