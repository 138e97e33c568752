import { greatest, least, one, Rational, zero } from "./rational.js";
import type { Numeric } from "./rubric.js";

export interface Rule {
  readonly target: Numeric;
  readonly direction?: "higher-is-better" | "lower-is-better" | "equal";
}

/** "max × clamp(x / target, 0, 1); target / x where lower is better" */
export function points(rule: Rule, { max, value }: { max: Rational; value: Rational }): Rational {
  const target = Rational.of(rule.target);
  const reached = greatest(zero, least(one, value.over(target)));
  // "full at or below the target, zero and negative values included; above it max × target / x"
  const kept = value.atMost(target) ? one : target.over(value);
  if (rule.direction === "lower-is-better") return max.times(kept);
  // "`equal` (full at the target, else the smaller of the two ratios)": the other of the two is then at least 1
  if (rule.direction === "equal") return max.times(least(reached, kept));
  return max.times(reached);
}
