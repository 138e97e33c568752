/** Facts that formulas work out. */
import type { Almanac } from "json-rules-engine";
import type { Scope } from "../../compile/scope.js";
import { type Quotient, divide, multiply } from "../../exact/quotient.js";
import { type Round, rounded } from "../../exact/rounded.js";
import { evaluate } from "../../formula/evaluate.js";
import { type Expression, namesIn } from "../../formula/expression.js";
import { ownValue } from "../../tree/node.js";
import { type FactOf, numberOf, textOf } from "./draft.js";

export interface Formula {
  readonly expression: Expression;
  /** One of the result's unit in base units. */
  readonly factor: Quotient;
  readonly round: Round | null;
  /** The fact that is meant by the metric's own value. */
  readonly own?: string;
}

/** What an indicator or derived quantity is called among the facts. */
export const factNameIn =
  ({ derived }: Scope) =>
  (name: string): string =>
    `${derived.has(name) ? "derived" : "indicator"}:${name}`;

/** The facts that a formula needs. */
export const factsOfFormula = ({ expression, own }: Pick<Formula, "expression" | "own">): string[] =>
  [...namesIn(expression)].map((name) => (name === ownValue && own !== undefined ? own : `indicator:${name}`));

/** In the formula's own unit; null where something is missing, or a divisor is zero. */
export function formulaFact({ expression, factor, round, own }: Formula, { indicators }: Scope): FactOf {
  const names = [...namesIn(expression)];
  const read = async (name: string, almanac: Almanac): Promise<Quotient | null> => {
    if (name === ownValue && own !== undefined) return numberOf(almanac, own);
    const value = await numberOf(almanac, `indicator:${name}`);
    const unit = indicators.get(name)?.factor;
    return value && unit ? multiply(value, unit) : null;
  };
  return async (almanac) => {
    const values = new Map<string, Quotient | null>();
    for (const name of names) values.set(name, await read(name, almanac));
    if ([...values.values()].includes(null)) return null;
    const value = evaluate(expression, (name) => values.get(name) ?? null);
    return textOf(value && rounded(divide(value, factor), round));
  };
}
