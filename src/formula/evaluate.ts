/** The exact value of a formula, or null where it divides by zero. */
import { type Quotient, add, divide, multiply, negate, sign, subtract } from "../exact/quotient.js";
import type { Expression, Operator } from "./expression.js";
import { formulaFunction } from "./functions.js";

export const operations: Record<Operator, (a: Quotient, b: Quotient) => Quotient | null> = {
  "+": add,
  "-": subtract,
  "*": multiply,
  "/": (a, b) => (sign(b) === 0 ? null : divide(a, b)),
};

/** `read` gives the value of a name, in base units (yuan; 1 for %). */
export function evaluate(expression: Expression, read: (name: string) => Quotient | null): Quotient | null {
  switch (expression.op) {
    case "number":
      return expression.value;
    case "name":
      return read(expression.name);
    case "negate": {
      const of = evaluate(expression.of, read);
      return of && negate(of);
    }
    case "call": {
      const of = expression.of.map((each) => evaluate(each, read));
      return of.includes(null) ? null : formulaFunction(expression.name).apply(of as [Quotient]);
    }
    default: {
      const left = evaluate(expression.left, read);
      const right = evaluate(expression.right, read);
      return left && right && operations[expression.op](left, right);
    }
  }
}
