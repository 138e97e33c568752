/**
 * Conditions in json-rules-engine's JSON, evaluated exactly and in three values: true, false, or null where a
 * missing fact leaves it open, so that nothing holds by accident.
 */
import { type Interval, above, below, contains, intersect, isEmpty, isInterval } from "../exact/interval.js";
import { type Quotient, compare, equal } from "../exact/quotient.js";

export type Truth = boolean | null;

/** A value as a condition sees it: a number in the fact's own unit, a boolean or a label. */
export type Value = Quotient | boolean | string;

/** The operators, and what stands on the right of each. */
export const operators = {
  equal: "one",
  notEqual: "one",
  lessThan: "number",
  lessThanInclusive: "number",
  greaterThan: "number",
  greaterThanInclusive: "number",
  in: "list",
  notIn: "list",
} as const;

export type Comparison = keyof typeof operators;

export interface Leaf {
  readonly fact: string;
  readonly operator: Comparison;
  readonly values: readonly Value[];
}

export type Condition =
  { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] } | { readonly not: Condition } | Leaf;

/** What is known of a fact: its value; the limits of a missing number; or nothing (null). */
export type Fact = Value | Interval | null;

const same = (a: Value, b: Value): boolean => (typeof a === "object" && typeof b === "object" ? equal(a, b) : a === b);

const ordered =
  (holds: (order: number) => boolean) =>
  (fact: Value, [value]: readonly Value[]): boolean =>
    typeof fact === "object" && typeof value === "object" && holds(compare(fact, value));

const among = (fact: Value, values: readonly Value[]): boolean => values.some((value) => same(fact, value));

const comparisons: Record<Comparison, (fact: Value, values: readonly Value[]) => boolean> = {
  equal: among,
  notEqual: (fact, values) => !among(fact, values),
  lessThan: ordered((order) => order < 0),
  lessThanInclusive: ordered((order) => order <= 0),
  greaterThan: ordered((order) => order > 0),
  greaterThanInclusive: ordered((order) => order >= 0),
  in: among,
  notIn: (fact, values) => !among(fact, values),
};

/** For the order comparisons: where the comparison with x holds, and where it does not. */
const sides: Partial<Record<Comparison, (x: Quotient) => readonly [Interval, Interval]>> = {
  lessThan: (x) => [below(x, false), above(x, true)],
  lessThanInclusive: (x) => [below(x, true), above(x, false)],
  greaterThan: (x) => [above(x, false), below(x, true)],
  greaterThanInclusive: (x) => [above(x, true), below(x, false)],
};

/** A comparison with a number that may be anywhere in an interval: decided where all of it agrees. */
function compareAll(interval: Interval, operator: Comparison, values: readonly Value[]): Truth {
  const numbers = values.filter((value) => typeof value === "object");
  const side = sides[operator];
  if (side) {
    const [holds, fails] = side(numbers[0] as Quotient);
    return isEmpty(intersect(interval, fails)) ? true : isEmpty(intersect(interval, holds)) ? false : null;
  }
  const possible = numbers.some((number) => contains(interval, number));
  const certain = possible && interval.from !== null && interval.to !== null && equal(interval.from, interval.to);
  const isAmong = certain ? true : possible ? null : false;
  return operator === "equal" || operator === "in" ? isAmong : not(isAmong);
}

const not = (truth: Truth): Truth => (truth === null ? null : !truth);

/** Whether all hold: one false decides, else one open leaves it open. */
function every(truths: readonly Truth[]): Truth {
  return truths.includes(false) ? false : truths.includes(null) ? null : true;
}

export function evaluateCondition(condition: Condition, read: (fact: string) => Fact): Truth {
  if ("all" in condition) return every(condition.all.map((each) => evaluateCondition(each, read)));
  if ("any" in condition) return not(every(condition.any.map((each) => not(evaluateCondition(each, read)))));
  if ("not" in condition) return not(evaluateCondition(condition.not, read));
  const fact = read(condition.fact);
  if (fact === null) return null;
  return isInterval(fact)
    ? compareAll(fact, condition.operator, condition.values)
    : comparisons[condition.operator](fact, condition.values);
}

/** Every comparison of the condition, in its order. */
export function leavesOf(condition: Condition): Leaf[] {
  if ("all" in condition) return condition.all.flatMap(leavesOf);
  if ("any" in condition) return condition.any.flatMap(leavesOf);
  return "not" in condition ? leavesOf(condition.not) : [condition];
}

/** Every fact that the condition reads, as often as it asks for it. */
export const factsAsked = (condition: Condition): string[] => leavesOf(condition).map(({ fact }) => fact);

/** Every fact that the condition reads, in its order. */
export const factsIn = (condition: Condition): Set<string> => new Set(factsAsked(condition));
