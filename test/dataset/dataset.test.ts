import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { readDataset } from "../../src/dataset/dataset.js";
import { exactText } from "../../src/exact/decimal.js";
import type { ColumnSpec } from "../../src/rubric/rubric.js";
import { declaredOf } from "./declared.js";

const title = { zh: "名称", en: "name" };
const specs: Record<string, ColumnSpec> = {
  staff: { title, type: "number", unit: "person" },
  posts: { title, type: "number", unit: "person" },
  budget: { title, type: "number", unit: "CNY10k" },
  disclosed: { title, type: "boolean" },
  level: { title, type: "choice", options: { good: title, fair: title, toString: title } },
};
const declared = declaredOf(specs);

/** The values as text, and each issue as "code path" with its facts. */
function read(input: unknown) {
  const { dataset, issues } = readDataset(input, { declared });
  const values = [...dataset].map(([id, value]) => [id, typeof value === "object" ? exactText(value) : value]);
  return { values: Object.fromEntries(values) as object, issues };
}

const issue = (code: string, path: readonly string[], params: object) => ({ code, severity: "error", path, params });

const name = { zh: "名称", en: "name" };
const titles = { good: name, fair: name, toString: name };

describe("reads", () => {
  it.each<[string, unknown, object]>([
    ["nothing", {}, {}],
    ["digits", { staff: "12.50" }, { staff: "12.5" }],
    ["a number", { staff: 12 }, { staff: "12" }],
    ["a decimal", { staff: new Decimal("12.5") }, { staff: "12.5" }],
    ["a decimal with what is said of it", { staff: { value: new Decimal("0") } }, { staff: "0" }],
    ["zero", { staff: 0, posts: "0" }, { staff: "0", posts: "0" }],
    ["answers", { disclosed: false }, { disclosed: false }],
    ["labels", { level: "fair" }, { level: "fair" }],
    ["labels that any object knows", { level: "toString" }, { level: "toString" }],
    ["a value with its source", { staff: { value: "12", source: "决算表" } }, { staff: "12" }],
    ["an answer with its source", { disclosed: { value: true, source: "网站" } }, { disclosed: true }],
    ["a label with its source", { level: { value: "good", source: "" } }, { level: "good" }],
    ["a value beside what is printed", { staff: { value: "12", printed: "12人" } }, { staff: "12" }],
    ["an object without a prototype", Object.assign(Object.create(null) as object, { staff: 1 }), { staff: "1" }],
  ])("%s", (_name, input, values) => {
    expect(read(input)).toEqual({ values, issues: [] });
  });

  it.each<[string, unknown]>([
    ["null", null],
    ["undefined", undefined],
    ["the value null", { value: null }],
    ["the value undefined", { value: undefined }],
    ["the value null in a unit", { value: null, unit: "person", source: "?" }],
    ["only what is printed", { printed: "≥90%" }],
    ["what is printed and the value null", { printed: "≥90%", value: null }],
  ])("%s as missing", (_name, value) => {
    expect(read({ staff: value, disclosed: value, level: value, posts: "1" })).toEqual({
      values: { posts: "1" },
      issues: [],
    });
  });
});

