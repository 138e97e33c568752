/**
 * The rule of a metric as a picture: its points over the metric's value, all else as the data say, and the place of the
 * department on it. The kind of the rule does not matter: between two turns points run straight, or are drawn as a chain of straight pieces.
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
  const pieces = cut(window, turns).flatMap((each): (ChartPiece | null)[] => piecesOn(each, at) ?? [null]);
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

/** A curve is drawn as so many straight pieces. */
const links = 24;
const hair = quotient(1n, 1_000_000n);
const third = quotient(1n, 3n);

/** Between two turns: the straight line through two places inside, or where the points bend (T / x), a chain. */
function piecesOn({ from, to, ...ends }: Interval, at: Points): ChartPiece[] | null {
  if (!from || !to) return null;
  const width = subtract(to, from);
  const inside = (part: Quotient): Quotient => add(from, multiply(width, part));
  const [first, middle, last] = [third, quotient(1n, 2n), subtract(one, third)].map((part) => at(inside(part)));
  if (!first || !middle || !last) return null;
  const rise = subtract(last, first);
  if (equal(add(first, last), add(middle, middle)))
    return [{ from: { x: from, y: subtract(first, rise) }, to: { x: to, y: add(last, rise) }, ...ends }];
  const heights = [
    limitAt(from, inside(hair), at),
    ...Array.from({ length: links - 1 }, (_, index) => at(inside(quotient(BigInt(index + 1), BigInt(links))))),
    limitAt(to, inside(subtract(one, hair)), at),
  ];
  if (!heights.every((each) => each !== null)) return null;
  const points = heights.map((y, index): ChartPoint => ({ x: inside(quotient(BigInt(index), BigInt(links))), y }));
  return points.slice(1).map((point, index) => ({
    from: points[index] as ChartPoint,
    fromIncluded: index > 0 || ends.fromIncluded,
    to: point,
    toIncluded: index === links - 1 && ends.toIncluded,
  }));
}

/** What a bent stretch tends to at its end: the points there, unless they jump. */
function limitAt(end: Quotient, beside: Quotient, at: Points): Quotient | null {
  const [there, near] = [at(end), at(beside)];
  return there && near && compare(abs(subtract(there, near)), quotient(1n, 1000n)) < 0 ? there : near;
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
