/** Interval arithmetic on single operations, by hand. */
import { describe, expect, it } from "vitest";
import { exact, exactText } from "../../src/exact/decimal.js";
import type { Interval } from "../../src/exact/interval.js";
import type { Expression } from "../../src/formula/expression.js";
import { valuesOf } from "../../src/formula/hull.js";
import { parseFormula } from "../../src/formula/parse.js";
import { printFormula } from "../../src/formula/print.js";

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

const shown = (found: Interval | null): string | null =>
  found &&
  `${found.fromIncluded ? "[" : "("}${found.from ? exactText(found.from) : ""}, ${found.to ? exactText(found.to) : ""}${found.toIncluded ? "]" : ")"}`;

function valuesAt(text: string, given: Record<string, string>): { values: string | null; zeros: string[] } {
  const zeros: string[] = [];
  const heard = (denominator: Expression): unknown => zeros.push(printFormula(denominator, (name) => name));
  return { values: shown(valuesOf(read(text), (name) => interval(given[name] ?? ""), heard)), zeros };
}

describe("of two names", () => {
  it.each([
    ["a + b", "[1, 2]", "[10, 20]", "[11, 22]"],
    ["a + b", "(1, 2]", "[10, 20)", "(11, 22)"],
    ["a + b", "[1, 2)", "(10, 20]", "(11, 22)"],
    ["a + b", "[1, )", "[10, 20]", "[11, )"],
    ["a + b", "(, 2]", "[10, 20]", "(, 22]"],
    ["a + b", "[1, 2]", "(, )", "(, )"],
    ["a - b", "[1, 2]", "[10, 20]", "[-19, -8]"],
    ["a - b", "[1, 2)", "(10, 20]", "[-19, -8)"],
    ["a - b", "[1, )", "[10, )", "(, )"],
    ["a - b", "[1, )", "(, 20)", "(-19, )"],
    ["a * b", "[2, 3]", "[5, 7]", "[10, 21]"],
    ["a * b", "[-3, 2]", "[5, 7]", "[-21, 14]"],
    ["a * b", "[-3, 2]", "[-5, 7]", "[-21, 15]"],
    ["a * b", "[-3, -2]", "[-7, -5]", "[10, 21]"],
    ["a * b", "(2, 3]", "[5, 7)", "(10, 21)"],
    ["a * b", "[2, 3)", "(5, 7]", "(10, 21)"],
    ["a * b", "(-3, 3]", "[-1, 1]", "[-3, 3]"],
    ["a * b", "[-3, 3)", "[-1, 1)", "(-3, 3]"],
    ["a * b", "[2, )", "[5, )", "[10, )"],
    ["a * b", "[-2, )", "[5, )", "(, )"],
    ["a * b", "(, -2]", "(, -5]", "[10, )"],
    ["a * b", "(, -2]", "[5, 7]", "(, -10]"],
    ["a * b", "[0, 1]", "(3, 4)", "[0, 4)"],
    ["a * b", "(0, 1]", "[3, 4]", "(0, 4]"],
    ["a * b", "(0, 1)", "[0, 4]", "[0, 4)"],
    ["a * b", "[0, 1]", "[3, )", "[0, )"],
    ["a * b", "(0, 1]", "[3, )", "(0, )"],
    ["a * b", "[0, 0]", "(, )", "[0, 0]"],
    ["a * b", "(-1, 1)", "[0, 0]", "[0, 0]"],
    ["a * b", "(, 0)", "[2, )", "(, 0)"],
    ["a * b", "(, 0]", "(2, 3)", "(, 0]"],
    ["a / b", "[1, 6]", "[2, 3]", "[1/3, 3]"],
    ["a / b", "[1, 6)", "(2, 3]", "[1/3, 3)"],
    ["a / b", "[-1, 6]", "[2, 4]", "[-0.5, 3]"],
    ["a / b", "[1, 6]", "[-3, -2]", "[-3, -1/3]"],
    ["a / b", "[1, 6)", "[-3, -2)", "(-3, -1/3]"],
    ["a / b", "[1, 6]", "[4, )", "(0, 1.5]"],
    ["a / b", "[0, 6]", "[4, )", "[0, 1.5]"],
    ["a / b", "[-6, -2]", "(4, )", "(-1.5, 0)"],
    ["a / b", "[1, 6]", "(, -4]", "[-1.5, 0)"],
    ["a / b", "[1, 6]", "(0, 2]", "[0.5, )"],
    ["a / b", "(1, 6]", "(0, 2]", "(0.5, )"],
    ["a / b", "[-6, -1]", "(0, 2]", "(, -0.5]"],
    ["a / b", "[0, 1]", "(0, 2]", "[0, )"],
    ["a / b", "[-1, 1]", "(0, 2]", "(, )"],
    ["a / b", "[1, )", "[1, )", "(0, )"],
    ["max(a, b)", "[1, 4]", "[2, 3]", "[2, 4]"],
    ["min(a, b)", "[1, 4]", "[2, 3]", "[1, 3]"],
    ["max(a, b)", "[1, )", "[2, 3]", "[2, )"],
    ["min(a, b)", "[1, )", "[2, 3]", "[1, 3]"],
    ["max(a, b)", "(, 1]", "(, 3)", "(, 3)"],
    ["min(a, b)", "[0, 4]", "(1, 3)", "[0, 3)"],
    ["min(a, b)", "(1, 4)", "[1, 4]", "[1, 4)"],
    ["max(a, b)", "(1, 4)", "[1, 4]", "(1, 4]"],
    ["count(a, b)", "[1, 4]", "(, )", "[2, 2]"],
    ["sum(a, b)", "(1, 2]", "[10, 20]", "(11, 22]"],
    ["sum(a, b)", "[1, 2)", "[10, 20]", "[11, 22)"],
    ["sum(a, b)", "[1, )", "(, 20]", "(, )"],
    ["sum(a, b)", "[1, )", "[2, 20]", "[3, )"],
    ["sum(a, b)", "[1, )", "[2, )", "[3, )"],
    ["mean(a, b)", "(, 2]", "(, 4)", "(, 3)"],
    ["mean(a, b)", "[1, 2]", "[10, 20]", "[5.5, 11]"],
    ["mean(a, b)", "[1, 2]", "(, 20]", "(, 11]"],
    ["nth(2, a, b, 3)", "[1, 4]", "[2, 5]", "[2, 4]"],
    ["nth(1, a, b)", "[1, 4]", "[2, 5]", "[2, 5]"],
    ["nth(3, a, b, 3)", "[1, 4]", "(, 5]", "(, 3]"],
  ])("%s over %s and %s is %s", (text, a, b, values) => {
    expect(valuesAt(text, { a, b })).toEqual({ values, zeros: [] });
  });
});

