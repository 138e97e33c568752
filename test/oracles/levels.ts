import type { Fact } from "./facts.js";
import { hundred, Rational } from "./rational.js";
import type { Numeric } from "./rubric.js";

export interface Rule {
  readonly of: string;
  readonly levels: Readonly<Record<string, Numeric | { readonly from: Numeric; readonly to: Numeric }>>;
  readonly given?: string;
}

interface Given {
  readonly max: Rational;
  fact(name: string): Fact | null;
}

/** "label → points, or → range with the assessor's points inside"; without them the level decides nothing yet: null */
export function points(rule: Rule, { max, fact }: Given): Rational | null {
  const label = fact(rule.of);
  if (label === null) return null;
  const level = Object.entries(rule.levels).find(([each]) => each === label)?.[1];
  if (level === undefined) throw new Error(`no level for ${String(label)}`);
  if (typeof level === "object") {
    const given = rule.given === undefined ? null : fact(rule.given);
    return given instanceof Rational ? given : null;
  }
  // "a percentage is of `max`"
  const text = String(level);
  return text.endsWith("%") ? max.times(Rational.of(text.slice(0, -1))).over(hundred) : Rational.of(text);
}
