/** The lowest and highest points of a metric over all completions of its missing data. */
import type { Compiled } from "../compile/compile.js";
import type { Metric } from "../compile/metric.js";
import { indicatorsBehind } from "../compile/names.js";
import { scaleInterval } from "../compile/scope.js";
import { type Condition, type Truth, evaluateCondition, factsAsked, factsIn } from "../condition/condition.js";
import type { Dataset, Given } from "../dataset/given.js";
import { type Decimal, fromDecimal, round } from "../exact/decimal.js";
import type { Interval } from "../exact/interval.js";
import { divide, isFinite, max as greater, min as less, one, zero } from "../exact/quotient.js";
import { roundInterval } from "../exact/rounded.js";
import { rangeOf } from "../formula/range.js";
import { anyOf, certain } from "../tree/bounds.js";
import type { Bounds, Node, Open, Over } from "../tree/node.js";
import { boundsOfTree, namesInTree, nodesOf } from "../tree/tree.js";
import { type OpenFacts, factsOf, openFactsOf } from "./facts.js";

export interface MetricBounds {
  readonly low: Decimal;
  readonly high: Decimal;
  readonly tight: boolean;
  /** Where no completion is left: points that assessors gave, with the ranges that they may be held to. */
  readonly refused?: ReadonlyMap<string, readonly Interval[]>;
}

type Asking = OpenFacts & Pick<Open, "onGiven">;

/** More combinations of labels than this are not tried; the full range of the metric then encloses the points. */
const mostCombinations = 64;

export function boundsOfMetric(metric: Metric, dataset: Dataset, compiled: Compiled): MetricBounds {
  const isCounted = metric.indicators.some((name) => compiled.scope.unbounded.has(name));
  const completions = isCounted ? [] : completeChoices(metric, dataset, compiled);
  const ranges = new Map<string, Interval[]>();
  const onGiven = (name: string, range: Interval): void => void ranges.set(name, [...(ranges.get(name) ?? []), range]);
  const bounds =
    completions.length <= mostCombinations
      ? anyOf(completions.map((each) => openBounds(metric, each, compiled, onGiven)))
      : widest(metric);
  const { low, high, tight } = bounds ?? widest(metric);
  const { places, rounding } = compiled;
  // A rule without limit is an error of the rubric; its points are then taken to lie inside the metric's.
  const [least, most] = [isFinite(low) ? low : metric.floor, isFinite(high) ? high : metric.cap];
  return {
    low: round(least, places, rounding),
    high: round(most, places, rounding),
    tight: tight && isFinite(low) && isFinite(high),
    ...(bounds ? {} : { refused: ranges }),
  };
}

/** The same; null where no completion is valid, because an assessor's points would lie outside their range. */
export function validBounds(metric: Metric, dataset: Dataset, compiled: Compiled): MetricBounds | null {
  const bounds = boundsOfMetric(metric, dataset, compiled);
  return bounds.refused ? null : bounds;
}

/** Where a part of the rule may divide by zero, the metric as a whole is answered for, not that part. */
function treeBounds({ tree, otherwise }: Metric, open: Open): Bounds | null {
  let isAnswered = false;
  const onZero = (node: Over): void => void (isAnswered ||= otherwise !== null && node.otherwise === otherwise);
  const bounds = boundsOfTree(tree, { ...open, onZero });
  const isInside = ({ node }: Node): boolean => node === "sum" || node === "best";
  if (!otherwise || !isAnswered || !nodesOf(tree).some(isInside)) return bounds;
  const answer = boundsOfTree(otherwise, open);
  return anyOf([bounds, answer].map((each) => each && { ...each, tight: false }));
}

/** Of data that may be of any length, or in too many ways, only limits are known: the rule's, and those of awards. */
const widest = ({ floor, cap, max }: Metric): Bounds => ({
  low: less(floor, zero),
  high: greater(cap, fromDecimal(max)),
  tight: false,
});

