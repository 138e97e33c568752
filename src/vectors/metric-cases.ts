/**
 * Datasets on and beside every boundary of a metric: each turn of its rule, each number that a condition compares
 * with, each zero of a denominator, each label, each end of an assessor's range, each indicator left out.
 */
import type { Compiled } from "../compile/compile.js";
import type { Metric, Value } from "../compile/metric.js";
import { type Condition, factsAsked } from "../condition/condition.js";
import type { Dataset, Given } from "../dataset/given.js";
import { endsOf } from "../exact/interval.js";
import { one } from "../exact/quotient.js";
import { boundariesOfRounding, tickOf } from "../exact/rounded.js";
import { type Expression, divisorsIn, namesIn, parts } from "../formula/expression.js";
import { printFormula } from "../formula/print.js";
import { factsOf } from "../scoring/facts.js";
import { type Node, ownValue } from "../tree/node.js";
import { nodesOf, turnsOfTree } from "../tree/tree.js";
import { type Case, type Cases, at, atFacts, atNumbers, conditionOf } from "./at-boundary.js";
import { unwaived } from "./waiver.js";
import { zeroOf } from "./zero.js";

/** Labels and answers are combined up to this number of ways. */
const mostCombinations = 16;

/** `plain` is an ordinary dataset, from which all others are reached. */
export function* metricCases(metric: Metric, plain: Dataset, compiled: Compiled): Cases {
  for (const answered of answersOf(metric, plain, compiled)) {
    yield answered;
    yield* atFacts(conditionOf(metric.notApplicable), answered.dataset, compiled);
    const applicable = unwaived(metric, answered.dataset, compiled);
    if (!applicable) continue;
    yield* applicableCases(metric, applicable, compiled);
    yield* missingCases(metric, applicable);
  }
  yield* missingCases(metric, plain);
}

function* missingCases({ indicators }: Metric, from: Dataset): Cases {
  for (const name of indicators) {
    const dataset = new Map(from);
    dataset.delete(name);
    yield { of: name, boundary: null, side: "missing", dataset };
  }
}

function* applicableCases(metric: Metric, dataset: Dataset, compiled: Compiled): Cases {
  const { value, tree, ifUndefined } = metric;
  if (value) {
    yield* valueCases("value", value, tree, dataset, compiled);
    yield* zeroCases(divisorsIn(value.expression), ifUndefined.flatMap(conditionOf), dataset, compiled);
  }
  for (const node of nodesOf(tree)) {
    if (node.node === "over") {
      const { formula: expression, round, of } = node;
      const isOwn = !namesIn(expression).has(ownValue);
      if (isOwn) yield* valueCases(textOf(node.shown), { expression, factor: one, round }, of, dataset, compiled);
      yield* zeroCases(isOwn ? divisorsIn(expression) : dataIn(divisorsIn(expression)), [], dataset, compiled);
    }
    if (node.node === "given" && node.indicator !== null)
      yield* atNumbers(node.indicator, endsOf(node.range), dataset, compiled);
    if (node.node === "first")
      yield* atFacts(
        node.branches.flatMap(({ when }) => when ?? []),
        dataset,
        compiled,
      );
  }
}

/** At every turn of what goes by a formula. */
function* valueCases(
  of: string,
  { expression, factor, round }: Pick<Value, "expression" | "factor" | "round">,
  tree: Node,
  dataset: Dataset,
  compiled: Compiled,
): Cases {
  const turns = turnsOfTree(tree, { ...factsOf(compiled, dataset), tick: tickOf(compiled) });
  const boundaries = round ? boundariesOfRounding(turns, round.places) : turns;
  yield* at(of, expression, factor, boundaries, dataset, compiled);
}

function* zeroCases(
  divisors: readonly Expression[],
  conditions: readonly Condition[],
  dataset: Dataset,
  compiled: Compiled,
): Cases {
  for (const divisor of divisors) {
    const undefinedData = zeroOf(divisor, dataset, compiled);
    if (!undefinedData) continue;
    yield { of: textOf(divisor), boundary: "0", side: "at", dataset: undefinedData };
    yield* atFacts(conditions, undefinedData, compiled);
  }
}

const textOf = (expression: Expression): string => printFormula(expression, (name) => name);
const dataIn = (divisors: readonly Expression[]): Expression[] =>
  divisors.filter((each) => !namesIn(each).has(ownValue));

/** The dataset under every combination of the labels and answers that the metric reads; of too many, one at a time. */
function answersOf({ indicators }: Metric, plain: Dataset, { scope }: Compiled): Case[] {
  const ordinary: Case = { of: null, boundary: null, side: "plain", dataset: plain };
  const answer = (from: Case, name: string, given: Given): Case => ({
    of: from.of === null ? name : `${from.of}, ${name}`,
    boundary: from.boundary === null ? String(given) : `${from.boundary}, ${String(given)}`,
    side: "at",
    dataset: new Map(from.dataset).set(name, given),
  });
  let cases = [ordinary];
  for (const name of indicators) {
    const indicator = scope.indicators.get(name);
    if (!indicator || indicator.type === "number") continue;
    const answers: readonly Given[] = indicator.type === "boolean" ? [true, false] : indicator.labels;
    cases =
      cases.length * answers.length > mostCombinations
        ? [...cases, ...answers.map((each) => answer(ordinary, name, each))]
        : cases.flatMap((from) => answers.map((each) => answer(from, name, each)));
  }
  return cases;
}

const partsIn = (expression: Expression): number => parts(expression).reduce((sum, each) => sum + partsIn(each), 1);

/** How much work the cases of a metric are, in a measure of which one dataset is about one. */
export function costOf(metric: Metric, { scope }: Compiled): number {
  const facts = new Set([metric.notApplicable, ...metric.ifUndefined].flatMap(conditionOf).flatMap(factsAsked));
  const inside = nodesOf(metric.tree).flatMap((node) => (node.node === "over" ? [node.formula] : []));
  const expressions = [...facts].flatMap((name) => scope.derived.get(name)?.expression ?? []);
  const answers = metric.indicators.filter((name) => scope.indicators.get(name)?.type !== "number").length;
  const sizes = [...expressions, ...inside, ...(metric.value ? [metric.value.expression] : [])].map(partsIn);
  return (1 + sizes.reduce((a, b) => a + b, 0)) * Math.min(2 ** answers, mostCombinations);
}
