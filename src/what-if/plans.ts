/** Sets of changes, one of a group at most: the cheapest that reaches a total. */
import type { Decimal } from "../exact/decimal.js";
import { type Quotient, add, compare, zero } from "../exact/quotient.js";
import type { Level } from "./levels.js";
import { type Situation, addsUp, moved, totalOf } from "./situation.js";

export interface Plan {
  readonly steps: readonly Level[];
  /** The place of each step's group. */
  readonly groups: readonly number[];
  readonly cost: Quotient;
  readonly total: Decimal;
}

export interface Best {
  /** The cheapest that reaches the total, else the cheapest of those that come nearest. */
  readonly plan: Plan;
  /** None was left out that could be part of the best, if gains add up. */
  readonly proven: boolean;
}

/** How a step counts on top of others; null where the data are then refused. */
type Extend = (plan: Plan, step: Level) => Decimal | null;

export function cheapest(situation: Situation, groups: readonly (readonly Level[])[], target: Decimal): Best {
  const total = totalOf(situation);
  const added: Extend = (plan, step) => plan.total.plus(step.total.minus(total));
  const scored: Extend = (plan, step) => {
    const after = situationAfter(situation, [...plan.steps, step]);
    return after && totalOf(after);
  };
  const [extend, most] = addsUp(situation) ? [added, mostSums] : [scored, mostScored];
  const start: Plan = { steps: [], groups: [], cost: zero, total };
  let [front, proven]: [readonly Plan[], boolean] = [[start], true];
  for (const [group, levels] of groups.entries()) {
    const useful = undominated(
      levels.flatMap((step) => extendedBy(start, step, group, added)),
      target,
    );
    const steps = useful.flatMap((plan) => plan.steps);
    const open = front.filter((plan) => plan.total.lessThan(target));
    const extended = open.flatMap((plan) => steps.flatMap((step) => extendedBy(plan, step, group, extend)));
    const kept = undominated([...front, ...extended], target);
    proven &&= kept.length <= most;
    front = thinned(kept, most);
  }
  return { plan: front[0] as Plan, proven };
}

export function situationAfter(situation: Situation, steps: readonly Level[]): Situation | null {
  let after: Situation | null = situation;
  for (const { name, to } of steps) after &&= moved(after, name, to);
  return after;
}

/** So many sets are kept from group to group. */
const mostSums = 2_000;
const mostScored = 500;

function extendedBy(plan: Plan, step: Level, group: number, extend: Extend): Plan[] {
  const total = extend(plan, step);
  if (!total) return [];
  const { steps, groups, cost } = plan;
  return [{ steps: [...steps, step], groups: [...groups, group], cost: add(cost, step.cost), total }];
}

/** Cheaper, then fewer changes, then those of the groups that come first. */
function order(a: Plan, b: Plan): number {
  const place = a.groups.findIndex((group, index) => group !== b.groups[index]);
  return (
    compare(a.cost, b.cost) ||
    a.steps.length - b.steps.length ||
    (place < 0 ? 0 : (a.groups[place] as number) - (b.groups[place] as number))
  );
}

const lower = (a: Decimal, b: Decimal): Decimal => (a.lessThan(b) ? a : b);

/**
 * Those that come nearest first. A set that brings no more than another and is no better otherwise can't become part of
 * the best where gains add up; more than the target counts no more than the target.
 */
function undominated(all: readonly Plan[], target: Decimal): Plan[] {
  const sorted = [...all].sort((a, b) => lower(b.total, target).comparedTo(lower(a.total, target)) || order(a, b));
  const kept: Plan[] = [];
  for (const plan of sorted) {
    const last = kept.at(-1);
    if (!last || order(plan, last) < 0) kept.push(plan);
  }
  return kept;
}

/** Evenly over the totals, with the first and the last. */
function thinned(kept: readonly Plan[], most: number): readonly Plan[] {
  if (kept.length <= most) return kept;
  return Array.from({ length: most }, (_, index) => kept[Math.floor((index * (kept.length - 1)) / (most - 1))] as Plan);
}
