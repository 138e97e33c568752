/** The syntax tree of a formula, the only one of the project. `at` is a place in the formula's text. */
import type { Quotient } from "../exact/quotient.js";
import type { FunctionName } from "./functions.js";

export type Operator = "+" | "-" | "*" | "/";

export type Expression =
  | { readonly op: "number"; readonly value: Quotient; readonly text: string; readonly at: number }
  | { readonly op: "name"; readonly name: string; readonly at: number }
  | { readonly op: "negate"; readonly of: Expression; readonly at: number }
  | { readonly op: Operator; readonly left: Expression; readonly right: Expression; readonly at: number }
  | Call;

export interface Call {
  readonly op: "call";
  readonly name: FunctionName;
  readonly of: readonly Expression[];
  readonly at: number;
}

/** Expressions that no text wrote. */
export const name = (of: string): Expression => ({ op: "name", name: of, at: 0 });
export const number = (value: Quotient, text: string): Expression => ({ op: "number", value, text, at: 0 });
export const binary = (op: Operator, left: Expression, right: Expression): Expression => ({ op, left, right, at: 0 });
export const call = (of: FunctionName, ...values: readonly Expression[]): Expression => ({
  op: "call",
  name: of,
  of: values,
  at: 0,
});

/** The expressions that an expression is made of. */
export function parts(expression: Expression): readonly Expression[] {
  switch (expression.op) {
    case "number":
    case "name":
      return [];
    case "negate":
      return [expression.of];
    case "call":
      return expression.of;
    default:
      return [expression.left, expression.right];
  }
}

/** Every name in the order of the text, each once. */
export function namesIn(expression: Expression, found = new Set<string>()): Set<string> {
  if (expression.op === "name") found.add(expression.name);
  for (const part of parts(expression)) namesIn(part, found);
  return found;
}

/** Everything that the formula divides by. */
export const divisorsIn = (expression: Expression): Expression[] => [
  ...(expression.op === "/" ? [expression.right] : []),
  ...parts(expression).flatMap(divisorsIn),
];

/** The functions that an expression calls, without those in their arguments. */
export const callsIn = (expression: Expression): Call[] =>
  expression.op === "call" ? [expression] : parts(expression).flatMap(callsIn);
