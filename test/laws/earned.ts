/** What a metric or a part of one earns, read the plain way: missing, undefined, rule. */
import { exact } from "../../src/exact/decimal.js";
import type { Quotient } from "../../src/exact/quotient.js";
import type { MetricSpec, ValueSpec } from "../../src/rubric/rubric.js";
import type { NestedRule } from "../../src/rules/lowering.js";
import { holds } from "./plain-condition.js";
import type { PlainFacts } from "./plain-facts.js";
import { type Points, areThere } from "./points.js";
import type { Known } from "./rule-laws.js";

/** The first entry that holds, the last of which always does. */
function awarded({ ifUndefined = [] }: ValueSpec, full: Quotient, { fact }: PlainFacts): Points {
  for (const { when, award } of ifUndefined) {
    const truth = when ? holds(when, fact) : true;
    if (truth === null) return "missing";
    if (truth) return award === "full" ? full : exact(award);
  }
  return "undefined";
}

/** A part without a value of its own reads what is known already. */
export function earned(
  { max, value, rule }: Pick<MetricSpec, "max" | "value"> & { readonly rule: NestedRule },
  known: Known,
): Points {
  const own = { ...known, full: exact(max) };
  if (!value) return known.inside(rule, own);
  const x = known.facts.value(value);
  const points = areThere(x) ? known.inside(rule, { ...own, value, x }) : x;
  return points === "undefined" ? awarded(value, own.full, known.facts) : points;
}
