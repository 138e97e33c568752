/**
 * Datasets on and beside every boundary of a metric: each turn of its rule, each number that a condition compares
 * with, each zero of a denominator, each label, each end of an assessor's range, each indicator left out.
 */
import type { Compiled } from "../compile/compile.js";
import type { Metric } from "../compile/metric.js";
import { factsAsked } from "../condition/condition.js";
import type { Dataset, Given } from "../dataset/dataset.js";
import { endsOf } from "../exact/interval.js";
import { quotient } from "../exact/quotient.js";
import { type Expression, divisorsIn, parts } from "../formula/expression.js";
import { printFormula } from "../formula/print.js";
import { factsOf } from "../scoring/facts.js";
import { nodesOf, turnsOfTree } from "../tree/tree.js";
import { type Case, type Cases, at, atFacts, atNumbers, conditionOf } from "./at-boundary.js";
import { boundariesOfRounding } from "./rounding.js";
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
  const { value, tree } = metric;
  if (value) {
    const { base } = factsOf(compiled, dataset);
    const turns = turnsOfTree(tree, { base, tick: quotient(1n, 10n ** BigInt(compiled.places)) });
    const boundaries = value.round ? boundariesOfRounding(turns, value.round.places) : turns;
    yield* at("value", value.expression, value.factor, boundaries, dataset, compiled);
    for (const divisor of divisorsIn(value.expression)) {
      const undefinedData = zeroOf(divisor, dataset, compiled);
      if (!undefinedData) continue;
      yield { of: printFormula(divisor, (name) => name), boundary: "0", side: "at", dataset: undefinedData };
      yield* atFacts(metric.ifUndefined.flatMap(conditionOf), undefinedData, compiled);
    }
  }
  for (const node of nodesOf(tree)) {
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
  const expressions = [...facts].flatMap((name) => scope.derived.get(name)?.expression ?? []);
  const answers = metric.indicators.filter((name) => scope.indicators.get(name)?.type !== "number").length;
  const sizes = [...expressions, ...(metric.value ? [metric.value.expression] : [])].map(partsIn);
  return (1 + sizes.reduce((a, b) => a + b, 0)) * Math.min(2 ** answers, mostCombinations);
}