describe("refuses, and reads on", () => {
  it.each<[string, unknown, object]>([
    ["a text for a number", { staff: "12人" }, issue("not-a-decimal", ["staff"], { found: "12人", why: "text" })],
    ["noise", { staff: 0.1 + 0.2 }, issue("not-a-decimal", ["staff"], { found: "0.30000000000000004", why: "binary" })],
    ["a list", { staff: ["12"] }, issue("not-a-decimal", ["staff"], { found: "[…]", why: "type" })],
    ["an answer for a number", { staff: true }, issue("not-a-decimal", ["staff"], { found: "true", why: "type" })],
    [
      "an object as a value",
      { staff: { value: { value: 1 } } },
      issue("not-a-decimal", ["staff", "value"], { found: "{…}", why: "type" }),
    ],
    [
      "a wrong value of its object",
      { staff: { value: "1e5", source: "?" } },
      issue("not-a-decimal", ["staff", "value"], { found: "1e5", why: "exponent" }),
    ],
    [
      "a long text, cut in its issue",
      { staff: "n".repeat(41) },
      issue("not-a-decimal", ["staff"], { found: `${"n".repeat(40)}…`, why: "text" }),
    ],
    [
      "a text of 40 letters, not cut",
      { staff: "n".repeat(40) },
      issue("not-a-decimal", ["staff"], { found: "n".repeat(40), why: "text" }),
    ],
    ["a text for an answer", { disclosed: "true" }, issue("not-a-boolean", ["disclosed"], { found: "true" })],
    [
      "a number for an answer",
      { disclosed: { value: 1 } },
      issue("not-a-boolean", ["disclosed", "value"], { found: "1" }),
    ],
    [
      "an unknown label",
      { level: "goood" },
      issue("unknown-label", ["level"], {
        found: "goood",
        known: ["good", "fair", "toString"],
        suggestion: "good",
        titles,
      }),
    ],
    [
      "an unknown label in an object",
      { level: { value: "constructor" } },
      issue("unknown-label", ["level", "value"], {
        found: "constructor",
        known: ["good", "fair", "toString"],
        suggestion: null,
        titles,
      }),
    ],
    ["a number for a label", { level: 0 }, issue("wrong-type", ["level"], { expected: ["string"], found: "0" })],
    ["an unknown name", { staf: 1 }, issue("unknown-indicator", ["staf"], { name: "staf", suggestion: "staff" })],
    [
      "names of Object.prototype",
      { constructor: 1 },
      issue("unknown-indicator", ["constructor"], { name: "constructor", suggestion: null }),
    ],
    [
      "__proto__",
      JSON.parse('{ "__proto__": 1 }'),
      issue("unknown-indicator", ["__proto__"], { name: "__proto__", suggestion: null }),
    ],
    [
      "a long name, cut in its issue",
      { ["n".repeat(81)]: 1 },
      issue("unknown-indicator", ["n".repeat(81)], { name: "n".repeat(80), suggestion: null }),
    ],
    [
      "an unknown key",
      { staff: { value: null, sourse: "决算表" } },
      issue("unknown-key", ["staff", "sourse"], {
        key: "sourse",
        suggestion: "source",
        known: ["value", "unit", "source", "printed"],
      }),
    ],
    ["an object without a value", { staff: {} }, issue("missing-key", ["staff"], { key: "value" })],
    ["a unit without a value", { staff: { unit: "person" } }, issue("missing-key", ["staff"], { key: "value" })],
    ["a Date", { staff: new Date(0) }, issue("not-a-decimal", ["staff"], { found: "{…}", why: "type" })],
  ])("%s", (_name, input, expected) => {
    expect(read({ ...(input as object), posts: "1" })).toEqual({ values: { posts: "1" }, issues: [expected] });
  });

  it("everything at once, in the order of the input", () => {
    const { values, issues } = read({ level: 1, unknown: 1, staff: { value: "x", a: 1, b: 2 }, posts: 3 });
    expect(values).toEqual({ posts: "3" });
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "wrong-type level",
      "unknown-indicator unknown",
      "unknown-key staff.a",
      "unknown-key staff.b",
      "not-a-decimal staff.value",
    ]);
  });

  it("only fifty names are looked up", () => {
    const names = Array.from({ length: 60 }, (_, index) => [`staff${index % 10}${"_".repeat(index / 10)}`, 1] as const);
    const { issues } = read(Object.fromEntries(names));
    expect(issues).toHaveLength(60);
    expect(issues.slice(50).every(({ params }) => "suggestion" in params && params.suggestion === null)).toBe(true);
  });

  it.each<[string, unknown, string]>([
    ["null", null, "null"],
    ["undefined", undefined, "undefined"],
    ["a text", "staff", "staff"],
    ["a number", 5, "5"],
    ["a list", [{ staff: 1 }], "[…]"],
    ["a function", Object, "function"],
  ])("%s in place of the indicators", (_name, input, found) => {
    expect(read(input)).toEqual({ values: {}, issues: [issue("wrong-type", [], { expected: ["object"], found })] });
  });
});
