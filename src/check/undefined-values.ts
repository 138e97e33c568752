/** Where a denominator can be zero the rubric says what that is worth. */
import { everything } from "../exact/interval.js";
import { one } from "../exact/quotient.js";
import { type Expression, namesIn } from "../formula/expression.js";
import { printFormula } from "../formula/print.js";
import type { IssueParams, Path } from "../issue/issue.js";
import { ownValue } from "../tree/node.js";
import { zeroOf } from "../vectors/zero.js";
import type { Check, Subject } from "./check.js";
import { dataOf } from "./counterexample.js";
import { domainOf, domainsIn } from "./domain.js";

export const undefinedValues: Check = (subject, report) => {
  for (const metric of subject.metrics) {
    const own = subject.domainOf(metric);
    const places: { zeros: readonly Expression[]; isAnswered: boolean; path: Path }[] = [];
    places.push({ zeros: own.zeros, isAnswered: metric.ifUndefined.length > 0, path: [...metric.path, "value"] });
    for (const [node, { values }] of domainsIn(metric.tree, own, subject)) {
      if (node.node !== "over" || node.otherwise) continue;
      const { zeros } = domainOf({ expression: node.formula, factor: one, round: null }, values ?? everything, subject);
      places.push({ zeros, isAnswered: false, path: node.source });
    }
    for (const { zeros, isAnswered, path } of places) {
      const [denominator] = zeros;
      if (isAnswered) continue;
      if (denominator) report("missing-if-undefined", path, zeroParams(denominator, subject));
      else if (subject.whenEmpty(path)) report("missing-if-undefined", path, { denominator: "count(…)", data: null });
    }
  }
};

function zeroParams(denominator: Expression, subject: Subject): IssueParams["missing-if-undefined"] {
  const names = [...namesIn(denominator)].filter((name) => name !== ownValue);
  subject.budget.tries -= names.length ** 2;
  const isOwn = names.length === namesIn(denominator).size && subject.budget.tries > 0;
  const data = isOwn ? zeroOf(denominator, subject.plain(), subject) : null;
  return { denominator: printFormula(denominator, (name) => name), data: data && dataOf(data, names) };
}
