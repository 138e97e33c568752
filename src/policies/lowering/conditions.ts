/**
 * Conditions of rules. json-rules-engine knows only true and false, and a rubric a third: not known yet. So each
 * condition is written twice, as what makes it hold and as what makes it fail; where neither is true, facts are missing.
 */
import type { NestedCondition } from "json-rules-engine";
import type { Comparison, Condition, Leaf } from "../../condition/condition.js";
import { exactText } from "../../exact/decimal.js";
import { type Interval, outside } from "../../exact/interval.js";
import { givenText } from "../../dataset/given.js";
import { exactOperators } from "../operators.js";

/** Told from the operators of the app, which stay as they are. No colon: the engine takes what stands before one for a decorator. */
const prefix = "exact.";

type Operator = (fact: unknown, value: unknown) => boolean;

const isAbsent = (fact: unknown): boolean => fact === undefined || fact === null;

/** Labels letter by letter: "01" is not "1". */
const among: Operator = (fact, value) => (value as readonly unknown[]).includes(fact);

/** The exact operators, with which nothing holds of an absent fact, and what else the rules of a rubric need. */
export const ruleOperators: Readonly<Record<string, Operator>> = Object.fromEntries(
  Object.entries<Operator>({
    ...exactOperators,
    among,
    notAmong: (fact, value) => !among(fact, value),
  })
    .map(([name, operator]): [string, Operator] => [
      `${prefix}${name}`,
      (fact, value) => !isAbsent(fact) && operator(fact, value),
    ])
    .concat([[`${prefix}known`, (fact, value) => isAbsent(fact) !== value]]),
);

type RuleOperator = keyof typeof exactOperators | "among" | "notAmong" | "known";

const compared = (fact: string, operator: RuleOperator, value: unknown): NestedCondition => ({
  fact,
  operator: `${prefix}${operator}`,
  value,
});

export const isKnown = (fact: string): NestedCondition => compared(fact, "known", true);
export const isUnknown = (fact: string): NestedCondition => compared(fact, "known", false);

/** A fact that is always there, so that a condition has something to ask for: in the engine an empty list holds. */
export const rubricFact = "rubric";
const always = isKnown(rubricFact);
const never = isUnknown(rubricFact);

export const allOf = (of: readonly NestedCondition[]): NestedCondition => (of.length > 0 ? { all: [...of] } : always);
export const anyOf = (of: readonly NestedCondition[]): NestedCondition => (of.length > 0 ? { any: [...of] } : never);

/** What a name in a condition of the rubric is called among the facts. */
export type FactName = (name: string) => string;

export function holds(condition: Condition | undefined, factName: FactName): NestedCondition {
  if (!condition) return always;
  if ("all" in condition) return allOf(condition.all.map((each) => holds(each, factName)));
  if ("any" in condition) return anyOf(condition.any.map((each) => holds(each, factName)));
  return "not" in condition ? fails(condition.not, factName) : comparison(condition, condition.operator, factName);
}

export function fails(condition: Condition | undefined, factName: FactName): NestedCondition {
  if (!condition) return never;
  if ("all" in condition) return anyOf(condition.all.map((each) => fails(each, factName)));
  if ("any" in condition) return allOf(condition.any.map((each) => fails(each, factName)));
  if ("not" in condition) return holds(condition.not, factName);
  return comparison(condition, opposites[condition.operator], factName);
}

const opposites: Readonly<Record<Comparison, Comparison>> = {
  equal: "notEqual",
  notEqual: "equal",
  lessThan: "greaterThanInclusive",
  lessThanInclusive: "greaterThan",
  greaterThan: "lessThanInclusive",
  greaterThanInclusive: "lessThan",
  in: "notIn",
  notIn: "in",
};

function comparison({ fact, values }: Leaf, operator: Comparison, factName: FactName): NestedCondition {
  const texts = values.map(givenText);
  if (values.some((value) => typeof value !== "object"))
    return compared(factName(fact), operator === "equal" || operator === "in" ? "among" : "notAmong", texts);
  const isList = operator === "in" || operator === "notIn";
  return compared(factName(fact), operator, isList ? texts : texts[0]);
}

/** A number in an interval, so a known one. */
export function liesIn(fact: string, { from, fromIncluded, to, toIncluded }: Interval): NestedCondition[] {
  const low = from && compared(fact, fromIncluded ? "greaterThanInclusive" : "greaterThan", exactText(from));
  const high = to && compared(fact, toIncluded ? "lessThanInclusive" : "lessThan", exactText(to));
  const ends = [low, high].filter((each) => each !== null);
  return ends.length > 0 ? ends : [isKnown(fact)];
}

/** A known number outside of it. */
export const liesOutside = (fact: string, interval: Interval): NestedCondition =>
  anyOf(outside(interval).map((each) => allOf(liesIn(fact, each))));
