/** A formula as text again, with every name written the way the reader wants it: its title, or its number. */
import type { Call, Expression, Operator } from "./expression.js";

const strength: Record<Operator, number> = { "+": 1, "-": 1, "*": 2, "/": 2 };
const signs: Record<Operator, string> = { "+": "+", "-": "−", "*": "×", "/": "÷" };
const unary = 3;

const asInFile = ({ name }: Call, of: readonly string[]): string => `${name}(${of.join(", ")})`;

/** `call` writes a function with its arguments; by default as a rubric file does. */
export function printFormula(
  expression: Expression,
  name: (name: string) => string,
  call: (call: Call, of: readonly string[]) => string = asInFile,
): string {
  const print = (part: Expression, within: number): string => {
    switch (part.op) {
      case "number":
        return part.text;
      case "name":
        return name(part.name);
      case "negate":
        return `−${print(part.of, unary)}`;
      case "call":
        return call(
          part,
          part.of.map((each) => print(each, 0)),
        );
      default: {
        const own = strength[part.op];
        const closes = part.op === "-" || part.op === "/" ? own : own - 1;
        const text = `${print(part.left, own - 1)} ${signs[part.op]} ${print(part.right, closes)}`;
        return own <= within ? `(${text})` : text;
      }
    }
  };
  return print(expression, 0);
}
