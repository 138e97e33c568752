/** The part of a formula that divides by zero. */
import { type Quotient, sign } from "../exact/quotient.js";
import { evaluate } from "../formula/evaluate.js";
import { type Expression, divisorsIn, namesIn } from "../formula/expression.js";

/** As `shown` writes it, where the two have the same divisions. */
export function zeroDivisor(
  expression: Expression,
  base: (name: string) => Quotient | null,
  shown: Expression = expression,
): Expression | null {
  const [computed, written] = [divisorsIn(expression), divisorsIn(shown)];
  const index = computed.findIndex((each) => {
    if ([...namesIn(each)].some((name) => base(name) === null)) return false;
    const divisor = evaluate(each, base);
    return divisor !== null && sign(divisor) === 0;
  });
  return (computed.length === written.length ? written : computed)[index] ?? null;
}
