import { Rational } from "./rational.js";
import { elementwise, type Operand, reduce, type Value } from "./vector.js";

export type { Value } from "./vector.js";

// "it is computed in base units (yuan; 1 for %), and the result expressed in the unit of the metric or derived quantity"
const sizes = new Map([
  ["CNY10k", new Rational(10_000n)],
  ["CNY100M", new Rational(100_000_000n)],
  ["%", new Rational(1n, 100n)],
]);
const sizeOf = (unit: string | undefined): Rational => sizes.get(unit ?? "") ?? new Rational(1n);
export const toBase = (value: Rational, unit: string | undefined): Rational => value.times(sizeOf(unit));
export const fromBase = (value: Rational, unit: string | undefined): Rational => value.over(sizeOf(unit));

const tokensOf = (formula: string): string[] =>
  formula.match(/\d+(?:\.\d+)?|[A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z][A-Za-z0-9]*)?|\S/g) ?? [];
const isName = (token: string | undefined): boolean => token !== undefined && /^[A-Za-z]/.test(token);

/** The indicators, columns (`heads.actual`) and derived quantities in a formula. */
export function namesIn(formula: string): string[] {
  const tokens = tokensOf(formula);
  return [...new Set(tokens.filter((token, at) => isName(token) && tokens[at + 1] !== "("))];
}

/** The value in `unit` of a formula that ends as one number, from the values of its names in base units. */
export function evaluate(formula: string, unit: string | undefined, valueOf: (name: string) => Operand): Value {
  const value = evaluateAll(formula, unit, valueOf);
  if (value === null || value instanceof Rational) return value;
  throw new Error(`${formula} ends as a vector`);
}

/** The same, also for one that ends as a vector. */
export function evaluateAll(formula: string, unit: string | undefined, valueOf: (name: string) => Operand): Operand {
  const tokens = tokensOf(formula);
  let at = 0;

  const expect = (token: string): void => {
    if (tokens[at++] !== token) throw new Error(`${token} expected at part ${at} of ${formula}`);
  };

  function sum(): Operand {
    let value = product();
    while (tokens[at] === "+" || tokens[at] === "-") {
      const plus = tokens[at++] === "+";
      value = elementwise([value, product()], (a, b) => (plus ? a.plus(b) : a.minus(b)));
    }
    return value;
  }

  function product(): Operand {
    let value = factor();
    while (tokens[at] === "*" || tokens[at] === "/") {
      const times = tokens[at++] === "*";
      value = elementwise([value, factor()], (a, b) => (times ? a.times(b) : b.n === 0n ? null : a.over(b)));
    }
    return value;
  }

  function factor(): Operand {
    const token = tokens[at++];
    if (token === "-") return elementwise([factor()], (value) => new Rational(-value.n, value.d));
    if (token === "(") {
      const value = sum();
      expect(")");
      return value;
    }
    if (token !== undefined && /^\d/.test(token)) return Rational.of(token);
    if (token === undefined || !isName(token)) throw new Error(`${token ?? "end"} at part ${at} of ${formula}`);
    return tokens[at] === "(" ? call(token) : valueOf(token);
  }

  function call(name: string): Operand {
    const values: Operand[] = [];
    do {
      at += 1;
      values.push(sum());
    } while (tokens[at] === ",");
    expect(")");
    return name === "abs" ? elementwise(values, (value) => value.abs()) : reduce(name, values);
  }

  const value = sum();
  if (at !== tokens.length) throw new Error(`${tokens[at]} at part ${at + 1} of ${formula}`);
  return elementwise([value], (each) => fromBase(each, unit));
}
