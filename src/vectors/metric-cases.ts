/**
 * Datasets on and beside every boundary of a metric: each turn of its rule, each number that a condition compares
 * with, each zero of a denominator, each label, each end of an assessor's range, each indicator left out.
 */
import type { Compiled } from "../compile/compile.js";
import type { Award, Metric } from "../compile/metric.js";
import { type Condition, evaluateCondition, leavesOf } from "../condition/condition.js";
import type { Dataset, Given } from "../dataset/dataset.js";
import { exactText } from "../exact/decimal.js";
import { endsOf } from "../exact/interval.js";
import { type Quotient, multiply, one, quotient } from "../exact/quotient.js";
import { type Expression, divisorsIn } from "../formula/expression.js";
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
const mostCombinations = 32;

/** `plain` is an ordinary dataset, from which all others are reached. */
export function* metricCases(metric: Metric, plain: Dataset, compiled: Compiled): Cases {
  for (const answered of answersOf(metric, plain, compiled)) {
    yield answered;
    const reached = [answered, ...atFacts(conditionOf(metric.notApplicable), answered.dataset, compiled)];
    yield* reached.slice(1);
    const applicable = reached.find(({ dataset }) => !isWaived(metric, dataset, compiled));
    if (applicable) yield* applicableCases(metric, applicable.dataset, compiled);
  }
  for (const name of metric.indicators) {
    const dataset = new Map(plain);
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

/** At every number that the conditions compare a fact with. */
function atFacts(conditions: readonly Condition[], dataset: Dataset, compiled: Compiled): Case[] {
  return conditions.flatMap(leavesOf).flatMap(({ fact, values }) => [
    ...atNumbers(
      fact,
      values.filter((each) => typeof each === "object"),
      dataset,
      compiled,
    ),
  ]);
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
