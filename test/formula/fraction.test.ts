import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exact, exactText } from "../../src/exact/decimal.js";
import { type Quotient, add, divide, multiply, quotient, sign } from "../../src/exact/quotient.js";
import { evaluate } from "../../src/formula/evaluate.js";
import type { Expression } from "../../src/formula/expression.js";
import { type Affine, asFraction } from "../../src/formula/fraction.js";
import { parseFormula } from "../../src/formula/parse.js";

const read = (text: string): Expression => {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.problem)}`);
  return parsed.expression;
};

/** "2 + 3x - y", with every term that is there, zeros included. */
const shown = ({ constant, terms }: Affine): string =>
  [exactText(constant), ...[...terms].map(([name, times]) => `${exactText(times)}${name}`)].join(" + ");

const facts: Record<string, Quotient> = { k: exact("3"), zero: exact("0") };
const known = (name: string): Quotient | null => facts[name] ?? null;

describe("is one quotient of two sums", () => {
  it.each([
    ["2", "2", "1", []],
    ["x", "0 + 1x", "1", []],
    ["k", "3", "1", []],
    ["-x", "0 + -1x", "1", []],
    ["x + y", "0 + 1x + 1y", "1", []],
    ["x - y", "0 + 1x + -1y", "1", []],
    ["x + x", "0 + 2x", "1", []],
    ["x - x", "0", "1", []],
    ["x + 1 - x", "1", "1", []],
    ["2 * x", "0 + 2x", "1", []],
    ["x * 2 + 3", "3 + 2x", "1", []],
    ["k * x", "0 + 3x", "1", []],
    ["zero * x", "0", "1", []],
    ["x * zero", "0", "1", []],
    ["2 * (3 + x)", "6 + 2x", "1", []],
    ["(3 + x) * 2", "6 + 2x", "1", []],
    ["x / 2", "0 + 1x", "2", ["2"]],
    ["2 / x", "2", "0 + 1x", ["0 + 1x"]],
    ["x / y", "0 + 1x", "0 + 1y", ["0 + 1y"]],
    ["x / y + 1", "0 + 1x + 1y", "0 + 1y", ["0 + 1y"]],
    ["1 - x / y", "0 + 1y + -1x", "0 + 1y", ["0 + 1y"]],
    ["-x / y", "0 + -1x", "0 + 1y", ["0 + 1y"]],
    ["(x - y) / (x + y)", "0 + 1x + -1y", "0 + 1x + 1y", ["0 + 1x + 1y"]],
    ["x / y * 2", "0 + 2x", "0 + 1y", ["0 + 1y"]],
    ["x / (y / 2)", "0 + 2x", "0 + 1y", ["2", "0 + 1y"]],
    ["x / 2 / y", "0 + 1x", "0 + 2y", ["2", "0 + 1y"]],
    ["x / 2 + y / 3", "0 + 3x + 2y", "6", ["2", "3"]],
    ["x / 2 - y / 3", "0 + 3x + -2y", "6", ["2", "3"]],
    ["1 / (1 / x)", "0 + 1x", "1", ["0 + 1x", "1"]],
    ["x / (y + zero * x)", "0 + 1x", "0 + 1y", ["0 + 1y"]],
    ["x / zero", "0 + 1x", "0", ["0"]],
    ["x / (y - y)", "0 + 1x", "0", ["0"]],
  ])("%s", (text, above, below, divisors) => {
    const found = asFraction(read(text), known);
    if (!found) return expect.unreachable("no fraction");
    expect([shown(found.above), shown(found.below)]).toEqual([above, below]);
    expect(found.divisors.map(shown)).toEqual(divisors);
  });
});

describe("is none", () => {
  it.each([
    "x * y",
    "x * x",
    "x / (x * y)",
    "1 / (x * y)",
    "x * y + 1",
    "1 - x * y",
    "2 * (x * y)",
    "(x * y) * 2",
    "-(x * y)",
    "x / y + y / x",
    "x / y - 2 / x",
    "(x / y) * (y / x)",
    "(x / y) / (y / x)",
    "x / (x / y)",
    "max(x, y)",
    "sum(x, y)",
    "abs(x)",
    "min(1, 2) * x",
    "x + count(y)",
  ])("%s", (text) => {
    expect(asFraction(read(text), known)).toBeNull();
  });

  it.each(["x * y", "1 / (x * y)", "x / (x / y)", "x / y + 1 / x", "x / y * 2 / x"])(
    "%s, unless x is known",
    (text) => {
      expect(asFraction(read(text), () => null)).toBeNull();
      expect(asFraction(read(text), (name) => (name === "x" ? exact("2") : null))).not.toBeNull();
    },
  );
});

const at = ({ constant, terms }: Affine, place: (name: string) => Quotient): Quotient =>
  [...terms].reduce((value, [name, times]) => add(value, multiply(times, place(name))), constant);

const formula = fc.letrec<{ any: string }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4, depthSize: "large", withCrossShrink: true },
    { arbitrary: fc.constantFrom("x", "y", "k", "0", "2", "0.5"), weight: 1 },
    { arbitrary: tie("any").map((of) => `(-${of})`), weight: 1 },
    {
      arbitrary: fc
        .tuple(tie("any"), fc.constantFrom("+", "-", "*", "/"), tie("any"))
        .map((each) => `(${each.join(" ")})`),
      weight: 4,
    },
  ),
})).any;

it("has the formula's value wherever none of its divisors is zero, and nowhere else", () => {
  const seen = { value: 0, zero: 0 };
  const number = fc.tuple(fc.bigInt(-3n, 3n), fc.bigInt(1n, 2n)).map(([n, d]) => quotient(n, d));
  fc.assert(
    fc.property(formula, fc.record({ x: number, y: number, k: number }), (text, place: Record<string, Quotient>) => {
      const given = (name: string): Quotient => place[name] as Quotient;
      const expression = read(text);
      const fraction = asFraction(expression, (name) => (name === "k" ? given(name) : null));
      fc.pre(fraction !== null);
      const value = evaluate(expression, given);
      expect(fraction.divisors.some((divisor) => sign(at(divisor, given)) === 0)).toBe(value === null);
      if (value) expect(divide(at(fraction.above, given), at(fraction.below, given))).toEqual(value);
      for (const { terms } of [fraction.above, fraction.below]) {
        expect([...terms.values()].every((times) => sign(times) !== 0)).toBe(true);
        expect([...terms.keys()].every((name) => name !== "k")).toBe(true);
      }
      seen[value ? "value" : "zero"]++;
    }),
    { numRuns: 1000 },
  );
  expect(Math.min(seen.value, seen.zero)).toBeGreaterThan(100);
});
