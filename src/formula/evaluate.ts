/** The exact value of a formula, or null where it divides by zero. */
import { type Quotient, add, divide, multiply, negate, sign, subtract } from "../exact/quotient.js";
import type { Call, Expression, Operator } from "./expression.js";
import { formulaFunction } from "./functions.js";

export const operations: Record<Operator, (a: Quotient, b: Quotient) => Quotient | null> = {
  "+": add,
  "-": subtract,
  "*": multiply,
  "/": (a, b) => (sign(b) === 0 ? null : divide(a, b)),
};

/** `read` gives the value of a name, in base units (yuan; 1 for %). */
export function evaluate(expression: Expression, read: (name: string) => Quotient | null): Quotient | null {
  let known: Map<Expression, Quotient | null> | null = null;

  /** A sum over a table stands in the formula of every row, as the same object: it is worked out once. */
  function once(part: Call): Quotient | null {
    const found = known?.get(part);
    if (found !== undefined) return found;
    const of = part.of.map(value);
    const result = of.includes(null) ? null : formulaFunction(part.name).apply(of as [Quotient]);
    (known ??= new Map()).set(part, result);
    return result;
  }

  function value(part: Expression): Quotient | null {
    switch (part.op) {
      case "number":
        return part.value;
      case "name":
        return read(part.name);
      case "negate": {
        const of = value(part.of);
        return of && negate(of);
      }
      case "call":
        return once(part);
      default: {
        const [left, right] = [value(part.left), value(part.right)];
        return left && right && operations[part.op](left, right);
      }
    }
  }

  return value(expression);
}
