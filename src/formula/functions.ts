/**
 * The functions of the formula language. All but `abs` and `count` never fall when an argument rises, so the
 * values that they can take follow from the ends of their arguments.
 */
import { type Quotient, abs, add, compare, max, min, multiply, one, quotient } from "../exact/quotient.js";

type Values = readonly [Quotient, ...Quotient[]];

const total = (values: Values): Quotient => values.reduce(add);
const share = (count: number): Quotient => quotient(1n, BigInt(count));

export interface FormulaFunction {
  /** The fewest and the most arguments. */
  readonly arity: readonly [number, number];
  /** The first argument is a whole number of the text that picks one of the others. */
  readonly picks?: true;
  /** The arguments are added up, each with this weight, so one without limit leaves the result without limit. */
  readonly weight?: (count: number) => Quotient;
  /** The result counts, so it is a plain number whatever the arguments are. */
  readonly counts?: true;
  readonly apply: (values: Values) => Quotient;
}

const many = [1, 100] as const;

export const functions = {
  min: { arity: many, apply: (values) => values.reduce(min) },
  max: { arity: many, apply: (values) => values.reduce(max) },
  abs: { arity: [1, 1], apply: ([x]) => abs(x) },
  sum: { arity: many, weight: () => one, apply: total },
  mean: { arity: many, weight: share, apply: (values) => multiply(total(values), share(values.length)) },
  count: { arity: many, counts: true, apply: (values) => quotient(BigInt(values.length)) },
  /** nth(k, a, b, …) is the k-th largest of a, b, … */
  nth: {
    arity: [2, 100],
    picks: true,
    apply: ([k, ...values]) => values.sort((a, b) => compare(b, a))[Number(k.n) - 1] as Quotient,
  },
} satisfies Record<string, FormulaFunction>;

export type FunctionName = keyof typeof functions;

export const formulaFunction = (name: FunctionName): FormulaFunction => functions[name];
