/**
 * Datasets on and beside every boundary of a metric: each turn of its rule, each number that a condition compares
 * with, each zero of a denominator, each label, each end of an assessor's range, each indicator left out.
 */
import type { Compiled } from "../compile/compile.js";
import type { Award, Metric } from "../compile/metric.js";
import { type Condition, evaluateCondition, factsAsked, leavesOf } from "../condition/condition.js";
import type { Dataset, Given } from "../dataset/dataset.js";
import { exactText } from "../exact/decimal.js";
import { endsOf } from "../exact/interval.js";
import { type Quotient, distinct, multiply, one, quotient } from "../exact/quotient.js";
import { type Expression, divisorsIn, parts } from "../formula/expression.js";
import { printFormula } from "../formula/print.js";
import { factsOf } from "../scoring/facts.js";
import { nodesOf, turnsOfTree } from "../tree/tree.js";
import { boundariesOfRounding } from "./rounding.js";
import { type Side, reacher } from "./reach.js";
import { zeroOf } from "./zero.js";

export interface Case {
  /** What is brought to a boundary: `value`, an indicator or derived quantity, or a denominator; null: nothing yet. */
  readonly of: string | null;
  /** The boundary in its own unit, or the label. */
  readonly boundary: string | null;
  readonly side: Side | "plain" | "missing";
  readonly dataset: Dataset;
}

type Cases = Generator<Case, void>;

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

/** The dataset with as much of it changed as it takes to leave the metric applicable; null where that is not found. */
function unwaived(metric: Metric, from: Dataset, compiled: Compiled): Dataset | null {
  let dataset = from;
  for (const leaf of conditionOf(metric.notApplicable).flatMap(leavesOf)) {
    if (!isWaived(metric, dataset, compiled)) return dataset;
    const others = [...atFacts([leaf], dataset, compiled)].map((each) => each.dataset);
    const free = others.find((each) => !isWaived(metric, each, compiled));
    dataset = free ?? others.find((each) => evaluateCondition(leaf, factsOf(compiled, each).fact) === false) ?? dataset;
  }
  return isWaived(metric, dataset, compiled) ? null : dataset;
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

const conditionOf = (award: Award | null): Condition[] => (award?.when ? [award.when] : []);

const isWaived = ({ notApplicable }: Metric, dataset: Dataset, compiled: Compiled): boolean =>
  conditionOf(notApplicable).some((when) => evaluateCondition(when, factsOf(compiled, dataset).fact) !== false);

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

/** No more facts of a condition, and numbers that one is compared with, are met. */
const mostFacts = 10;
const mostNumbers = 100;

/** At every number that the conditions compare a fact with. */
function* atFacts(conditions: readonly Condition[], dataset: Dataset, compiled: Compiled): Cases {
  const leaves = conditions.flatMap(leavesOf);
  for (const fact of [...new Set(leaves.map((leaf) => leaf.fact))].slice(0, mostFacts)) {
    const compared = leaves.flatMap((leaf) => (leaf.fact === fact ? leaf.values : []));
    const numbers = distinct(compared.filter((value) => typeof value === "object"));
    yield* atNumbers(fact, numbers.slice(0, mostNumbers), dataset, compiled);
  }
}

function* atNumbers(name: string, numbers: readonly Quotient[], dataset: Dataset, compiled: Compiled): Cases {
  const { indicators, derived } = compiled.scope;
  const expression: Expression = derived.get(name)?.expression ?? { op: "name", name, at: 0 };
  const { factor } = derived.get(name) ?? indicators.get(name) ?? { factor: one };
  yield* at(name, expression, factor, numbers, dataset, compiled);
}

function* at(
  of: string,
  expression: Expression,
  factor: Quotient,
  numbers: readonly Quotient[],
  dataset: Dataset,
  compiled: Compiled,
): Cases {
  if (numbers.length === 0) return;
  const reach = reacher(expression, dataset, compiled);
  for (const number of numbers) {
    for (const reached of reach(multiply(number, factor))) yield { of, boundary: exactText(number), ...reached };
  }
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
