import { describe, expect, it } from "vitest";
import { type Expression, divisorsIn, namesIn, parts } from "../../src/formula/expression.js";
import { parseFormula } from "../../src/formula/parse.js";
import { printFormula } from "../../src/formula/print.js";

const read = (text: string): Expression => {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.problem)}`);
  return parsed.expression;
};
const texts = (all: readonly Expression[]): string[] => all.map((each) => printFormula(each, (name) => name));

describe("what a formula divides by", () => {
  it.each<[string, string[]]>([
    ["a", []],
    ["5", []],
    ["a * b - c", []],
    ["a / b", ["b"]],
    ["a / 2", ["2"]],
    ["-(a / b)", ["b"]],
    ["a / b / c", ["c", "b"]],
    ["a / (b / c)", ["b ÷ c", "c"]],
    ["a / b + c / d", ["b", "d"]],
    ["a / (b + c) * d", ["b + c"]],
    ["min(a / b, 1, abs(c / d)) / e", ["e", "b", "d"]],
    ["a / b - a / b", ["b", "b"]],
  ])("%s", (text, expected) => expect(texts(divisorsIn(read(text)))).toEqual(expected));
});

describe("parts and names", () => {
  it.each<[string, string[], string[]]>([
    ["a", [], ["a"]],
    ["5", [], []],
    ["-b", ["b"], ["b"]],
    ["a - b", ["a", "b"], ["a", "b"]],
    ["b / a", ["b", "a"], ["b", "a"]],
    ["sum(c, 1, a * c)", ["c", "1", "a × c"], ["c", "a"]],
  ])("%s", (text, inside, names) => {
    expect(texts(parts(read(text)))).toEqual(inside);
    expect([...namesIn(read(text))]).toEqual(names);
  });
});
