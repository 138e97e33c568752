import { greatest, least, Rational, total } from "./rational.js";

/** null is undefined: something in the formula was divided by zero. */
export type Value = Rational | null;

// "it is computed in base units (yuan; 1 for %), and the result expressed in the unit of the metric or derived quantity"
const sizes = new Map([
  ["CNY10k", new Rational(10_000n)],
  ["CNY100M", new Rational(100_000_000n)],
  ["%", new Rational(1n, 100n)],
]);
const sizeOf = (unit: string | undefined): Rational => sizes.get(unit ?? "") ?? new Rational(1n);
export const toBase = (value: Rational, unit: string | undefined): Rational => value.times(sizeOf(unit));
export const fromBase = (value: Rational, unit: string | undefined): Rational => value.over(sizeOf(unit));

const tokensOf = (formula: string): string[] => formula.match(/\d+(?:\.\d+)?|[A-Za-z][A-Za-z0-9]*|\S/g) ?? [];
const isName = (token: string | undefined): boolean => token !== undefined && /^[A-Za-z]/.test(token);

/** The indicators and derived quantities in a formula. */
export function namesIn(formula: string): string[] {
  const tokens = tokensOf(formula);
  return [...new Set(tokens.filter((token, at) => isName(token) && tokens[at + 1] !== "("))];
}

/** A formula's value in `unit`, from the values of its names in base units. */
export function evaluate(formula: string, unit: string | undefined, valueOf: (name: string) => Value): Value {
  const tokens = tokensOf(formula);
  let at = 0;

  const expect = (token: string): void => {
    if (tokens[at++] !== token) throw new Error(`${token} expected at part ${at} of ${formula}`);
  };

  function sum(): Value {
    let value = product();
    while (tokens[at] === "+" || tokens[at] === "-") {
      const plus = tokens[at++] === "+";
      const right = product();
      value = value === null || right === null ? null : plus ? value.plus(right) : value.minus(right);
    }
    return value;
  }

  function product(): Value {
    let value = factor();
    while (tokens[at] === "*" || tokens[at] === "/") {
      const times = tokens[at++] === "*";
      const right = factor();
      if (value === null || right === null || (!times && right.n === 0n)) value = null;
      else value = times ? value.times(right) : value.over(right);
    }
    return value;
  }

  function factor(): Value {
    const token = tokens[at++];
    if (token === "-") {
      const value = factor();
      return value && new Rational(-value.n, value.d);
    }
    if (token === "(") {
      const value = sum();
      expect(")");
      return value;
    }
    if (token !== undefined && /^\d/.test(token)) return Rational.of(token);
    if (token === undefined || !isName(token)) throw new Error(`${token ?? "end"} at part ${at} of ${formula}`);
    return tokens[at] === "(" ? call(token) : valueOf(token);
  }

  function call(name: string): Value {
    const values: Value[] = [];
    do {
      at += 1;
      values.push(sum());
    } while (tokens[at] === ",");
    expect(")");
    const known = values.filter((value) => value !== null);
    return known.length === values.length ? apply(name, known) : null;
  }

  const value = sum();
  if (at !== tokens.length) throw new Error(`${tokens[at]} at part ${at + 1} of ${formula}`);
  return value && fromBase(value, unit);
}

function apply(name: string, values: readonly Rational[]): Rational {
  const [first, ...others] = values;
  if (first === undefined) throw new Error(`${name} of nothing`);
  if (name === "min") return others.reduce(least, first);
  if (name === "max") return others.reduce(greatest, first);
  if (name === "abs" && others.length === 0) return first.abs();
  if (name === "sum") return total(values);
  if (name === "count") return new Rational(BigInt(values.length));
  if (name === "mean") return total(values).over(new Rational(BigInt(values.length)));
  // "`nth(k, a, b, …)` is the k-th largest of the others"
  const nth = others.sort((a, b) => (a.above(b) ? -1 : a.below(b) ? 1 : 0))[Number(first.toString()) - 1];
  if (name !== "nth" || nth === undefined) throw new Error(`${name} of ${values.join(", ")}`);
  return nth;
}
