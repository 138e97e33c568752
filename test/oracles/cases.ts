import { holds, undecidedBy } from "./condition.js";
import { Rational } from "./rational.js";
import type { Condition, Numeric, Rule as AnyRule } from "./rubric.js";
import { type Given, pointsByRule } from "./rule.js";
import { Unsettled } from "./unsettled.js";

export interface Rule {
  readonly cases: readonly { readonly when?: Condition; readonly points?: Numeric; readonly rule?: AnyRule }[];
}

/** "first entry whose condition holds; the last one has no `when`" */
export function points(rule: Rule, given: Given): Rational {
  for (const entry of rule.cases) {
    const applies = entry.when ? holds(entry.when, given.fact) : true;
    // "An unknown condition on the way: the metric is missing."
    if (entry.when && applies === null) {
      const undecided = undecidedBy(entry.when, given.fact);
      throw Unsettled.missing(undecided.flatMap((name) => given.facts?.absent(name) ?? [name]));
    }
    // "Nested rules … have the metric's `max` as their full points and read the metric's value."
    if (applies) return entry.rule ? pointsByRule(entry.rule, given) : Rational.of(entry.points ?? "no points");
  }
  throw new Error("no case applies");
}
