import { earned } from "./earned.js";
import { Rational, total } from "./rational.js";
import type { Numeric, Rule as AnyRule, ValueOf } from "./rubric.js";
import { type Given, pointsByRule, withMax } from "./rule.js";
import { settled, Unsettled } from "./unsettled.js";

interface Part {
  readonly id: string;
  readonly max: Numeric;
  readonly value?: ValueOf;
  readonly rule: AnyRule;
}
export interface Rule {
  readonly parts: readonly Part[];
}

/** "the sum", exact: "Rounded once, at the metric." */
export function points(rule: Rule, given: Given): Rational {
  return total(settled(rule.parts.map((part) => () => pointsOf(part, given))));
}

/** "A part's rule … reads the part's own `value` where it has one, else the metric's." */
function pointsOf(part: Part, given: Given): Rational {
  if (part.value === undefined) return pointsByRule(part.rule, withMax(given, Rational.of(part.max)));
  if (given.facts === undefined) throw new Error(`${part.id} has a value, and nothing to compute it from`);
  // "where the part's formula divides by zero its own `ifUndefined` answers (awards within the part's max)"
  const { points, missing } = earned(part, given.facts);
  if (points === null) throw Unsettled.missing(missing);
  return points;
}
