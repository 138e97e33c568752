import { describe, expect, it } from "vitest";
import { exactText } from "../../src/exact/decimal.js";
import { type Expression, namesIn, parts } from "../../src/formula/expression.js";
import { limits, parseFormula } from "../../src/formula/parse.js";
import table from "./parse.json" with { type: "json" };

/** Every operation in parentheses, its sign first: "(+ a (* b c))". */
function tree(expression: Expression): string {
  switch (expression.op) {
    case "number":
      return expression.text;
    case "name":
      return expression.name;
    case "negate":
      return `(- ${tree(expression.of)})`;
    case "call":
      return `(${[expression.name, ...expression.of.map(tree)].join(" ")})`;
    default:
      return `(${expression.op} ${tree(expression.left)} ${tree(expression.right)})`;
  }
}

const read = (text: string): Expression => {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.expression;
};

const problem = (text: string) => {
  const parsed = parseFormula(text);
  return parsed.ok ? tree(parsed.expression) : parsed.problem;
};

describe("reads", () => {
  it.each(table.trees)("$text", ({ text, tree: expected }) => {
    expect(tree(read(text))).toBe(expected);
  });
});

describe("refuses", () => {
  it.each(table.problems)("$text", ({ text, code, ...params }) => {
    const known = ["min", "max", "abs", "sum", "mean", "count", "nth"];
    const expected = code === "formula-unknown-function" ? { ...params, known } : params;
    expect(problem(text)).toEqual({ code, params: expected });
  });
});

describe("limits", () => {
  it("are 2,000 characters and 40 levels", () => {
    expect(limits).toEqual({ length: 2000, depth: 40 });
  });

  const tooLong = { code: "formula-too-long", params: { limit: 2000 } };

  it("2,000 characters are read, 2,001 are not", () => {
    expect(problem("a".padEnd(2000))).toBe("a");
    expect(problem("a".padEnd(2001))).toEqual(tooLong);
  });

  it("nothing recursive runs on a long text", () => {
    expect(problem("(".repeat(20_000) + "a" + ")".repeat(20_000))).toEqual(tooLong);
    expect(problem("-".repeat(1_000_000))).toEqual(tooLong);
  });

  it.each([
    ["parentheses", "(", ")"],
    ["signs", "-", ""],
    ["calls", "abs(", ")"],
  ])("40 levels of %s are read, 41 are not", (_name, open, close) => {
    expect(parseFormula(open.repeat(39) + "a" + close.repeat(39)).ok).toBe(true);
    const at = 40 * open.length;
    expect(problem(open.repeat(40) + "a")).toEqual({ code: "formula-too-deep", params: { at, limit: 40 } });
  });

  it("a right operand is a level of its own", () => {
    const text = `${"a-(".repeat(19)}a-b${")".repeat(19)}`;
    expect(parseFormula(text).ok).toBe(true); // 1 + 2 · 19 + 1
    expect(problem(`${"a-(".repeat(20)}a`)).toEqual({ code: "formula-too-deep", params: { at: 60, limit: 40 } });
  });

  it("a chain is no nesting, however long", () => {
    expect(parseFormula(`a${"+(a)*-b".repeat(285)}`).ok).toBe(true);
    expect(parseFormula(`max(${"(a),".repeat(99)}a)`).ok).toBe(true);
  });

  const list = (count: number) => Array.from({ length: count }, (_, index) => `a${index}`).join();

  it.each(["min", "max", "sum", "mean", "count"])("%s takes 1 to 100 arguments", (name) => {
    expect(parseFormula(`${name}(a)`).ok).toBe(true);
    expect(parseFormula(`${name}(${list(100)})`).ok).toBe(true);
    expect(problem(`${name}(${list(101)})`)).toEqual({ code: "formula-arguments", params: { at: 0, name } });
  });

  it("nth takes up to 100 with its index; of a list only its length tells which there are", () => {
    expect(parseFormula(`nth(99, ${list(99)})`).ok).toBe(true);
    expect(parseFormula(`nth(99, a)`).ok).toBe(true);
    expect(problem(`nth(1, ${list(100)})`)).toEqual({ code: "formula-arguments", params: { at: 0, name: "nth" } });
    expect(problem(`nth(0, ${list(99)})`)).toEqual({ code: "formula-arguments", params: { at: 0, name: "nth" } });
  });
});

/** The places of an expression and of all in it, the whole first. */
const placesIn = (expression: Expression): number[] => [expression.at, ...parts(expression).flatMap(placesIn)];

it.each([
  ["a", [0]],
  ["  (12)", [3]],
  ["a + b", [2, 0, 4]],
  ["a + b - c", [6, 2, 0, 4, 8]],
  ["a + b * c", [2, 0, 6, 4, 8]],
  ["(a + b) * c", [8, 3, 1, 5, 10]],
  ["1 - -x", [2, 0, 4, 5]],
  ["2 * max(a, -b)", [2, 0, 4, 8, 11, 12]],
])("%s knows its places", (text, places) => {
  expect(placesIn(read(text))).toEqual(places);
});

it.each([
  ["1 + 2", []],
  ["b / a", ["b", "a"]],
  ["-(c - a) + max(b, a, 1) / c", ["c", "a", "b"]],
  ["nth(1, nth(1, z))", ["z"]],
])("%s has the names %j", (text, names) => {
  expect([...namesIn(read(text))]).toEqual(names);
});

it("adds the names to those that were found before", () => {
  expect([...namesIn(read("a + b"), new Set(["c", "a"]))]).toEqual(["c", "a", "b"]);
});

it.each(["0", "007", "2.50", "0.000000000001", "999999999999999999.999999999999"])("%s has its exact value", (text) => {
  const plain = text.replace(/^0+(?=\d)/, "").replace(/(\.\d*?)0+$/, "$1");
  const expression = read(text);
  expect(expression.op === "number" && exactText(expression.value)).toBe(plain);
});
