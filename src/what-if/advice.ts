/** For each metric the smallest change of one indicator that wins the next points, and the one that wins the best. */
import type { Decimal } from "../exact/decimal.js";
import type { Adjustable } from "./adjustable.js";
import { type Budget, limits, shareOf } from "./budget.js";
import { type Change, changeOf } from "./change.js";
import { type Search, highest, nearest, pointsAt } from "./search.js";
import { type Situation, totalOf } from "./situation.js";

/** `metrics`: the ids of those that are to gain; null: all, and the total where only an adjustment reads the indicator. */
export function advise(
  situation: Situation,
  adjustables: ReadonlyMap<string, Adjustable>,
  metrics: ReadonlySet<string> | null,
  budget: Budget,
): Change[] {
  const aimed = situation.metrics.filter(({ id, judgement }) => judgement.points && (!metrics || metrics.has(id)));
  const isAlone = ({ parts }: Adjustable): boolean => parts.every((part) => situation.adjustments.includes(part));
  const alone = metrics ? [] : [...adjustables.values()].filter(isAlone);
  const found = [
    ...aimed.flatMap(({ id }) => movers(id, adjustables).flatMap((each) => wins(situation, each, id, budget))),
    ...alone.flatMap((each) => wins(situation, each, null, budget)),
  ];
  return merged(found);
}

/** In the order in which the metric reads them. */
function movers(id: string, adjustables: ReadonlyMap<string, Adjustable>): Adjustable[] {
  const own = [...adjustables.values()].filter(({ parts }) => parts.some((part) => part.id === id));
  const order = [...(own[0]?.parts.find((part) => part.id === id)?.reads.keys() ?? [])];
  return own.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
}

function wins(situation: Situation, { name, sides }: Adjustable, metric: string | null, whole: Budget): Change[] {
  const before = pointsAt(situation, metric) as Decimal;
  const total = totalOf(situation);
  const isNet = (after: Decimal): boolean => after.greaterThan(total);
  const search = (points: (points: Decimal) => boolean): Search =>
    nearest(sides(), { metric, points, total: isNet }, shareOf(whole, limits.search));
  const next = search((points) => points.greaterThan(before));
  if (!next.found) return [];
  const { points: most, proven } = highest(sides(), metric, total, shareOf(whole, limits.search));
  const won = pointsAt(next.found.situation, metric) as Decimal;
  const top = most?.greaterThan(won) ? most : won;
  const isBest = won.equals(top);
  const best = isBest ? next : search((points) => points.greaterThanOrEqualTo(top));
  const change = (goal: "next" | "best", { found, proven: isSmallest }: Search, isTop: boolean): Change[] =>
    found ? [changeOf({ name, metric, goal, proven: isSmallest && isTop }, situation, found.situation)] : [];
  return [...(isBest ? [] : change("next", next, true)), ...change("best", best, proven)];
}

/** One change that wins points of several metrics stands once, with the first of them. */
function merged(changes: readonly Change[]): Change[] {
  const first = new Map<string, Change>();
  for (const change of changes) {
    const key = JSON.stringify([change.indicator, change.to]);
    if (!first.has(key)) first.set(key, change);
  }
  return [...first.values()];
}
