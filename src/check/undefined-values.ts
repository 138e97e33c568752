/** Where a denominator can be zero the rubric says what that is worth. */
import { namesIn } from "../formula/expression.js";
import { printFormula } from "../formula/print.js";
import { zeroOf } from "../vectors/zero.js";
import type { Check } from "./check.js";
import { dataOf } from "./counterexample.js";

export const undefinedValues: Check = (subject, report) => {
  for (const metric of subject.metrics) {
    const [denominator] = subject.domainOf(metric).zeros;
    if (!denominator || metric.ifUndefined.length > 0) continue;
    subject.budget.tries -= namesIn(denominator).size ** 2;
    const data = subject.budget.tries > 0 ? zeroOf(denominator, subject.plain(), subject) : null;
    report("missing-if-undefined", [...metric.path, "value"], {
      denominator: printFormula(denominator, (name) => name),
      data: data && dataOf(data, namesIn(denominator)),
    });
  }
};
