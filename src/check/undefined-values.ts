/** Where a denominator can be zero the rubric says what that is worth. */
import { everything } from "../exact/interval.js";
import { one } from "../exact/quotient.js";
import { type Expression, divisorsIn, namesIn } from "../formula/expression.js";
import { parseFormula } from "../formula/parse.js";
import { printFormula } from "../formula/print.js";
import type { IssueParams, Path } from "../issue/issue.js";
import { type Over, ownValue } from "../tree/node.js";
import { zeroOf } from "../vectors/zero.js";
import type { Check, Subject } from "./check.js";
import { dataOf } from "./counterexample.js";
import { domainOf, domainsIn } from "./domain.js";
import type { By } from "./when-empty.js";

export const undefinedValues: Check = (subject, report) => {
  for (const metric of subject.metrics) {
    const own = subject.domainOf(metric);
    const places: { zeros: readonly Expression[]; isAnswered: boolean; path: Path; by: By; over?: Over }[] = [];
    const valuePath = [...metric.path, "value"];
    places.push({ zeros: own.zeros, isAnswered: metric.ifUndefined.length > 0, path: valuePath, by: "value" });
    for (const [node, { values }] of domainsIn(metric.tree, own, subject)) {
      if (node.node !== "over" || node.otherwise) continue;
      const { zeros } = domainOf({ expression: node.formula, factor: one, round: null }, values ?? everything, subject);
      places.push({ zeros, isAnswered: false, path: node.source, by: "rule", over: node });
    }
    for (const { zeros, isAnswered, path, by, over } of places) {
      const [denominator] = zeros;
      if (isAnswered) continue;
      if (denominator) report("missing-if-undefined", path, zeroParams(denominator, over, subject));
      else if (subject.whenEmpty(path, by))
        report("missing-if-undefined", path, { denominator: countOf(path, subject), data: null });
    }
  }
};

const textOf = (expression: Expression): string => printFormula(expression, (name) => name);

/** As the file writes it: without the change of units that a rule brings along. */
function writtenIn(over: Over | undefined, denominator: Expression): Expression {
  const [computed, written] = over ? [divisorsIn(over.formula), divisorsIn(over.shown)] : [[], []];
  return (computed.length === written.length ? written[computed.indexOf(denominator)] : null) ?? denominator;
}

function zeroParams(
  denominator: Expression,
  over: Over | undefined,
  subject: Subject,
): IssueParams["missing-if-undefined"] {
  const names = [...namesIn(denominator)].filter((name) => name !== ownValue);
  subject.budget.tries -= names.length ** 2;
  const isOwn = names.length === namesIn(denominator).size && subject.budget.tries > 0;
  const data = isOwn ? zeroOf(denominator, subject.plain(), subject) : null;
  return { denominator: textOf(writtenIn(over, denominator)), data: data && dataOf(data, names) };
}

/** What is 0 of a formula where its tables are empty: what it divides by, or the number of rows of a mean. */
function countOf(path: Path, { rubric, scope }: Subject): string {
  const isList = (name: string): boolean => scope.vectors.has(name);
  const search = (formula: string): string | null => {
    const parsed = parseFormula(formula);
    if (!parsed.ok) return null;
    const names = [...namesIn(parsed.expression)];
    const divisor = divisorsIn(parsed.expression).find((each) => [...namesIn(each)].some(isList));
    if (divisor) return textOf(divisor);
    const list = names.find(isList);
    if (list !== undefined) return `count(${list})`;
    return names.map((name) => search(rubric.derived?.[name]?.formula ?? "")).find((each) => each !== null) ?? null;
  };
  const written = path.reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], rubric);
  return search((written as { formula?: string } | undefined)?.formula ?? "") ?? "count(…)";
}
