import { absentIn, holds } from "./condition.js";
import type { Facts } from "./facts.js";
import { least, Rational, zero } from "./rational.js";
import type { Adjustment } from "./rubric.js";

export interface Adjusted {
  readonly points: Rational;
  /** what each adjustment did to the points; null while that is open */
  readonly changes: Readonly<Record<string, Rational | null>>;
  /** the grades that are the best still possible */
  readonly gradesAtMost: readonly string[];
  readonly missing: readonly string[];
}

/** "in order, after the sections": bonus, penalty, cap of the total or the grade; the total may pass its maximum and 0 */
export function adjust(adjustments: readonly Adjustment[], scored: Rational, facts: Facts): Adjusted {
  let points = scored;
  const changes: Record<string, Rational | null> = {};
  const gradesAtMost: string[] = [];
  const missing: string[] = [];

  for (const { id, when, effect } of adjustments) {
    const applies = when ? holds(when, facts.fact) : true;
    if (when && applies === null) missing.push(...absentIn(when, facts));
    const change = applies ? changeBy(effect, points, facts) : applies === false ? zero : null;
    if (applies && change === null && typeof effect.points === "object")
      missing.push(...facts.absent(effect.points.of));
    if (applies && effect.gradeAtMost !== undefined) gradesAtMost.push(effect.gradeAtMost);
    changes[id] = change;
    points = points.plus(change ?? zero);
  }
  return { points, changes, gradesAtMost, missing };
}

function changeBy(effect: Adjustment["effect"], points: Rational, facts: Facts): Rational | null {
  if (effect.pointsAtMost !== undefined) return least(points, Rational.of(effect.pointsAtMost)).minus(points);
  if (effect.points === undefined) return zero;
  // "(added; negative: taken)"
  if (typeof effect.points !== "object") return Rational.of(effect.points);
  const { of, each, atMost } = effect.points;
  const count = facts.fact(of);
  if (!(count instanceof Rational)) return null;
  const all = Rational.of(each).times(count);
  // As in a checklist, the cap is on how much is added or taken: it has no sign.
  const size = atMost === undefined ? all.abs() : least(all.abs(), Rational.of(atMost).abs());
  return all.below(zero) ? zero.minus(size) : size;
}
