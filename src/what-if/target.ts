/** The cheapest set of changes that reaches a total. */
import { type Decimal, decimalText } from "../exact/decimal.js";
import { type Adjustable, adjustablesOf } from "./adjustable.js";
import type { Budget } from "./budget.js";
import { type Change, changeOf } from "./change.js";
import { groupsOf } from "./groups.js";
import { type Level, levelsOf } from "./levels.js";
import { cheapest } from "./plans.js";
import { type Situation, addsUp, moved, totalOf } from "./situation.js";

interface Reached {
  readonly changes: readonly Change[];
  readonly most: { readonly total: string; readonly proven: boolean } | null;
}

/** `canMove` tells by its parts whether an indicator may be part of the set. */
export function reach(
  situation: Situation,
  canMove: (each: Adjustable) => boolean,
  isFixed: (name: string) => boolean,
  target: Decimal,
  budget: Budget,
): Reached {
  let [now, proven]: [Situation, boolean] = [situation, true];
  const done = new Set<string>();
  const made: { readonly before: Situation; readonly after: Situation; readonly step: Level }[] = [];
  while (totalOf(now).lessThan(target)) {
    const adjustables = [...adjustablesOf(now, (name) => done.has(name) || isFixed(name)).values()];
    const groups = groupsOf(adjustables.filter(canMove));
    const found = groups.map((group) => group.map((each) => levelsOf(now, each, target, budget)));
    const { plan, proven: isBest } = cheapest(
      now,
      found.map((group) => group.flatMap(({ levels }) => levels)),
      target,
    );
    proven &&= isBest && found.flat().every((each) => each.proven) && (addsUp(now) || groups.length < 2);
    for (const step of plan.steps) {
      const after = moved(now, step.name, step.to) as Situation;
      made.push({ before: now, after, step });
      now = after;
    }
    // A cap hides what others bring until it is lifted: then those that are left are asked again.
    if (plan.steps.length === 0 || addsUp(now)) break;
    for (const group of plan.groups) for (const { name } of groups[group] ?? []) done.add(name);
  }
  const isReached = totalOf(now).greaterThanOrEqualTo(target);
  if (!isReached) return { changes: [], most: { total: decimalText(totalOf(now)), proven } };
  const changes = made.map(({ before, after, step }) =>
    changeOf({ name: step.name, metric: mostGaining(before, after), goal: "target", proven }, before, after),
  );
  return { changes, most: null };
}

/** The metric that gains most by a change. */
function mostGaining(before: Situation, after: Situation): string | null {
  const points = new Map(before.metrics.map(({ id, judgement }) => [id, judgement.points]));
  let [best, most]: [string | null, Decimal | null] = [null, null];
  for (const { id, judgement } of after.metrics) {
    const own = points.get(id);
    const gain = judgement.points?.minus(own ?? 0) ?? null;
    if (gain?.greaterThan(most ?? 0)) [best, most] = [id, gain];
  }
  return best;
}
