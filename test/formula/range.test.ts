import { describe, expect, it } from "vitest";
import { exact, exactText } from "../../src/exact/decimal.js";
import type { Interval } from "../../src/exact/interval.js";
import type { Expression } from "../../src/formula/expression.js";
import { parseFormula } from "../../src/formula/parse.js";
import { rangeOf } from "../../src/formula/range.js";

const read = (text: string): Expression => {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.problem)}`);
  return parsed.expression;
};

/** "[1, 2)", or "(, 2]" without a lower limit. */
function interval(text: string): Interval {
  const [, open, from, to, close] = /^([[(])(.*), ?(.*)([\])])$/.exec(text) as unknown as string[];
  return {
    from: from ? exact(from) : null,
    fromIncluded: open === "[",
    to: to ? exact(to) : null,
    toIncluded: close === "]",
  };
}

const shown = ({ from, fromIncluded, to, toIncluded }: Interval): string =>
  `${fromIncluded ? "[" : "("}${from ? exactText(from) : ""}, ${to ? exactText(to) : ""}${toIncluded ? "]" : ")"}`;

/** The range with `k` known to be 2 and `zero` to be 0, and every other name in its interval. */
function rangeAt(text: string, given: Readonly<Record<string, string>>) {
  const facts: Record<string, string> = { k: "2", zero: "0" };
  const known = (name: string) => (facts[name] === undefined ? null : exact(facts[name]));
  const { intervals, divisors, ...rest } = rangeOf(read(text), known, (name) => interval(given[name] ?? ""));
  return { values: intervals.map(shown).join(" "), divisors: [...divisors].join(" "), ...rest };
}

const sound = { undefinable: false, divisors: "", exact: true };

describe("of sums", () => {
  it.each([
    ["k", "(, )", "[2, 2]"],
    ["3 / k", "(, )", "[1.5, 1.5]"],
    ["x", "[1, 2)", "[1, 2)"],
    ["x", "(1, )", "(1, )"],
    ["x", "(, )", "(, )"],
    ["-x", "(1, 2]", "[-2, -1)"],
    ["x - x", "[1, 2]", "[0, 0]"],
    ["2 * x + k", "(1, 3]", "(4, 8]"],
    ["zero * x", "(, )", "[0, 0]"],
    ["x / k", "(, 3]", "(, 1.5]"],
  ])("%s over %s is %s", (text, x, values) => {
    expect(rangeAt(text, { x })).toEqual({ ...sound, values });
  });
});

describe("of quotients", () => {
  it.each([
    ["k / x", "[1, 4]", "[0.5, 2]", false],
    ["k / x", "(0, 4]", "[0.5, )", false],
    ["k / x", "[0, 4]", "[0.5, )", true],
    ["k / x", "[0, )", "(0, )", true],
    ["k / x", "[-1, 4]", "[0.5, ) (, -2]", true],
    ["k / x", "(-1, 4)", "(0.5, ) (, -2)", true],
    ["k / x", "(, -1]", "[-2, 0)", false],
    ["k / x", "(, )", "(0, ) (, 0)", true],
    ["x / (x + 1)", "[0, 1]", "[0, 0.5]", false],
    ["x / (x + 1)", "[0, )", "[0, 1)", false],
    ["(x + 1) / x", "(, )", "(1, ) (, 1)", true],
    ["x / x", "[0, 1]", "[1, 1]", true],
    ["x / x", "(0, 1)", "[1, 1]", false],
    ["x / x", "[1, )", "[1, 1]", false],
    ["zero / x", "[0, 5]", "[0, 0]", true],
    ["x / (x - x)", "[1, 2]", "", true],
    ["x / zero", "[1, 2]", "", true],
    ["1 / (1 / x)", "[1, 2]", "[1, 2]", false],
  ])("%s over %s is %s", (text, x, values, undefinable) => {
    expect(rangeAt(text, { x })).toMatchObject({ values, undefinable, exact: true });
  });
});

describe("of two names", () => {
  it.each([
    ["x / y", "[1, 2]", "[1, )", "(0, 2]", false],
    ["x / y", "[0, 2]", "[1, )", "[0, 2]", false],
    ["x / y", "(0, 2]", "[1, )", "(0, 2]", false],
    ["x / y", "[0, 1]", "[0, 1]", "[0, )", true],
    ["x / y", "(0, 1]", "(0, 1]", "(0, )", false],
    ["x / y", "[0, )", "(0, )", "[0, )", false],
    ["x / y", "[-1, 1]", "[2, 4]", "[-0.5, 0.5]", false],
    ["x / y", "[-1, 1]", "[0, 4]", "(, )", true],
    ["(x - y) / y", "[0, )", "(0, )", "[-1, )", false],
    ["(x + y) / (x + y)", "(, )", "[0, 1]", "[1, 1] [1, 1]", true],
    ["x / (x + y)", "[0, 3]", "[1, 3]", "[0, 0.75]", false],
    ["x / (x + y)", "[0, )", "(0, )", "[0, 1)", false],
    ["(x + y) / x", "[1, 1]", "(0, )", "(1, )", false],
    ["y / (x - 1)", "[1, 2]", "[0, 0]", "[0, 0]", true],
  ])("%s over %s and %s is %s", (text, x, y, values, undefinable) => {
    expect(rangeAt(text, { x, y })).toMatchObject({ values, undefinable, exact: true });
  });
});

it("its divisors are the names that decide whether it has a value", () => {
  const given = { x: "[1, 2]", y: "[1, 2]", z: "[1, 2]" };
  expect(rangeAt("x / y + k", given).divisors).toBe("y");
  expect(rangeAt("x / k + z", given).divisors).toBe("");
  expect(rangeAt("x / (y + k) / 3", given).divisors).toBe("y");
  expect(rangeAt("x / (y - z)", given).divisors).toBe("y z");
  expect(rangeAt("max(x, k / y)", given).divisors).toBe("x y");
});

it("repeated names are taken as one in up to eight names", () => {
  const total = (names: number): string => Array.from({ length: names }, (_, index) => `n${index}`).join(" + ");
  const share = (names: number) =>
    rangeOf(
      read(`(${total(names)}) / (${total(names)})`),
      () => null,
      () => interval("[1, 2]"),
    );
  expect(share(8)).toMatchObject({ intervals: [interval("[1, 1]")], exact: true });
  expect(share(9)).toMatchObject({ intervals: [interval("[0.5, 2]")], exact: false });
});

describe("of other formulas is an interval around the values", () => {
  it.each([
    ["max(x, 0)", "[-1, 2]", "[0, 2]", false, true, "x"],
    ["max(x, k)", "[-1, 3]", "[2, 3]", false, true, "x"],
    ["max(k, k) / k", "[-1, 3]", "[1, 1]", false, true, ""],
    ["abs(x - k)", "[1, 5)", "[0, 3)", false, true, "x"],
    ["max(x, k / x)", "[1, 2]", "[1, 2]", false, false, "x"],
    ["max(1, 1 / x)", "[0, 1]", "[1, )", true, true, "x"],
    ["abs(1 / x)", "[-1, 1]", "[1, )", true, true, "x"],
    ["max(1, k / zero)", "[0, 1]", "", true, false, ""],
    ["x * x", "[-1, 1]", "[-1, 1]", false, false, "x"],
  ])("%s over %s is %s", (text, x, values, undefinable, isExact, divisors) => {
    expect(rangeAt(text, { x })).toEqual({ values, undefinable, exact: isExact, divisors });
  });

  it("of a product of two names", () => {
    expect(rangeAt("x * y", { x: "[2, 3]", y: "(4, )" })).toEqual({
      values: "(8, )",
      undefinable: false,
      exact: true,
      divisors: "x y",
    });
  });
});
