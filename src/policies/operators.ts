/** The operators of json-rules-engine, exactly: numbers as quotients of BigInts, whether text, number or Decimal. */
import type { Comparison } from "../condition/condition.js";
import { compare } from "../exact/quotient.js";
import { listIn, orderedIn, scalarIn } from "./number-in.js";

/** What a fact is, and what a condition compares it with. */
export type PolicyOperator = (fact: unknown, value: unknown) => boolean | Promise<boolean>;

export function same(a: unknown, b: unknown): boolean {
  const [left, right] = [scalarIn(a), scalarIn(b)];
  const areNumbers = typeof left === "object" && typeof right === "object" && left && right;
  return areNumbers ? compare(left, right) === 0 : left === right;
}

const among = (all: unknown, one: unknown): boolean => listIn(all).some((each) => same(each, one));

const ordered =
  (holds: (order: number) => boolean) =>
  (a: unknown, b: unknown): boolean =>
    holds(compare(orderedIn(a), orderedIn(b)));

export type ExactOperator = Comparison | "contains" | "doesNotContain";

export const exactOperators: Readonly<Record<ExactOperator, (fact: unknown, value: unknown) => boolean>> = {
  equal: same,
  notEqual: (a, b) => !same(a, b),
  lessThan: ordered((order) => order < 0),
  lessThanInclusive: ordered((order) => order <= 0),
  greaterThan: ordered((order) => order > 0),
  greaterThanInclusive: ordered((order) => order >= 0),
  in: (a, b) => among(b, a),
  notIn: (a, b) => !among(b, a),
  contains: among,
  doesNotContain: (a, b) => !among(a, b),
};
