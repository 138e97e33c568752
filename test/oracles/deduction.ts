import { greatest, hundred, least, Rational, zero } from "./rational.js";
import type { Numeric } from "./rubric.js";
import { type Given, type Threshold, thresholdOf } from "./rule.js";
import { Unsettled } from "./unsettled.js";

interface Stepwise {
  readonly step: Numeric;
  readonly points: Numeric;
  readonly steps: "complete" | "started" | "proportional";
}
export interface Rule extends Stepwise {
  readonly above?: Threshold;
  readonly below?: Threshold;
  readonly from?: Threshold;
  readonly relative?: boolean;
  readonly floor?: Numeric;
  readonly bonus?: Stepwise & { readonly cap: Numeric };
}

/** "`complete`: only whole steps count (floor)"; "`started`: any begun step counts (ceil)"; "`proportional`: no steps" */
function pointsFor({ step, points, steps }: Stepwise, distance: Rational): Rational {
  const count = distance.over(Rational.of(step));
  const counted = steps === "complete" ? count.floor() : steps === "started" ? count.ceil() : count;
  return Rational.of(points).times(counted);
}

/** "max − points × steps(excess / step), not under the floor (0)"; bonus: "the mirror image beyond T up to `max + cap`" */
export function points(rule: Rule, given: Given): Rational {
  const { max, value } = given;
  const threshold = thresholdOf(rule.above ?? rule.below ?? rule.from ?? "no threshold", given);
  const difference = rule.below === undefined ? value.minus(threshold) : threshold.minus(value);
  // "excess in percent of |T|. If T is 0 there, … the metric is undefined"
  if (rule.relative && threshold.n === 0n) throw Unsettled.byZero();
  const measured = rule.relative ? difference.times(hundred).over(threshold.abs()) : difference;
  const excess = rule.from === undefined ? measured : measured.abs();
  if (excess.above(zero)) return greatest(max.minus(pointsFor(rule, excess)), Rational.of(rule.floor ?? 0));
  if (rule.bonus === undefined) return max;
  return max.plus(least(pointsFor(rule.bonus, excess.abs()), Rational.of(rule.bonus.cap)));
}
