/** Data that make a denominator zero, by one indicator, by all of its own at 0, or by both. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sign } from "../../src/exact/quotient.js";
import { zeroOf } from "../../src/vectors/zero.js";
import { law } from "../laws/law.js";
import { type Specs, datasetOf, read, setting, shown, valueIn } from "./setting.js";

const min = { min: 0 };
const [free, positive] = [{}, { above: 0 }];
const plain = { a: 1000, b: 2000, c: 500 };

const zero = (specs: Specs, text: string, values: Readonly<Record<string, number | string>> = plain) => {
  const found = zeroOf(read(text), datasetOf(values), setting(specs));
  return found && shown(found);
};

describe("a denominator", () => {
  it.each<[string, Specs, string, object | null]>([
    ["at 0", { a: min }, "a", { a: "0" }],
    ["that never is 0", { a: positive }, "a", null],
    ["of plain numbers", {}, "2", null],
    ["that is 0 already", {}, "1 - 1", {}],
    ["of two that meet", { a: positive, b: positive }, "a - b", { a: "2000" }],
    ["of which only the second can move", { a: { min: 1000 }, b: min }, "b", { b: "0" }],
    ["of a sum, by a negative number", { a: free, b: min }, "a + b", { a: "-2000" }],
    ["of a sum, all at 0", { a: min, b: min, c: min }, "a + b", { a: "0", b: "0" }],
    ["of a sum, not all of which can be 0", { a: min, b: positive }, "a + b", null],
    ["of a sum with a number, by one beside the others at 0", { a: min, b: min }, "a + b - 5", { a: "5", b: "0" }],
    ["where the second is the one beside", { a: { min: 0, max: 1 }, b: min }, "a + b - 5", { a: "0", b: "5" }],
    ["whose own denominator is 0 with all at 0", { a: min, b: min, c: min }, "(a + b) / c", { a: "0", b: "0", c: "1" }],
    ["of a sum too large", { a: min, b: min }, "a + b + 1", null],
    ["of a product", { a: positive, b: min }, "a * b", { b: "0" }],
    ["of a square", { a: min }, "a * a", { a: "0" }],
    ["of a square that cannot be 0", { a: positive }, "a * a", null],
    ["of names that are no indicators", { a: min }, "x", null],
    ["of several, the rest unknown", { a: min }, "a + x", null],
    ["whose only places are too fine", { a: { integer: true } }, "2 * a - 1", null],
  ])("%s", (_name, specs, text, changed) => {
    expect(zero(specs, text)).toEqual(changed && { a: "1000", b: "2000", c: "500", ...changed });
  });

  it("needs no value of its own names before", () => {
    expect(zero({ a: min, b: min }, "a + b", {})).toEqual({ a: "0", b: "0" });
    expect(zero({ a: min }, "a", { c: "label" })).toEqual({ c: "label", a: "0" });
  });
});

it("is really zero, or nothing is found", () => {
  const formulas = [
    "a",
    "a + b",
    "a - b",
    "a * b",
    "a + b - 5",
    "sum(a, b, c)",
    "min(a, b) + c",
    "abs(a - 3) + b",
    "a / b",
  ];
  const spec = fc.constantFrom<object>(free, min, positive, { integer: true, min: 0, max: 4 }, { max: -1 }, { min: 2 });
  const number = fc.integer({ min: -9, max: 9 });
  const specs = fc.record({ a: spec, b: spec, c: spec });
  const seen = { zero: 0, none: 0 };
  law(
    fc.tuple(fc.constantFrom(...formulas), specs, fc.record({ a: number, b: number, c: number })),
    ([text, each, values]) => {
      const compiled = setting(each);
      const dataset = datasetOf(values);
      const found = zeroOf(read(text), dataset, compiled);
      seen[found ? "zero" : "none"]++;
      if (!found) return;
      const value = valueIn(compiled, read(text), found);
      expect([shown(found), value && sign(value)]).toEqual([shown(found), 0]);
      expect([...found.keys()]).toEqual(["a", "b", "c"]);
    },
    3,
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
});
