/** The totals that one indicator can bring, each by its smallest change each way. */
import { type Given } from "../dataset/given.js";
import { type Decimal, decimal, fromDecimal, round } from "../exact/decimal.js";
import { type Quotient, abs, divide, max, one, quotient, subtract } from "../exact/quotient.js";
import type { Adjustable } from "./adjustable.js";
import { type Budget, limits, shareOf } from "./budget.js";
import { nearest } from "./search.js";
import type { Side } from "./sides.js";
import { type Situation, totalOf } from "./situation.js";

export interface Level {
  readonly name: string;
  readonly to: Given;
  readonly total: Decimal;
  /** The change relative to the larger of the two numbers; 1 for another answer. */
  readonly cost: Quotient;
}

export interface Levels {
  readonly levels: readonly Level[];
  /** Every total up to the target is among them. */
  readonly proven: boolean;
}

/** On a slope every tick of the points is a level: so many are told apart each way, the rest up to the target in as many steps. */
const mostLevels = 100;

export function levelsOf(situation: Situation, { name, sides }: Adjustable, target: Decimal, whole: Budget): Levels {
  const from = situation.read.dataset.get(name) as Given;
  const all = sides().map((side) => levelsOn(side, from, totalOf(situation), target, whole));
  return { levels: all.flatMap(({ levels }) => levels), proven: all.every(({ proven }) => proven) };
}

function levelsOn(side: Side, from: Given, total: Decimal, target: Decimal, whole: Budget): Levels {
  const levels: Level[] = [];
  let [above, least, proven] = [total, side.least, true];
  while (above.lessThan(target) && least <= side.most) {
    const isCoarse = levels.length >= mostLevels;
    const step = isCoarse ? stepTo(target, above, 2 * mostLevels - levels.length) : decimal(0);
    const isReached = (points: Decimal): boolean =>
      points.greaterThan(above) && points.minus(above).greaterThanOrEqualTo(step);
    const search = nearest(
      [{ ...side, least }],
      { metric: null, points: isReached, total: isReached },
      shareOf(whole, limits.search),
    );
    proven &&= search.proven && !isCoarse;
    if (!search.found) break;
    const { distance, situation } = search.found;
    const to = side.valueAt(distance);
    above = totalOf(situation);
    levels.push({ name: side.name, to, total: above, cost: costOf(from, to) });
    least = distance + 1n;
  }
  return { levels, proven };
}

function stepTo(target: Decimal, above: Decimal, steps: number): Decimal {
  const rest = divide(fromDecimal(target.minus(above)), quotient(BigInt(Math.max(1, steps))));
  return round(rest, 12, "down");
}

const costOf = (from: Given, to: Given): Quotient =>
  typeof from === "object" && typeof to === "object" ? divide(abs(subtract(to, from)), max(abs(from), abs(to))) : one;
