/** Units are converted exactly, and limits are judged afterwards, in the indicator's own unit. */
import { describe, expect, it } from "vitest";
import { readDataset } from "../../src/dataset/dataset.js";
import { exactText } from "../../src/exact/decimal.js";
import { units } from "../../src/formula/units.js";
import type { NumberIndicator } from "../../src/rubric/rubric.js";
import { declaredOf } from "./declared.js";

const title = { zh: "名称", en: "name" };
type Limits = Omit<NumberIndicator, "title" | "type">;

/** The value as text, and each issue as "code {facts}". */
function read(value: unknown, limits: Limits) {
  const declared = declaredOf({ x: { title, type: "number", ...limits } });
  const { dataset, issues } = readDataset({ x: value }, { declared });
  const found = dataset.get("x");
  return {
    value: typeof found === "object" ? exactText(found) : found,
    issues: issues.map(({ code, params }) => `${code} ${Object.values(params).join()}`),
    paths: issues.map(({ path }) => path.join(".")),
  };
}

describe("units", () => {
  it.each<[string, string, Limits["unit"], string]>([
    ["5520000", "CNY", "CNY10k", "552"],
    ["5520001", "CNY", "CNY10k", "552.0001"],
    ["552", "CNY10k", "CNY", "5520000"],
    ["552", "CNY10k", "CNY10k", "552"],
    ["1.5", "CNY100M", "CNY10k", "15000"],
    ["1", "CNY10k", "CNY100M", "0.0001"],
    ["-0.01", "CNY100M", "CNY", "-1000000"],
    ["95", "%", "%", "95"],
    ["95", "%", undefined, "0.95"],
    ["7", "m2", "m2", "7"],
    ["7", "day", "day", "7"],
    ["7", "point", "point", "7"],
    ["7", "person", "person", "7"],
  ])("%s %s in %s is %s", (value, unit, own, expected) => {
    expect(read({ value, unit }, own ? { unit: own } : {})).toEqual({ value: expected, issues: [], paths: [] });
  });

  it.each<[unknown, Limits["unit"], string]>([
    ["person", "CNY", "unit-mismatch person,CNY"],
    ["CNY", "%", "unit-mismatch CNY,%"],
    ["CNY", undefined, "unit-mismatch CNY,"],
    ["m2", "person", "unit-mismatch m2,person"],
  ])("%s is no unit of %s", (unit, own, issue) => {
    expect(read({ value: "5", unit }, own ? { unit: own, min: 9 } : { min: 9 })).toEqual({
      value: undefined,
      issues: [issue],
      paths: ["x.unit"],
    });
  });

  it.each<[unknown, string, string]>([
    ["CNY10K", "CNY10K", "CNY10k"],
    ["万元", "万元", ""],
    [null, "null", ""],
    [10000, "10000", ""],
    [["CNY"], "[…]", ""],
    [{ CNY: 1 }, "{…}", ""],
    ["toString", "toString", ""],
    ["__proto__", "__proto__", ""],
  ])("%j is no unit at all", (unit, found, suggestion) => {
    expect(read({ value: "5", unit }, { unit: "CNY" })).toEqual({
      value: undefined,
      issues: [`unknown-unit ${[found, Object.keys(units).join(), suggestion].join()}`],
      paths: ["x.unit"],
    });
  });
});

describe("limits", () => {
  it.each<[string, Limits, string, string[]]>([
    ["min", { min: 0 }, "0", []],
    ["min", { min: 0 }, "-0.000000000001", ["below-minimum -0.000000000001,0"]],
    ["min", { min: "1.50" }, "1.4", ["below-minimum 1.4,1.50"]],
    ["max", { max: 1.5 }, "1.5", []],
    ["max", { max: 1.5 }, "1.500000000001", ["above-maximum 1.500000000001,1.5"]],
    ["above", { above: 0 }, "0.000000000001", []],
    ["above", { above: 0 }, "0", ["not-above 0,0"]],
    ["above", { above: 0 }, "-1", ["not-above -1,0"]],
    ["below", { below: 1 }, "0.999999999999", []],
    ["below", { below: 1 }, "1", ["not-below 1,1"]],
    ["below", { below: "1" }, "2", ["not-below 2,1"]],
    ["integer", { integer: true }, "7.000", []],
    ["integer", { integer: true }, "-7", []],
    ["integer", { integer: true }, "7.5", ["not-whole 7.5"]],
    ["integer", { integer: false }, "7.5", []],
    ["places", { places: 2 }, "7.55", []],
    ["places", { places: 2 }, "7.550", []],
    ["places", { places: 2 }, "7.555", ["too-many-places 7.555,2"]],
    ["places", { places: 0 }, "7", []],
    ["places", { places: 0 }, "7.1", ["too-many-places 7.1,0"]],
    ["integer and places", { integer: true, places: 0 }, "7.1", ["not-whole 7.1"]],
    ["integer and places", { integer: true, places: 2 }, "7.111", ["not-whole 7.111"]],
    [
      "all of them",
      { min: 1, max: -1, places: 0 },
      "0.5",
      ["too-many-places 0.5,0", "below-minimum 0.5,1", "above-maximum 0.5,-1"],
    ],
    [
      "all of them",
      { above: 1, below: -1, integer: true },
      "0.5",
      ["not-whole 0.5", "not-above 0.5,1", "not-below 0.5,-1"],
    ],
    ["none", {}, "-999999999999999999.999999999999", []],
  ])("%s: %j, %s", (_name, limits, value, issues) => {
    expect(read(value, limits).issues).toEqual(issues);
    expect(read({ value }, limits).issues).toEqual(issues);
    expect(read({ value }, limits).paths).toEqual(issues.map(() => "x.value"));
    expect(read(value, limits).paths).toEqual(issues.map(() => "x"));
  });

  it.each<[string, string, Limits, string[]]>([
    ["5520000", "CNY", { unit: "CNY10k", max: 552 }, []],
    ["5520001", "CNY", { unit: "CNY10k", max: 552 }, ["above-maximum 552.0001,552"]],
    ["5520001", "CNY", { unit: "CNY10k", places: 4 }, []],
    ["5520001", "CNY", { unit: "CNY10k", places: 3 }, ["too-many-places 552.0001,3"]],
    ["0.0001", "CNY10k", { unit: "CNY", integer: true }, []],
    ["0.00011", "CNY10k", { unit: "CNY", integer: true }, ["not-whole 1.1"]],
    ["1", "CNY", { unit: "CNY100M", min: 1 }, ["below-minimum 0.00000001,1"]],
    ["0.00001", "CNY", { unit: "CNY100M" }, ["too-many-places 0.0000000000001,12"]],
    ["0.0001", "CNY", { unit: "CNY100M" }, []],
  ])("%s %s within %j", (value, unit, limits, issues) => {
    expect(read({ value, unit }, limits).issues).toEqual(issues);
  });
});
