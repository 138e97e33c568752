/** The values of a metric's only missing indicator that earn points. */
import type { Compiled } from "../compile/compile.js";
import type { Metric } from "../compile/metric.js";
import { indicatorsBehind } from "../compile/names.js";
import type { Indicator } from "../compile/scope.js";
import { type Condition, leavesOf } from "../condition/condition.js";
import type { Dataset, Given } from "../dataset/given.js";
import { type Decimal, fromDecimal } from "../exact/decimal.js";
import { type Interval, cut, endsOf, isEmpty, onTicks, point, sample, union } from "../exact/interval.js";
import { type Quotient, divide, multiply, one } from "../exact/quotient.js";
import { unrounded } from "../exact/unrounded.js";
import { type Expression, name as nameOf, namesIn } from "../formula/expression.js";
import { type Piece, piecesOf, solutions } from "../formula/pieces.js";
import { factsOf, openFactsOf } from "../scoring/facts.js";
import { givenOutOfRange } from "../scoring/given-range.js";
import { judge } from "../scoring/judge.js";
import type { Node } from "../tree/node.js";
import { nodesOf, turnsOfTree } from "../tree/tree.js";
import { earningValues } from "./earning.js";

export interface OneMissing {
  readonly metric: Metric;
  readonly indicator: Indicator;
  readonly dataset: Dataset;
  /** With the names that the metric knows. */
  readonly compiled: Compiled;
}

const earns = ({ metric, indicator, dataset, compiled }: OneMissing, given: Given, points: Decimal): boolean => {
  const facts = factsOf(compiled, new Map(dataset).set(indicator.id, given));
  const judgement = judge(metric, facts, compiled);
  return judgement.points?.equals(points) === true && givenOutOfRange([judgement]).length === 0;
};

/** Of a choice or a yes/no question: the answers that earn the points. */
export const earningAnswers = (missing: OneMissing, points: Decimal): (string | boolean)[] =>
  (missing.indicator.type === "boolean" ? [true, false] : missing.indicator.labels).filter((each) =>
    earns(missing, each, points),
  );

/**
 * Of a number, in its own unit: between two places where anything about the metric turns all values earn the points or
 * none does, so that one tells. null where those places can't be told.
 */
export function earningNumbers(missing: OneMissing, points: Decimal): Interval[] | null {
  const { indicator } = missing;
  const places = placesOf(missing, points);
  if (!places) return null;
  const found = cut(
    indicator.domain,
    places.map((place) => divide(place, indicator.factor)),
  ).filter((part) => earns(missing, sample(part), points));
  const isWhole = "integer" in indicator.spec && indicator.spec.integer === true;
  return union(found).flatMap((each) => {
    const inside = isWhole ? onTicks(each, one) : each;
    return isEmpty(inside) ? [] : [inside];
  });
}

type Places = readonly Quotient[] | null;

/** Where the points may turn to what is asked for, in base units. */
function placesOf({ metric, indicator, compiled, dataset }: OneMissing, points: Decimal): Places {
  const facts = factsOf(compiled, dataset);
  const nodes = nodesOf(metric.tree);
  const reads = (names: Iterable<string>): boolean =>
    [...names].some((each) => [...indicatorsBehind(compiled.scope, each)].includes(indicator.id));
  const pieces = (expression: Expression): readonly Piece[] | null => piecesOf(expression, indicator.id, facts.base);

  // Where several parts move at once, or a formula of the rule's own reads the indicator, there is no telling.
  const isGiven = reads(nodes.flatMap((each) => (each.node === "given" && each.indicator ? [each.indicator] : [])));
  const several = nodes.some(
    (each) =>
      each.node === "sum" ||
      (each.node === "best" && each.rank !== undefined) ||
      (each.node === "scale" && isGiven) ||
      (each.node === "over" && reads(namesIn(each.formula))),
  );
  if (several) return null;

  /** Where a quantity comes to one of some numbers, or has no value. */
  const reaching = (expression: Expression, numbers: readonly Quotient[], unit: Quotient): Places => {
    const own = pieces(expression);
    return (
      own && [...own.flatMap(({ on }) => endsOf(on)), ...numbers.flatMap((x) => solutions(own, multiply(x, unit)))]
    );
  };

  const conditions = together(
    conditionsOf(metric, nodes)
      .flatMap(leavesOf)
      .filter(({ fact }) => reads([fact]))
      .map(({ fact, values: limits }) => {
        const derived = compiled.scope.derived.get(fact);
        const numbers = limits.filter((limit) => typeof limit === "object");
        return reaching(derived?.expression ?? nameOf(fact), numbers, derived?.factor ?? indicator.factor);
      }),
  );
  if (!conditions) return null;

  // Between two places where a condition turns one branch holds: the ends of another's values are not lost in its own.
  const stretches = cut(
    indicator.domain,
    conditions.map((place) => divide(place, indicator.factor)),
  );
  const { value } = metric;
  const values = stretches.flatMap((each) => {
    const { fact } = factsOf(compiled, new Map(dataset).set(indicator.id, sample(each)));
    return earningValues(metric, fromDecimal(points), { fact, base: facts.base }, compiled).flatMap(endsOf);
  });
  const open = { fact: openFactsOf(compiled, dataset).fact, base: facts.base };
  const turns = value ? [...values, ...turnsOfTree(metric.tree, { ...open, tick: null })] : [];
  const earned = isGiven ? unrounded(point(fromDecimal(points)), compiled.places, compiled.rounding) : null;
  return together([
    conditions,
    value ? reaching(value.expression, turns, value.factor) : [],
    ...[earned, ...nodes.map((each) => (each.node === "given" ? each.range : null))].map((each) =>
      each && isGiven ? endsOf(each).map((x) => multiply(x, indicator.factor)) : [],
    ),
  ]);
}

const together = (all: readonly Places[]): Places =>
  all.reduce<Places>((found, each) => found && each && [...found, ...each], []);

const conditionsOf = ({ notApplicable, ifUndefined }: Metric, nodes: readonly Node[]): Condition[] =>
  [
    notApplicable?.when,
    ...ifUndefined.map(({ when }) => when),
    ...nodes.flatMap((each) => (each.node === "first" ? each.branches.map(({ when }) => when) : [])),
  ].filter((each): each is Condition => each !== null && each !== undefined);
