import { describe, expect, it } from "vitest";
import { exactText } from "../../src/exact/decimal.js";
import { parseFormula } from "../../src/formula/parse.js";
import {
  type Dimension,
  type UnitMix,
  type UnitName,
  dimensionOf,
  dimensionText,
  unitOf,
  units,
} from "../../src/formula/units.js";
import table from "./units.json" with { type: "json" };

/** Names are dimensions of their own, but for the share, which is a plain number. */
const dimensionOfName = (name: string): Dimension => (name === "share" ? {} : { [name]: 1 });

describe("dimensions", () => {
  it.each(table)("$formula", ({ formula, dimension, mixes }) => {
    const parsed = parseFormula(formula);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
    const heard: UnitMix[] = [];
    const found = dimensionOf(parsed.expression, dimensionOfName, (mix) => heard.push(mix));
    expect(dimensionText(found)).toBe(dimension);
    expect(heard).toEqual(mixes ?? []);
  });
});

describe("units", () => {
  it.each([
    ["CNY", "money", "1"],
    ["CNY10k", "money", "10000"],
    ["CNY100M", "money", "100000000"],
    ["person", "person", "1"],
    ["m2", "area", "1"],
    ["day", "time", "1"],
    ["point", "point", "1"],
    ["%", "1", "0.01"],
    [undefined, "1", "1"],
  ] as [UnitName | undefined, string, string][])("one %s", (name, dimension, factor) => {
    const unit = unitOf(name);
    expect([dimensionText(unit.dimension), exactText(unit.factor)]).toEqual([dimension, factor]);
  });

  it("are these", () => {
    expect(Object.keys(units)).toEqual(["CNY", "CNY10k", "CNY100M", "person", "m2", "day", "point", "%"]);
  });
});

it.each([
  [{}, "1"],
  [{ money: 0 }, "1"],
  [{ time: 1, area: 1, money: 1 }, "area·money·time"],
  [{ time: -1, area: -2, money: 0 }, "1/area^2/time"],
  [{ person: -3, money: 2 }, "money^2/person^3"],
])("%j is written %s, in alphabetical order", (dimension: Dimension, text) => {
  expect(dimensionText(dimension)).toBe(text);
});
