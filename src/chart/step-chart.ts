/**
 * The rule of a metric as a picture: its points over the metric's value, all else as the data say, and the place of the
 * department on it. The kind of the rule does not matter: it is asked for points on either side of every turn.
 */
import type { Compiled } from "../compile/compile.js";
import type { Value } from "../compile/metric.js";
import type { Given } from "../dataset/given.js";
import { exact } from "../exact/decimal.js";
import { type Interval, cut, endsOf, everything, hull, intersect, point } from "../exact/interval.js";
import {
  type Quotient,
  abs,
  add,
  compare,
  divide,
  equal,
  max,
  min,
  multiply,
  one,
  quotient,
  subtract,
  zero,
} from "../exact/quotient.js";
import { factsOf, openFactsOf, possibleValues } from "../scoring/facts.js";
import type { Judgement } from "../scoring/judge.js";
import { evaluateTree, turnsOfTree } from "../tree/tree.js";

export interface ChartPoint {
  /** The value, in the metric's unit. */
  readonly x: Quotient;
  readonly y: Quotient;
}

/** A straight stretch, or a single point. */
export interface ChartPiece {
  readonly from: ChartPoint;
  readonly fromIncluded: boolean;
  readonly to: ChartPoint;
  readonly toIncluded: boolean;
}

export interface StepChart {
  /** Ascending by value. */
  readonly pieces: readonly ChartPiece[];
  /** What is shown of either. */
  readonly x: readonly [Quotient, Quotient];
  readonly y: readonly [Quotient, Quotient];
  /** Where the department stands. */
  readonly own: ChartPoint;
}

type Points = (x: Quotient) => Quotient | null;

/** So many turns nearest to the department are shown. */
const mostTurns = 40;

/** null where a metric has no value, or part of its rule is undecided. */
export function stepChart({ metric, facts, status, value }: Judgement, compiled: Compiled): StepChart | null {
  if (status !== "scored" || !metric.value || !value) return null;
  const at: Points = (x) => evaluateTree(metric.tree, { value: x, ...facts }).points;
  const turns = nearest(value, turnsOfTree(metric.tree, { ...facts, tick: null }));
  const window = windowOver([value, ...turns], metric.template ? everything : domainOf(metric.value, value, compiled));
  const own = at(value);
  const pieces = cut(window, turns).flatMap((each) => piecesOn(each, at));
  if (!own || !pieces.every((each) => each !== null)) return null;
  const heights = [zero, exact(metric.max.toFixed()), ...pieces.flatMap(({ from, to }) => [from.y, to.y])];
  return {
    pieces: pieces.reduce(joined, []),
    x: endsOf(window) as [Quotient, Quotient],
    y: [heights.reduce(min), heights.reduce(max)],
    own: { x: value, y: own },
  };
}

/** All that the value can be, whatever the data. */
function domainOf(of: Value, own: Quotient, compiled: Compiled): Interval {
  const nothing = new Map<string, Given>();
  return possibleValues(of, factsOf(compiled, nothing), openFactsOf(compiled, nothing)).reduce(hull, point(own));
}

function nearest(value: Quotient, turns: readonly Quotient[]): readonly Quotient[] {
  const distance = (turn: Quotient): Quotient => abs(subtract(turn, value));
  return [...turns].sort((a, b) => compare(distance(a), distance(b))).slice(0, mostTurns);
}

/** Somewhat more than from the first to the last, as far as there are such values. */
function windowOver(values: readonly Quotient[], domain: Interval): Interval {
  const [low, high] = [values.reduce(min), values.reduce(max)];
  const width = subtract(high, low);
  const margin = equal(width, zero) ? max(abs(low), one) : multiply(width, quotient(1n, 8n));
  const wide = { from: subtract(low, margin), fromIncluded: true, to: add(high, margin), toIncluded: true };
  return intersect(wide, domain);
}

const [third, half] = [quotient(1n, 3n), quotient(1n, 2n)];
/** So many straight pieces stand for one that bends, such as a share of a target divided by the value. */
const bends = 16n;

const within = ({ from, to }: { from: Quotient; to: Quotient }, part: Quotient): Quotient =>
  add(from, multiply(subtract(to, from), part));

/** Between two turns: straight, or as bent as it takes. */
function piecesOn({ from, to, ...ends }: Interval, at: Points): (ChartPiece | null)[] {
  if (!from || !to) return [null];
  const whole = lineOn({ from, to }, at);
  const middle = at(within({ from, to }, half));
  if (!whole || !middle) return [null];
  if (equal(from, to) || equal(middle, multiply(add(whole.from, whole.to), half)))
    return [{ from: { x: from, y: whole.from }, to: { x: to, y: whole.to }, ...ends }];
  return Array.from({ length: Number(bends) }, (_, index) => {
    const [left, right] = [index, index + 1].map((n) => within({ from, to }, quotient(BigInt(n), bends)));
    if (!left || !right) return null;
    const [isFirst, isLast] = [index === 0, index === Number(bends) - 1];
    const line = lineOn({ from: left, to: right }, at);
    const [start, end] = [isFirst ? line?.from : at(left), isLast ? line?.to : at(right)];
    if (!start || !end) return null;
    return {
      from: { x: left, y: start },
      to: { x: right, y: end },
      fromIncluded: isFirst ? ends.fromIncluded : true,
      toIncluded: isLast ? ends.toIncluded : false,
    };
  });
}

/** Where the line through two places inside begins and ends: the ends themselves may belong to something else. */
function lineOn(on: { from: Quotient; to: Quotient }, at: Points): { from: Quotient; to: Quotient } | null {
  const [y1, y2] = [at(within(on, third)), at(within(on, subtract(one, third)))];
  if (!y1 || !y2) return null;
  const rise = subtract(y2, y1);
  return { from: subtract(y1, rise), to: add(y2, rise) };
}

/** Pieces that go on as they were are one. */
function joined(before: readonly ChartPiece[], next: ChartPiece): readonly ChartPiece[] {
  const last = before.at(-1);
  if (!last || !equal(last.to.y, next.from.y) || !isStraight(last, next)) return [...before, next];
  return [...before.slice(0, -1), { ...last, to: next.to, toIncluded: next.toIncluded }];
}

function isStraight(a: ChartPiece, b: ChartPiece): boolean {
  const steep = ({ from, to }: ChartPiece): Quotient | null =>
    equal(from.x, to.x) ? null : divide(subtract(to.y, from.y), subtract(to.x, from.x));
  const [before, after] = [steep(a), steep(b)];
  return !before || !after || equal(before, after);
}
