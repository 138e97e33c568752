/**
 * The smallest change that reaches a goal, by branch and bound: a stretch of values is left out where the bounds of the
 * points over it rule the goal out, else it is halved, the near half first; a single value is scored. Exact, and the same
 * for every kind of rule, for all that it asks a rule is its bounds.
 */
import type { Decimal } from "../exact/decimal.js";
import type { Budget } from "./budget.js";
import type { Side } from "./sides.js";
import { type Situation, totalOf } from "./situation.js";

/** Both are reached by more: what the ends of a stretch tell holds for all of it. */
export interface Goal {
  /** The metric that is to gain; null: the total alone. */
  readonly metric: string | null;
  readonly points: (points: Decimal) => boolean;
  readonly total: (points: Decimal) => boolean;
}

export interface Found {
  readonly side: Side;
  readonly distance: bigint;
  readonly situation: Situation;
}

export interface Search {
  readonly found: Found | null;
  /** Nothing nearer reaches the goal. Else looking ended before that was known. */
  readonly proven: boolean;
}

interface Stretch {
  readonly side: Side;
  readonly least: bigint;
  readonly most: bigint;
}

/** Of two sides that reach it at one distance the first in the list is found. */
export function nearest(sides: readonly Side[], goal: Goal, budget: Budget): Search {
  const open: Stretch[] = sides.map((side) => ({ side, least: side.least, most: side.most }));
  while (open.length > 0) {
    const place = placeOf(open, (a, b) => a.least < b.least);
    const next = open[place] as Stretch;
    if (budget.left <= 0) return { found: nearestEnd(open, goal), proven: false };
    const { side, least, most } = next;
    budget.left -= side.cost;
    const isWhole = least === most || isCertain(next, goal);
    const situation = isWhole ? reached(side, least, goal) : null;
    if (situation) return { found: { side, distance: least, situation }, proven: true };
    // In place, so that the sides keep their order.
    open.splice(place, 1, ...(isWhole === null || least === most ? [] : halves(next)));
  }
  return { found: null, proven: true };
}

/** Whether all of a stretch reaches the goal; null where nothing in it does. */
function isCertain({ side, least, most }: Stretch, goal: Goal): boolean | null {
  const outlook = side.over(least, most);
  const own = outlook(goal.metric);
  const total = own && goal.points(own.high) ? outlook(null) : null;
  return own && total && goal.total(total.high) ? goal.points(own.low) && goal.total(total.low) : null;
}

export function pointsAt(situation: Situation, metric: string | null): Decimal | null {
  if (metric === null) return totalOf(situation);
  return situation.metrics.find(({ id }) => id === metric)?.judgement.points ?? null;
}

function reached(side: Side, distance: bigint, goal: Goal): Situation | null {
  const situation = side.at(distance);
  const points = situation && pointsAt(situation, goal.metric);
  return points && goal.points(points) && goal.total(totalOf(situation)) ? situation : null;
}

const digits = (x: bigint): number => x.toString(2).length;

/** Far from here by the number of digits, so that what lies a few steps away is found in a few. */
function halves({ side, least, most }: Stretch): [Stretch, Stretch] {
  const [near, far] = [least - side.least, most - side.least];
  const isWide = far > 4n * near + 4n;
  const middle = isWide ? (1n << BigInt((digits(near) + digits(far)) >> 1)) - 1n : (near + far) >> 1n;
  const last = side.least + middle;
  return [
    { side, least, most: last },
    { side, least: last + 1n, most },
  ];
}

function placeOf<T>(all: readonly T[], isBefore: (a: T, b: T) => boolean): number {
  return all.reduce((best, each, index) => (isBefore(each, all[best] as T) ? index : best), 0);
}

/** What is left is looked at only where stretches begin and end. */
function nearestEnd(open: readonly Stretch[], goal: Goal): Found | null {
  const ends = open.flatMap(({ side, least, most }) => [least, most].map((distance) => ({ side, distance })));
  ends.sort((a, b) => (a.distance < b.distance ? -1 : a.distance > b.distance ? 1 : 0));
  for (const { side, distance } of ends.slice(0, mostEnds)) {
    const situation = reached(side, distance, goal);
    if (situation) return { side, distance, situation };
  }
  return null;
}

const mostEnds = 100;

export interface Highest {
  /** null where no value gains. */
  readonly points: Decimal | null;
  readonly proven: boolean;
}

/** The best points of a metric (of the total where that is null) that a value brings while the total is above `floor`. */
export function highest(sides: readonly Side[], metric: string | null, floor: Decimal, budget: Budget): Highest {
  let best: Decimal | null = null;
  const open: (Stretch & { readonly high: Decimal | null })[] = sides.map((side) => ({ ...spanOf(side), high: null }));
  const isAbove = (points: Decimal): boolean => best === null || points.greaterThan(best);
  while (open.length > 0) {
    const [next] = open.splice(placeOf(open, isHigher), 1) as [Stretch & { high: Decimal | null }];
    const { side, least, most, high } = next;
    if (high && !isAbove(high)) continue;
    if (budget.left <= 0) return { points: best, proven: false };
    for (const distance of new Set([least, most])) {
      budget.left -= side.cost;
      const situation = side.at(distance);
      const points = situation && pointsAt(situation, metric);
      if (points && isAbove(points) && totalOf(situation).greaterThan(floor)) best = points;
    }
    if (most - least < 2n) continue;
    const inner = { side, least: least + 1n, most: most - 1n };
    for (const half of inner.least === inner.most ? [inner] : halves(inner)) {
      budget.left -= side.cost;
      const outlook = side.over(half.least, half.most);
      const own = outlook(metric);
      if (own && isAbove(own.high) && outlook(null)?.high.greaterThan(floor)) open.push({ ...half, high: own.high });
    }
  }
  return { points: best, proven: true };
}

const spanOf = (side: Side): Stretch => ({ side, least: side.least, most: side.most });

/** What has not been looked at comes first, then what may bring most, the nearest of it first. */
function isHigher(
  a: Stretch & { readonly high: Decimal | null },
  b: Stretch & { readonly high: Decimal | null },
): boolean {
  if (!a.high || !b.high) return a.high === null && b.high !== null;
  const order = a.high.comparedTo(b.high);
  return order > 0 || (order === 0 && a.least < b.least);
}
