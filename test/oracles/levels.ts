import { hundred, Rational } from "./rational.js";
import type { Numeric } from "./rubric.js";
import { factOf, type Given, numberOf } from "./rule.js";
import { Unsettled } from "./unsettled.js";

export interface Rule {
  readonly of: string;
  readonly levels: Readonly<Record<string, Numeric | { readonly from: Numeric; readonly to: Numeric }>>;
  readonly given?: string;
}

/** "label → points, or → range with the assessor's points inside"; without them the level decides nothing yet */
export function points(rule: Rule, given: Given): Rational {
  const label = factOf(rule.of, given);
  const level = Object.entries(rule.levels).find(([each]) => each === label)?.[1];
  if (level === undefined) throw new Error(`no level for ${String(label)}`);
  if (typeof level === "object") {
    if (rule.given === undefined) throw Unsettled.missing([]);
    return numberOf(rule.given, given);
  }
  // "a percentage is of `max`"
  const text = String(level);
  return text.endsWith("%") ? given.max.times(Rational.of(text.slice(0, -1))).over(hundred) : Rational.of(text);
}
