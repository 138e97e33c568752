import { greatest, least, Rational, total } from "./rational.js";

/** null is undefined: something in the formula was divided by zero. */
export type Value = Rational | null;
/** One number for each year of a series or each row of a table. */
export type Vector = readonly Rational[];
export type Operand = Vector | Value;

const elements = (operand: Vector | Rational): Vector => (operand instanceof Rational ? [operand] : operand);

/** "arithmetic works element by element, scalars broadcast" */
export function elementwise(operands: readonly Operand[], apply: (...values: Rational[]) => Value): Operand {
  const known = operands.filter((operand) => operand !== null);
  if (known.length < operands.length) return null;
  const [length, another] = new Set(known.flatMap((each) => (each instanceof Rational ? [] : [each.length])));
  if (another !== undefined) throw new Error(`vectors of ${length} and ${another}`);
  if (length === undefined) return apply(...known.flatMap(elements));
  const results = Array.from({ length }, (_, at) =>
    apply(...known.map((each) => (each instanceof Rational ? each : (each[at] as Rational)))),
  );
  // A year or row that is divided by zero leaves the formula undefined, as in every other place of it.
  const defined = results.filter((result) => result !== null);
  return defined.length < results.length ? null : defined;
}

/** "`sum mean min max count nth` reduce (all their arguments' elements together)" */
export function reduce(name: string, operands: readonly Operand[]): Value {
  const known = operands.filter((operand) => operand !== null);
  if (known.length < operands.length) return null;
  const values = known.flatMap(elements);
  const number = new Rational(BigInt(values.length));
  // "`sum` and `count` of no rows are 0"
  if (name === "sum") return total(values);
  if (name === "count") return number;
  // "`mean min max nth` of none are undefined (like a zero denominator)"
  const [first, ...others] = values;
  if (first === undefined) return null;
  if (name === "min") return others.reduce(least, first);
  if (name === "max") return others.reduce(greatest, first);
  if (name === "mean") return total(values).over(number);
  // "`nth(k, a, b, …)` is the k-th largest of the others"
  if (name === "nth") return largestFirst(others)[Number(first.toString()) - 1] ?? null;
  throw new Error(`no function ${name}`);
}

export const largestFirst = (all: Vector): Rational[] =>
  [...all].sort((a, b) => (a.above(b) ? -1 : a.below(b) ? 1 : 0));
