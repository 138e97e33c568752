/** What a part of a formula comes to: one expression, or one for each element of a list. */
import { zero } from "../exact/quotient.js";
import { type Expression, binary, number } from "../formula/expression.js";

export interface ListOperand {
  /** What the list runs over; lists over the same thing have the same length. */
  readonly over: string;
  readonly elements: readonly Expression[];
  /** A missing value that leaves it open which elements there are. */
  readonly open: string | null;
}

export type Operand = Expression | ListOperand;

export const isList = (operand: Operand): operand is ListOperand => "elements" in operand;

/** Over years, not over the rows of a table. */
export const isSeries = ({ over }: ListOperand): boolean => /^\d+$/.test(over);

export const flattened = (of: readonly Operand[]): Expression[] =>
  of.flatMap((each) => (isList(each) ? each.elements : [each]));

/** Element by element; one number goes with every element. */
export function elementwise<Count extends readonly Operand[]>(
  of: Count,
  combine: (each: { readonly [Index in keyof Count]: Expression }) => Expression,
): Operand {
  type Each = { readonly [Index in keyof Count]: Expression };
  const list = of.find(isList);
  if (!list) return combine(of as unknown as Each);
  const elements = list.elements.map((_, index) =>
    combine(of.map((each) => (isList(each) ? each.elements[index] : each)) as unknown as Each),
  );
  const open = of.flatMap((each) => (isList(each) ? (each.open ?? []) : []))[0] ?? null;
  return { over: list.over, elements, open };
}

const nothing = number(zero, "0");

/** Of no elements the sum and the count are 0; there is no least, mean or largest. */
export const emptyList = ({ name }: Extract<Expression, { op: "call" }>): Expression =>
  name === "sum" || name === "count" ? nothing : binary("/", nothing, nothing);
