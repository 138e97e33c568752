/** Data that show what a rule comes to, in the form that a dataset has. */
import { countName } from "../compile/lists.js";
import type { Metric } from "../compile/metric.js";
import type { Whole } from "../compile/rule.js";
import { type Dataset, givenText } from "../dataset/given.js";
import { type Interval, endsOf, everything } from "../exact/interval.js";
import {
  type Quotient,
  abs,
  add,
  compare,
  equal,
  isFinite,
  multiply,
  negate,
  one,
  quotient,
  subtract,
  zero,
} from "../exact/quotient.js";
import { tickOf } from "../exact/rounded.js";
import { type Expression, namesIn } from "../formula/expression.js";
import type { Data } from "../issue/issue.js";
import { factsOf } from "../scoring/facts.js";
import { givenOutOfRange } from "../scoring/given-range.js";
import { judge } from "../scoring/judge.js";
import { type Node, ownValue } from "../tree/node.js";
import { evaluateTree, nodesOf, turnsOfTree } from "../tree/tree.js";
import { costOf, metricCases } from "../vectors/metric-cases.js";
import { reacher } from "../vectors/reach.js";
import { around } from "../vectors/ticks.js";
import type { Subject } from "./check.js";
import { ruledPoints } from "./ruled.js";

/** The values of some indicators. */
export const dataOf = (dataset: Dataset, names: Iterable<string>): Data =>
  Object.fromEntries(
    [...names].flatMap((name) => {
      const given = dataset.get(name);
      return given === undefined ? [] : [[name, givenText(given)]];
    }),
  );

const distances = [1n, 10n ** 3n, 10n ** 6n, 10n ** 9n].flatMap((each) => [quotient(each), quotient(-each)]);

/** The ends of what a value can be, and far beyond the last turns, where points without limit show. */
function* outerCases(expression: Expression, factor: Quotient, tree: Node, values: Interval, subject: Subject) {
  const plain = subject.plain();
  const turns = turnsOfTree(tree, { ...factsOf(subject, plain), tick: null });
  const [first = zero, last = zero] = [turns[0], turns.at(-1)];
  const targets = [...endsOf(values), ...distances.map((each) => add(each.n > 0n ? last : first, each))];
  const reach = reacher(expression, plain, subject);
  for (const target of targets) for (const { dataset } of reach(multiply(target, factor))) yield dataset;
}

/** The same for the metric's value and for every value of a part. */
function* allOuterCases(metric: Metric, subject: Subject): Generator<Dataset, void> {
  const { value, tree } = metric;
  const values = subject.domainOf(metric).values ?? everything;
  if (value) yield* outerCases(value.expression, value.factor, tree, values, subject);
  for (const node of nodesOf(tree)) {
    if (node.node === "over" && !namesIn(node.formula).has(ownValue))
      yield* outerCases(node.formula, one, node.of, everything, subject);
  }
}

/** With more names than this their limits are not combined. */
const mostCornered = 6;
const large = quotient(10n ** 9n);

/** Every indicator of the formula at its lowest or highest at once. */
function* corners({ indicators }: Metric, { scope, plain }: Subject): Generator<Dataset, void> {
  const all = indicators.flatMap((name) => scope.indicators.get(name) ?? []);
  const names = all.filter(({ type }) => type === "number");
  if (names.length > mostCornered) return;
  let datasets: Dataset[] = [plain()];
  for (const indicator of names) {
    const { from, to } = indicator.domain;
    const ends = [from ?? negate(large), to ?? large].flatMap((end) => around(indicator, end).slice(0, 1));
    datasets = datasets.flatMap((each) => ends.map((end) => new Map(each).set(indicator.id, end)));
  }
  yield* datasets;
}

function* cases(metric: Metric, subject: Subject): Generator<Dataset, void> {
  for (const { side, dataset } of metricCases(metric, subject.plain(), subject)) if (side !== "missing") yield dataset;
  yield* allOuterCases(metric, subject);
  yield* corners(metric, subject);
}

/**
 * Data with which a rule, or a part of it, goes this far up (1) or down (-1), or, with ends that are not reached, all
 * but this far.
 */
export function extremeData(
  metric: Metric,
  { node, floor, cap }: Whole,
  subject: Subject,
  limit: Quotient,
  direction: 1 | -1,
): Data | null {
  let best: { points: Quotient; dataset: Dataset } | null = null;
  subject.budget.tries -= costOf(metric, subject);
  const isCounted = metric.indicators.some((name) => name.startsWith(countName(""))); // no data say how many rows
  if (subject.budget.tries <= 0 || isCounted) return null;
  const isBeyond = (points: Quotient): boolean =>
    direction === 1 ? compare(points, cap) > 0 : compare(points, floor) < 0;
  const work = nodesOf(metric.tree).filter(({ node: kind }) => kind === "curve").length + 1;
  for (const dataset of cases(metric, subject)) {
    subject.budget.tries -= work;
    if (subject.budget.tries <= 0) return null;
    const facts = factsOf(subject, dataset);
    const judgement = judge(metric, facts, subject);
    const { outcome, value } = judgement;
    const reached = outcome && (node === metric.tree ? outcome : evaluateTree(node, { ...facts, value }));
    const points = reached && ruledPoints(reached);
    if (!points || givenOutOfRange([judgement]).length > 0) continue;
    if (!best || compare(points, best.points) * direction > 0) best = { points, dataset };
    if (isFinite(limit) ? equal(points, limit) : isBeyond(points)) break;
  }
  if (!best) return null;
  const near = isFinite(limit) && compare(abs(subtract(limit, best.points)), tickOf(subject)) < 0;
  return isBeyond(best.points) || near ? dataOf(best.dataset, metric.indicators) : null;
}
