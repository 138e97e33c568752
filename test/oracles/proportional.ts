import { greatest, least, one, Rational, zero } from "./rational.js";
import { type Given, type Threshold, thresholdOf } from "./rule.js";
import { Unsettled } from "./unsettled.js";

export interface Rule {
  readonly target: Threshold;
  readonly direction?: "higher-is-better" | "lower-is-better" | "equal";
}

/** "max × clamp(x / target, 0, 1); target / x where lower is better" */
export function points(rule: Rule, given: Given): Rational {
  const { max, value } = given;
  const target = thresholdOf(rule.target, given);
  return max.times(reached(rule.direction ?? "higher-is-better", value, target));
}

function reached(direction: string, value: Rational, target: Rational): Rational {
  // "full at or below the target, zero and negative values included; above it max × target / x"
  const kept = (): Rational => (value.atMost(target) ? one : target.over(value));
  if (direction === "lower-is-better") return kept();
  // "`equal` (full at the target, else the smaller of the two ratios)": above it, x / target is at least 1
  if (direction === "equal" && value.atLeast(target)) return kept();
  // "or a `target` is 0 where x / target is needed (`higher-is-better`; `equal` below the target)"
  if (target.n === 0n) throw Unsettled.byZero();
  return greatest(zero, least(one, value.over(target)));
}
