/** The lowest and highest points of a metric over all completions of its missing data. */
import type { Compiled } from "../compile/compile.js";
import type { Metric } from "../compile/metric.js";
import { indicatorsBehind } from "../compile/names.js";
import { scaleInterval } from "../compile/scope.js";
import { type Truth, evaluateCondition, factsIn } from "../condition/condition.js";
import type { Dataset, Given } from "../dataset/dataset.js";
import { type Decimal, fromDecimal, round } from "../exact/decimal.js";
import type { Interval } from "../exact/interval.js";
import { divide, one, zero } from "../exact/quotient.js";
import { rangeOf } from "../formula/range.js";
import { anyOf, certain } from "../tree/bounds.js";
import type { Bounds } from "../tree/node.js";
import { boundsOfTree } from "../tree/tree.js";
import { type OpenFacts, factsOf, openFactsOf } from "./facts.js";

export interface MetricBounds {
  readonly low: Decimal;
  readonly high: Decimal;
  readonly tight: boolean;
}

/** More combinations of labels than this are not tried; the full range of the metric then encloses the points. */
const mostCombinations = 64;

export function boundsOfMetric(metric: Metric, dataset: Dataset, compiled: Compiled): MetricBounds {
  const completions = completeChoices(metric, dataset, compiled);
  const bounds =
    completions.length <= mostCombinations
      ? anyOf(completions.map((each) => openBounds(metric, each, compiled)))
      : null;
  const { low, high, tight } = bounds ?? { low: zero, high: fromDecimal(metric.max), tight: false };
  const { places, rounding } = compiled;
  return { low: round(low, places, rounding), high: round(high, places, rounding), tight };
}

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

function openBounds(metric: Metric, dataset: Dataset, compiled: Compiled): Bounds | null {
  const open = openFactsOf(compiled, dataset);
  const { notApplicable } = metric;
  const names = new Set(metric.value ? [...metric.value.names].filter(open.isMissing) : []);
  const waived: Truth = notApplicable?.when ? evaluateCondition(notApplicable.when, open.fact) : false;
  const award = notApplicable?.points ? certain(fromDecimal(notApplicable.points)) : certain(zero);
  if (waived) return award;
  const rest = applicableBounds(metric, dataset, compiled, open, names);
  if (waived === false || !notApplicable?.when) return rest;
  const tied = tiedTo(names, notApplicable.when, compiled, open);
  return anyOf([{ ...award, tight: !tied }, rest && { ...rest, tight: rest.tight && !tied }]);
}

/** Whether a condition asks for a missing number that the rest depends on too. */
function tiedTo(
  names: ReadonlySet<string>,
  when: Parameters<typeof factsIn>[0],
  { scope }: Compiled,
  open: OpenFacts,
): boolean {
  const asked = [...factsIn(when)].filter(open.isMissing).flatMap((name) => [...indicatorsBehind(scope, name)]);
  return asked.some((name) => names.has(name)) || new Set(asked).size < asked.length;
}

function applicableBounds(
  metric: Metric,
  dataset: Dataset,
  compiled: Compiled,
  open: OpenFacts,
  names: ReadonlySet<string>,
): Bounds | null {
  const { value, ifUndefined, tree } = metric;
  if (!value) return boundsOfTree(tree, { ...open, values: [], exact: true, names });

  const range = rangeOf(value.expression, factsOf(compiled, dataset).base, open.base);
  const own = range.intervals.map((each) => roundInterval(scaleInterval(each, divide(one, value.factor)), value.round));
  const exact = range.exact && !value.round; // rounded values leave holes in the interval
  const outcomes = own.length ? [boundsOfTree(tree, { ...open, values: own, exact, names })] : [];
  for (const { when, points } of range.undefinable ? ifUndefined : []) {
    const truth = when ? evaluateCondition(when, open.fact) : true;
    if (truth === false || !points) continue;
    const tied = truth === null && when !== null && tiedTo(range.divisors, when, compiled, open);
    outcomes.push({ ...certain(fromDecimal(points)), tight: range.exact && !tied });
    if (truth) break;
  }
  return anyOf(outcomes);
}

/** Rounding keeps the order, so the ends of the rounded values are the rounded ends. */
function roundInterval(values: Interval, rounding: NonNullable<Metric["value"]>["round"]): Interval {
  if (!rounding) return values;
  const rounded = (x: Interval["from"]): Interval["from"] =>
    x && fromDecimal(round(x, rounding.places, rounding.rounding));
  return {
    from: rounded(values.from),
    fromIncluded: values.from !== null,
    to: rounded(values.to),
    toIncluded: values.to !== null,
  };
}
