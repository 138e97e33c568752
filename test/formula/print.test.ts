import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Quotient, quotient } from "../../src/exact/quotient.js";
import { evaluate } from "../../src/formula/evaluate.js";
import type { Expression } from "../../src/formula/expression.js";
import { parseFormula } from "../../src/formula/parse.js";
import { printFormula } from "../../src/formula/print.js";

const read = (text: string): Expression => {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.problem)}`);
  return parsed.expression;
};

const print = (text: string): string => printFormula(read(text), (name) => name);

describe("prints no parenthesis too many, and none too few", () => {
  it.each([
    ["a", "a"],
    ["1.50", "1.50"],
    ["((a))", "a"],
    ["a+b-c", "a + b − c"],
    ["a*b/c", "a × b ÷ c"],
    ["(a+b)+c", "a + b + c"],
    ["(a-b)-c", "a − b − c"],
    ["(a/b)/c", "a ÷ b ÷ c"],
    ["a+b*c", "a + b × c"],
    ["(a*b)+c", "a × b + c"],
    ["(a+b)*c", "(a + b) × c"],
    ["(a-b)/c", "(a − b) ÷ c"],
    ["a*(b+c)", "a × (b + c)"],
    ["a/(b-c)", "a ÷ (b − c)"],
    ["a-(b+c)", "a − (b + c)"],
    ["a-(b-c)", "a − (b − c)"],
    ["a/(b*c)", "a ÷ (b × c)"],
    ["a/(b/c)", "a ÷ (b ÷ c)"],
    ["a+(b-c)", "a + b − c"],
    ["a*(b/c)", "a × b ÷ c"],
    ["-a", "−a"],
    ["--a", "−−a"],
    ["-(a+b)", "−(a + b)"],
    ["-(a*b)", "−(a × b)"],
    ["(-a)*b", "−a × b"],
    ["a--b", "a − −b"],
    ["a*-b", "a × −b"],
    ["(max(a,b+c)+min(-a,b*c))/2", "(max(a, b + c) + min(−a, b × c)) ÷ 2"],
    ["(abs(a))", "abs(a)"],
  ])("%s", (text, printed) => {
    expect(print(text)).toBe(printed);
  });
});

it("writes names as it is told, numbers as they were written, functions as they are called", () => {
  const titles: Record<string, string> = { paid: "实际支付数", planned: "预算数" };
  const name = (each: string): string => titles[each] ?? "?";
  expect(printFormula(read("max(paid / planned, 0.10)"), name)).toBe("max(实际支付数 ÷ 预算数, 0.10)");
});

/** Random formulas in parentheses throughout, so that reading them takes no precedence. */
const formula = fc.letrec<{ formula: string }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 5, depthSize: "large", withCrossShrink: true },
    fc.constantFrom("a", "b", "c", "2", "0.5"),
    fc.tuple(tie("formula"), fc.constantFrom("+", "-", "*", "/"), tie("formula")).map((each) => `(${each.join(" ")})`),
    tie("formula").map((of) => `(-${of})`),
    fc.tuple(tie("formula"), tie("formula")).map((of) => `max(${of.join(", ")})`),
  ),
})).formula;

const asTyped = (printed: string): string => printed.replaceAll("−", "-").replaceAll("×", "*").replaceAll("÷", "/");

it("reads again as a formula of the same values that prints the same", () => {
  const values = fc.tuple(
    fc.integer({ min: -3, max: 3 }),
    fc.integer({ min: -3, max: 3 }),
    fc.integer({ min: -3, max: 3 }),
  );
  fc.assert(
    fc.property(formula, values, (text, [a, b, c]) => {
      const printed = print(text);
      expect(print(asTyped(printed))).toBe(printed);
      const given: Record<string, Quotient> = {
        a: quotient(BigInt(a)),
        b: quotient(BigInt(b)),
        c: quotient(BigInt(c)),
      };
      const value = (each: string): Quotient | null => evaluate(read(each), (name) => given[name] ?? null);
      expect(value(asTyped(printed))).toEqual(value(text));
    }),
    { numRuns: 500 },
  );
});