/** One dataset for each way to fill in the missing labels and yes/no answers that the metric reads. */
function completeChoices(metric: Metric, dataset: Dataset, { scope }: Compiled): Dataset[] {
  let datasets: Dataset[] = [dataset];
  for (const name of metric.indicators) {
    const indicator = scope.indicators.get(name);
    if (!indicator || indicator.type === "number" || dataset.has(name)) continue;
    const answers: readonly Given[] = indicator.type === "boolean" ? [false, true] : indicator.labels;
    if (datasets.length * answers.length > mostCombinations)
      return Array.from({ length: mostCombinations + 1 }, () => dataset);
    datasets = datasets.flatMap((each) => answers.map((answer) => new Map(each).set(name, answer)));
  }
  return datasets;
}

function openBounds(metric: Metric, dataset: Dataset, compiled: Compiled, onGiven: Asking["onGiven"]): Bounds | null {
  const open = { ...openFactsOf(compiled, dataset), onGiven };
  const { notApplicable, value, ifUndefined, tree } = metric;
  const when = notApplicable?.when ?? null;
  const waived: Truth = when ? evaluateCondition(when, open.fact) : false;
  const award = certain(notApplicable?.points ? fromDecimal(notApplicable.points) : zero);
  if (waived) return award;
  const names = new Set(value ? [...value.names].filter(open.isMissing) : []);
  const rest = applicableBounds(metric, dataset, compiled, open, names);
  if (waived === false || !when) return rest;
  const others = [
    ...namesInTree(tree),
    ...ifUndefined.flatMap((entry) => (entry.when ? [...factsIn(entry.when)] : [])),
  ];
  const tied = isTied(when, new Set([...names, ...missingBehind(others, compiled, open)]), compiled, open);
  return anyOf([{ ...award, tight: !tied }, rest && { ...rest, tight: rest.tight && !tied }]);
}

/** The missing indicators behind some names, as often as they are asked for. */
const missingBehind = (names: readonly string[], { scope }: Compiled, open: OpenFacts): string[] =>
  names.filter(open.isMissing).flatMap((name) => [...indicatorsBehind(scope, name)]);

/** Whether an undecided condition asks for a missing number twice, or for one that the rest depends on too. */
function isTied(when: Condition, rest: ReadonlySet<string>, compiled: Compiled, open: OpenFacts): boolean {
  const asked = missingBehind(factsAsked(when), compiled, open);
  return asked.some((name) => rest.has(name)) || new Set(asked).size < asked.length;
}

function applicableBounds(
  metric: Metric,
  dataset: Dataset,
  compiled: Compiled,
  open: Asking,
  names: ReadonlySet<string>,
): Bounds | null {
  const { value, ifUndefined } = metric;
  const boundsOf = (given: Pick<Open, "values" | "exact" | "names">): Bounds | null =>
    treeBounds(metric, { ...open, ...given });
  if (!value) return boundsOf({ values: [], exact: true, names });

  const range = rangeOf(value.expression, factsOf(compiled, dataset).base, open.base);
  const own = range.intervals.map((each) => roundInterval(scaleInterval(each, divide(one, value.factor)), value.round));
  const exact = range.exact && !value.round; // rounded values leave holes in the interval
  const outcomes = own.length ? [boundsOf({ values: own, exact, names })] : [];
  // A row of which the rule does not ask for the value needs none, whether a cell is empty or a divisor is 0.
  const without = metric.template && boundsOf({ values: [], exact: true, names: new Set() });
  if (without) outcomes.push(without);
  const asked = new Set(range.divisors);
  let tight = range.exact && !without;
  for (const { when, points } of range.undefinable ? ifUndefined : []) {
    const truth = when ? evaluateCondition(when, open.fact) : true;
    if (truth === false || !points) continue;
    if (when && truth === null) {
      tight &&= !isTied(when, asked, compiled, open);
      for (const name of missingBehind(factsAsked(when), compiled, open)) asked.add(name);
    }
    outcomes.push({ ...certain(fromDecimal(points)), tight });
    if (truth) break;
  }
  return anyOf(outcomes);
}
