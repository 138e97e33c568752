/** Brings a formula, or the facts of a condition, to numbers and beside them. */
import type { Compiled } from "../compile/compile.js";
import type { Award } from "../compile/awards.js";
import { type Condition, leavesOf } from "../condition/condition.js";
import type { Dataset } from "../dataset/given.js";
import { exactText } from "../exact/decimal.js";
import { type Quotient, distinct, multiply, one } from "../exact/quotient.js";
import type { Expression } from "../formula/expression.js";
import { type Side, reacher } from "./reach.js";

export interface Case {
  /** What is brought to a boundary: `value`, an indicator or derived quantity, or a denominator; null: nothing yet. */
  readonly of: string | null;
  /** The boundary in its own unit, or the label. */
  readonly boundary: string | null;
  readonly side: Side | "plain" | "missing";
  readonly dataset: Dataset;
}

export type Cases = Generator<Case, void>;

export const conditionOf = (award: Award | null): Condition[] => (award?.when ? [award.when] : []);

/** No more facts of a condition, and numbers that one is compared with, are met. */
const mostFacts = 10;
const mostNumbers = 100;

/** At every number that the conditions compare a fact with. */
export function* atFacts(conditions: readonly Condition[], dataset: Dataset, compiled: Compiled): Cases {
  const leaves = conditions.flatMap(leavesOf);
  for (const fact of [...new Set(leaves.map((leaf) => leaf.fact))].slice(0, mostFacts)) {
    const compared = leaves.flatMap((leaf) => (leaf.fact === fact ? leaf.values : []));
    const numbers = distinct(compared.filter((value) => typeof value === "object"));
    yield* atNumbers(fact, numbers.slice(0, mostNumbers), dataset, compiled);
  }
}

export function* atNumbers(name: string, numbers: readonly Quotient[], dataset: Dataset, compiled: Compiled): Cases {
  const { indicators, derived } = compiled.scope;
  const expression: Expression = derived.get(name)?.expression ?? { op: "name", name, at: 0 };
  const { factor } = derived.get(name) ?? indicators.get(name) ?? { factor: one };
  yield* at(name, expression, factor, numbers, dataset, compiled);
}

export function* at(
  of: string,
  expression: Expression,
  factor: Quotient,
  numbers: readonly Quotient[],
  dataset: Dataset,
  compiled: Compiled,
): Cases {
  if (numbers.length === 0) return;
  const reach = reacher(expression, dataset, compiled);
  for (const number of numbers) {
    for (const reached of reach(multiply(number, factor))) yield { of, boundary: exactText(number), ...reached };
  }
}
