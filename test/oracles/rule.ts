import type { Fact, Facts } from "./facts.js";
import { fromBase } from "./formula.js";
import * as kinds from "./kinds.js";
import { Rational } from "./rational.js";
import type { Numeric, Rule } from "./rubric.js";
import { Unsettled } from "./unsettled.js";

/** What a rule is asked with. */
export interface Given {
  /** its full points */
  readonly max: Rational;
  /** in `unit`; a rule that reads it where there is none is a fault of the rubric */
  readonly value: Rational;
  /** in its own declared unit */
  fact(name: string): Fact | null;
  /** Left out where a rule stands alone: it can then ask for nothing in another unit, and has no parts with values. */
  readonly facts?: Facts;
  readonly unit?: string;
  /** which year of a series `value` is: 0 is the oldest */
  readonly year?: number;
}

export function pointsByRule(rule: Rule, given: Given): Rational {
  const kind = Object.entries(kinds).find(([name]) => name === rule.kind)?.[1];
  if (kind === undefined) throw new Error(`no oracle for ${rule.kind}`);
  // That a rule has the parameters of its kind is for the checks of a rubric: the oracle takes its word.
  return kind.points(rule as never, given);
}

/** The same value under other full points: read only when asked for, as there may be none. */
export function withMax(given: Given, max: Rational): Given {
  const { fact, facts, unit, year } = given;
  return {
    max,
    get value() {
      return given.value;
    },
    fact,
    facts,
    unit,
    year,
  };
}

export function factOf(name: string, { fact, facts }: Given): Fact {
  const known = fact(name);
  if (known === null) throw Unsettled.missing(facts?.absent(name) ?? [name]);
  return known;
}

export function numberOf(name: string, given: Given): Rational {
  const known = factOf(name, given);
  if (known instanceof Rational) return known;
  throw new Error(`${name} is no number`);
}

/** "a number or `{ "of": name }`, an indicator or derived quantity" */
export type Threshold = Numeric | { readonly of: string };

/** "compared in the metric's unit" */
export function thresholdOf(threshold: Threshold, { facts, unit, year }: Given): Rational {
  if (typeof threshold !== "object") return Rational.of(threshold);
  const absent = facts?.absent(threshold.of) ?? [threshold.of];
  if (!facts || absent.length > 0) throw Unsettled.missing(absent);
  const said = facts.inBase(threshold.of);
  const value = said === null || said instanceof Rational ? said : said[year ?? -1];
  if (value === undefined) throw new Error(`${threshold.of} is a vector`);
  // It is "lowered to `x − T` or `x / T`": undefined where T is.
  if (value === null) throw Unsettled.byZero();
  return fromBase(value, unit);
}
