/** Values of random formulas against pairs of BigInts that are never reduced. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exact, exactText } from "../../src/exact/decimal.js";
import { type Quotient, quotient } from "../../src/exact/quotient.js";
import { evaluate } from "../../src/formula/evaluate.js";
import type { Expression } from "../../src/formula/expression.js";
import { parseFormula } from "../../src/formula/parse.js";

const read = (text: string): Expression => {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.problem)}`);
  return parsed.expression;
};

/** n / d with d above 0. */
type Pair = readonly [n: bigint, d: bigint];
type Given = Readonly<Record<string, Pair | null>>;

/** A formula with its own way to compute it. */
interface Model {
  readonly text: string;
  /** null where something is divided by zero or missing. */
  readonly value: (given: Given) => Pair | null;
}

const less = ([a, b]: Pair, [c, d]: Pair): boolean => a * d < c * b;

/** Formulas over others: how they are written, how they are computed. */
type Rule = readonly [write: (...parts: string[]) => string, compute: (...values: Pair[]) => Pair | null];

const binary = (sign: string, compute: (a: Pair, b: Pair) => Pair | null): Rule => [
  (left, right) => `(${left} ${sign} ${right})`,
  (...[a, b]) => compute(a as Pair, b as Pair),
];

const signs: Rule[] = [
  binary("+", ([a, b], [c, d]) => [a * d + c * b, b * d]),
  binary("-", ([a, b], [c, d]) => [a * d - c * b, b * d]),
  binary("*", ([a, b], [c, d]) => [a * c, b * d]),
  binary("/", ([a, b], [c, d]) => (c === 0n ? null : c < 0n ? [-a * d, -b * c] : [a * d, b * c])),
];

const ascending = (values: Pair[]): Pair[] => values.sort((a, b) => (less(a, b) ? -1 : less(b, a) ? 1 : 0));
const total = (values: Pair[]): Pair => values.reduce(([a, b], [c, d]) => [a * d + c * b, b * d]);

const lists: Rule[] = [
  [(...of) => `min(${of.join(", ")})`, (...values) => ascending(values)[0] as Pair],
  [(...of) => `max(${of.join(", ")})`, (...values) => ascending(values).at(-1) as Pair],
  [(...of) => `sum(${of.join(", ")})`, (...values) => total(values)],
  [(...of) => `mean(${of.join(", ")})`, (...values) => [total(values)[0], total(values)[1] * BigInt(values.length)]],
  [(...of) => `count(${of.join(", ")})`, (...values) => [BigInt(values.length), 1n]],
  [(...of) => `nth(1, ${of.join(", ")})`, (...values) => ascending(values).at(-1) as Pair],
  [(...of) => `nth(${of.length}, ${of.join(", ")})`, (...values) => ascending(values)[0] as Pair],
  [(...of) => `nth(2, 0, ${of.join(", ")})`, (...values) => ascending([[0n, 1n], ...values]).at(-2) as Pair],
];

const singles: Rule[] = [
  [(of) => `-${of}`, (...[x]) => (x ? [-x[0], x[1]] : null)],
  [(of) => `abs(${of})`, (...[x]) => (x && x[0] < 0n ? [-x[0], x[1]] : (x as Pair))],
];

function formula([write, compute]: Rule, of: readonly Model[]): Model {
  return {
    text: write(...of.map(({ text }) => text)),
    value: (given) => {
      const values = of.map(({ value }) => value(given));
      return values.includes(null) ? null : compute(...(values as Pair[]));
    },
  };
}

const anyFormula = fc.letrec<{ any: Model }>((tie) => {
  const over = (rules: Rule[], least: number, most: number): fc.Arbitrary<Model> =>
    fc
      .tuple(fc.constantFrom(...rules), fc.array(tie("any"), { minLength: least, maxLength: most }))
      .map(([rule, of]) => formula(rule, of));
  const name = fc.constantFrom("a", "b", "c").map((text): Model => ({ text, value: (given) => given[text] ?? null }));
  const number = fc.nat(40).map((n): Model => ({ text: String(n / 10), value: () => [BigInt(n), 10n] }));
  const depth = { maxDepth: 4, depthSize: "medium", withCrossShrink: true } as const;
  return { any: fc.oneof(depth, name, number, over(signs, 2, 2), over(lists, 1, 4), over(singles, 1, 1)) };
}).any;

const given = fc.record({
  a: fc.tuple(fc.bigInt(-4n, 4n), fc.bigInt(1n, 3n)),
  b: fc.tuple(fc.bigInt(-2n, 2n), fc.constant(1n)),
  c: fc.option(fc.tuple(fc.bigInt(-4n, 4n), fc.bigInt(1n, 3n)), { freq: 5 }),
});

it("computes random formulas exactly, and has no value where one divides by zero or a name is missing", () => {
  const seen = { value: 0, none: 0 };
  fc.assert(
    fc.property(anyFormula, given, ({ text, value }, values: Given) => {
      const expected = value(values);
      const quotients = Object.fromEntries(
        Object.entries(values).map(([name, pair]) => [name, pair && quotient(...pair)]),
      );
      const found = evaluate(read(text), (name) => quotients[name] ?? null);
      expect(found).toEqual(expected && quotient(...expected));
      seen[expected ? "value" : "none"]++;
    }),
    { numRuns: 2000 },
  );
  expect(Math.min(seen.value, seen.none)).toBeGreaterThan(100);
});

describe("by hand", () => {
  const facts: Record<string, Quotient> = { a: exact("6"), b: exact("-1.5"), zero: exact("0") };
  it.each([
    ["a + b", "4.5"],
    ["a - b", "7.5"],
    ["a * b", "-9"],
    ["a / b", "-4"],
    ["a / 7", "6/7"],
    ["0 / a", "0"],
    ["a / zero", null],
    ["zero / zero", null],
    ["0 * (a / zero)", null],
    ["max(a, a / zero)", null],
    ["-(a / zero)", null],
    ["missing", null],
    ["0 * missing", null],
    ["abs(b)", "1.5"],
    ["nth(1, b, a, zero)", "6"],
    ["nth(2, b, a, zero)", "0"],
    ["nth(3, b, a, zero)", "-1.5"],
    ["nth(2, a, a, b)", "6"],
    ["mean(a, b, zero)", "1.5"],
    ["count(a, a, b)", "3"],
    ["a / b / a - 1 - 1", "-8/3"],
  ])("%s = %s", (text, expected) => {
    const value = evaluate(read(text), (name) => facts[name] ?? null);
    expect(value && exactText(value)).toBe(expected);
  });
});
