import type { Facts } from "./facts.js";
import type { Fact } from "./indicator.js";
import { Rational } from "./rational.js";
import type { Condition } from "./rubric.js";

type FactOf = (name: string) => Fact | null;

/** true, false, or null: unknown. "A condition that is decided despite missing facts counts as decided." */
export function holds(condition: Condition, fact: FactOf): boolean | null {
  if (condition.all) {
    const each = condition.all.map((part) => holds(part, fact));
    return each.includes(false) ? false : each.includes(null) ? null : true;
  }
  if (condition.any) {
    const each = condition.any.map((part) => holds(part, fact));
    return each.includes(true) ? true : each.includes(null) ? null : false;
  }
  if (condition.not) {
    const inner = holds(condition.not, fact);
    return inner === null ? null : !inner;
  }
  const known = fact(condition.fact ?? "");
  return known === null ? null : compare(known, condition.operator, condition.value);
}

function compare(fact: Fact, operator: string | undefined, value: unknown): boolean {
  const equals = (other: unknown): boolean => (fact instanceof Rational ? fact.equals(number(other)) : fact === other);
  if (operator === "equal") return equals(value);
  if (operator === "notEqual") return !equals(value);
  if (operator === "in" && Array.isArray(value)) return value.some(equals);
  if (operator === "notIn" && Array.isArray(value)) return !value.some(equals);
  if (!(fact instanceof Rational)) throw new Error(`${operator} is for numbers`);
  if (operator === "lessThan") return fact.below(number(value));
  if (operator === "lessThanInclusive") return fact.atMost(number(value));
  if (operator === "greaterThan") return fact.above(number(value));
  if (operator === "greaterThanInclusive") return fact.atLeast(number(value));
  throw new Error(`unknown operator ${operator}`);
}

function number(value: unknown): Rational {
  if (typeof value === "number" || typeof value === "string") return Rational.of(value);
  throw new Error(`${String(value)} is no number`);
}

/** The facts that leave an unknown condition unknown: those in decided parts have no say any more. */
export function undecidedBy(condition: Condition, fact: FactOf): string[] {
  if (holds(condition, fact) !== null) return [];
  const parts = condition.all ?? condition.any ?? (condition.not && [condition.not]);
  return parts ? parts.flatMap((part) => undecidedBy(part, fact)) : [condition.fact ?? ""];
}

/** The missing indicators that leave a condition unknown; none where only a division by zero does. */
export function absentIn(condition: Condition, facts: Facts): string[] {
  return undecidedBy(condition, facts.fact).flatMap(facts.absent);
}
