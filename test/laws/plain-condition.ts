/** Conditions read the plain way: true, false, or null where a fact that decides is not known. */
import { exact } from "../../src/exact/decimal.js";
import { type Quotient, compare } from "../../src/exact/quotient.js";
import type { ConditionSpec } from "../../src/format/condition.js";

export type Fact = Quotient | string | boolean;

const orders: Readonly<Record<string, (order: number) => boolean>> = {
  lessThan: (order) => order < 0,
  lessThanInclusive: (order) => order <= 0,
  greaterThan: (order) => order > 0,
  greaterThanInclusive: (order) => order >= 0,
};

function compares(fact: Fact, { operator = "equal", value }: ConditionSpec): boolean {
  const all = [value].flat() as readonly (string | number | boolean)[];
  const order = (each: string | number | boolean): number =>
    typeof fact === "object" ? compare(fact, exact(String(each))) : fact === each ? 0 : NaN;
  const holds = orders[operator];
  if (holds) return all.every((each) => holds(order(each)));
  return all.some((each) => order(each) === 0) === (operator === "equal" || operator === "in");
}

export function holds(condition: ConditionSpec, fact: (name: string) => Fact | null): boolean | null {
  const parts = (condition.all ?? condition.any ?? []).map((each) => holds(each, fact));
  if (condition.not) {
    const inner = holds(condition.not, fact);
    return inner === null ? null : !inner;
  }
  if (condition.all || condition.any) {
    const decisive = condition.any !== undefined;
    return parts.includes(decisive) ? decisive : parts.includes(null) ? null : !decisive;
  }
  const known = fact(condition.fact ?? "");
  return known === null ? null : compares(known, condition);
}

/** Every comparison that stands anywhere in some JSON. */
export function comparisonsIn(json: unknown): ConditionSpec[] {
  if (typeof json !== "object" || json === null) return [];
  if ("fact" in json) return [json as ConditionSpec];
  return Object.values(json).flatMap(comparisonsIn);
}
