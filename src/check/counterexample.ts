/** Data that show what a rule comes to, in the form that a dataset has. */
import type { Metric } from "../compile/metric.js";
import type { Dataset } from "../dataset/dataset.js";
import { exactText } from "../exact/decimal.js";
import { type Quotient, add, compare, multiply, quotient } from "../exact/quotient.js";
import type { Data } from "../issue/issue.js";
import { factsOf } from "../scoring/facts.js";
import { judge } from "../scoring/judge.js";
import { turnsOfTree } from "../tree/tree.js";
import { metricCases } from "../vectors/metric-cases.js";
import { reacher } from "../vectors/reach.js";
import type { Subject } from "./check.js";

/** The values of some indicators. */
export const dataOf = (dataset: Dataset, names: Iterable<string>): Data =>
  Object.fromEntries(
    [...names].flatMap((name) => {
      const given = dataset.get(name);
      return given === undefined ? [] : [[name, typeof given === "object" ? exactText(given) : given]];
    }),
  );

const distances = [1n, 10n ** 3n, 10n ** 6n, 10n ** 9n].flatMap((each) => [quotient(each), quotient(-each)]);

/** Far beyond the last turns, where points without limit show. */
function* farCases({ value, tree }: Metric, subject: Subject): Generator<Dataset, void> {
  if (!value) return;
  const turns = turnsOfTree(tree, { base: factsOf(subject, subject.plain()).base, tick: null });
  const reach = reacher(value.expression, subject.plain(), subject);
  const [first, last] = [turns[0], turns.at(-1)];
  for (const distance of first && last ? distances : []) {
    const target = add((distance.n > 0n ? last : first) as Quotient, distance);
    for (const { dataset } of reach(multiply(target, value.factor))) yield dataset;
  }
}

function* cases(metric: Metric, subject: Subject): Generator<Dataset, void> {
  for (const { side, dataset } of metricCases(metric, subject.plain(), subject)) if (side !== "missing") yield dataset;
  yield* farCases(metric, subject);
}

/** The data with the most points (1) or the fewest (-1), of all that lie on and beside the metric's boundaries. */
export function extremeData(metric: Metric, subject: Subject, direction: 1 | -1): Data | null {
  let best: { points: Quotient; dataset: Dataset } | null = null;
  for (const dataset of cases(metric, subject)) {
    if (subject.budget.tries-- <= 0) return null;
    const points = judge(metric, factsOf(subject, dataset), subject).outcome?.points;
    if (points && (!best || compare(points, best.points) * direction > 0)) best = { points, dataset };
  }
  return best && dataOf(best.dataset, metric.indicators);
}
