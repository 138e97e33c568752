/** Where a denominator can be zero the rubric says what that is worth. */
import { namesIn } from "../formula/expression.js";
import { printFormula } from "../formula/print.js";
import { zeroOf } from "../vectors/zero.js";
import type { Check } from "./check.js";
import { dataOf } from "./counterexample.js";

export const undefinedValues: Check = (compiled, report) => {
  for (const metric of compiled.metrics) {
    const [denominator] = compiled.domainOf(metric).zeros;
    if (!denominator || metric.ifUndefined.length > 0) continue;
    compiled.budget.tries -= namesIn(denominator).size ** 2;
    const data = compiled.budget.tries > 0 ? zeroOf(denominator, compiled.plain(), compiled) : null;
    report("missing-if-undefined", [...metric.path, "value"], {
      denominator: printFormula(denominator, (name) => name),
      data: data && dataOf(data, namesIn(denominator)),
    });
  }
};