describe("of one name", () => {
  it.each([
    ["1.5", "(, )", "[1.5, 1.5]"],
    ["a", "(1, )", "(1, )"],
    ["-a", "(1, 2]", "[-2, -1)"],
    ["-a", "[1, )", "(, -1]"],
    ["-a", "(, 2)", "(-2, )"],
    ["abs(a)", "[1, 2)", "[1, 2)"],
    ["abs(a)", "[-2, -1)", "(1, 2]"],
    ["abs(a)", "[-3, 2]", "[0, 3]"],
    ["abs(a)", "(-3, 3]", "[0, 3]"],
    ["abs(a)", "(-2, 3)", "[0, 3)"],
    ["abs(a)", "[0, 3]", "[0, 3]"],
    ["abs(a)", "(0, 3]", "(0, 3]"],
    ["abs(a)", "[-3, 0)", "(0, 3]"],
    ["abs(a)", "(, )", "[0, )"],
    ["abs(a)", "(, -2]", "[2, )"],
    ["a - a", "[1, 2]", "[-1, 1]"],
    ["max(a - 1, 0)", "(, )", "[0, )"],
  ])("%s over %s is %s", (text, a, values) => {
    expect(valuesAt(text, { a }).values).toBe(values);
  });
});

describe("hears of every denominator that can be zero", () => {
  it.each([
    ["1 / a", "[0, 2]", "[0.5, )", ["a"]],
    ["1 / a", "(0, 2]", "[0.5, )", []],
    ["1 / a", "[-2, 0]", "(, -0.5]", ["a"]],
    ["1 / a", "[-2, 0)", "(, -0.5]", []],
    ["1 / a", "[-2, 4]", "(, )", ["a"]],
    ["1 / a", "(, )", "(, )", ["a"]],
    ["0 / a", "[-2, 4]", "[0, 0]", ["a"]],
    ["a / (a - a)", "[1, 1]", null, ["a − a"]],
    ["1 / 0", "[1, 1]", null, ["0"]],
    ["-(1 / 0)", "[1, 1]", null, ["0"]],
    ["a + 1 / 0", "[1, 1]", null, ["0"]],
    ["1 / 0 + a", "[1, 1]", null, ["0"]],
    ["max(a, 1 / 0)", "[1, 1]", null, ["0"]],
    ["abs(1 / 0)", "[1, 1]", null, ["0"]],
    ["1 / 0 / a", "[0, 1]", null, ["0", "a"]],
    ["a / (1 / 0)", "[0, 1]", null, ["0"]],
    ["1 / (a - 1) + 1 / (a - 2)", "[1, 2]", "(, )", ["a − 1", "a − 2"]],
    ["1 / (a - 1) - 1 / (a + 1)", "[2, 3]", "[1/6, 0.75]", []],
    ["2 / (1 / a)", "[0, 2]", "(0, 4]", ["a"]],
  ])("%s over %s", (text, a, values, zeros) => {
    expect(valuesAt(text, { a })).toEqual({ values, zeros });
  });

  it("or of none, if it is not asked", () => {
    expect(shown(valuesOf(read("1 / a"), () => interval("[0, 2]")))).toBe("[0.5, )");
  });
});
