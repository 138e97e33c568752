import { describe, expect, test } from "vitest";
import { readJson } from "../../../src/cli/files/json.js";
import { problemLines } from "./given.js";

const digits = (text: string) => readJson(text, { file: "a.json", numbers: "digits" });
const numbers = (text: string) => readJson(text, { file: "a.json", numbers: "numbers" });

describe("numbers", () => {
  test("as digits: none is lost", () => {
    const { value, problems } = digits("[1.10, 12345678901234567890, -0, 0.1000000000000000055]");
    expect(value).toEqual(["1.10", "12345678901234567890", "-0", "0.1000000000000000055"]);
    expect(problems).toEqual([]);
  });

  test.each(["1e5", "1E-5", "-2.5e+3"])("as digits: %s has an exponent", (found) => {
    expect(problemLines(digits(`[${found}]`).problems)).toEqual([`json-number 1:2 {"found":"${found}"}`]);
  });

  test.each([
    ["0", 0],
    ["-0.0", -0],
    ["5.52", 5.52],
    ["123456789012345", 123456789012345],
    ["0.000123456789012345", 0.000123456789012345],
    ["100000000000000000000", 1e20],
    ["1e3", 1000],
    ["1.50E2", 150],
  ])("as numbers: %s", (text, value) => {
    expect(numbers(text)).toMatchObject({ value, problems: [] });
  });

  test.each(["1234567890123456", "0.1000000000000000055", "1e400", "-1e400", "1e-400"])(
    "as numbers: %s is none exactly",
    (found) => {
      expect(problemLines(numbers(found).problems)).toEqual([`json-number 1:1 {"found":"${found}"}`]);
    },
  );
});

describe("keys", () => {
  test("every one that stands twice, with the first", () => {
    const { problems } = digits('{"a": 1,\n "b": {"a": 1, "a": 2},\n "a": 3, "a": 4}');
    expect(problemLines(problems)).toEqual([
      'json-duplicate-key 2:16 {"key":"a","firstLine":2,"firstColumn":8}',
      'json-duplicate-key 3:2 {"key":"a","firstLine":1,"firstColumn":2}',
      'json-duplicate-key 3:10 {"key":"a","firstLine":1,"firstColumn":2}',
    ]);
  });

  test("written differently, still the same", () => {
    expect(digits('{"a": 1, "\\u0061": 2}').problems).toHaveLength(1);
  });

  test("__proto__ and the like are ordinary ones", () => {
    const { value, problems } = digits('{"__proto__": {"x": true}, "constructor": null, "toString": "1"}');
    expect(problems).toEqual([]);
    expect(Object.keys(value as object)).toEqual(["__proto__", "constructor", "toString"]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect((value as { x?: unknown }).x).toBeUndefined();
    expect(problemLines(digits('{"__proto__": 1, "__proto__": 2}').problems)).toEqual([
      'json-duplicate-key 1:18 {"key":"__proto__","firstLine":1,"firstColumn":2}',
    ]);
  });
});

describe("places", () => {
  const { locate } = digits('{"a": 1,\n "list": [true,\n  {"b": "x", "__proto__": {"c": null}}]}');
  test.each([
    [[], 1, 1],
    [["a"], 1, 7],
    [["list"], 2, 10],
    [["list", 0], 2, 11],
    [["list", 1], 3, 3],
    [["list", 1, "b"], 3, 9],
    [["list", 1, "__proto__", "c"], 3, 33],
    [["list", 1, "none", "deeper"], 3, 3],
    [["list", 7], 2, 10],
    [["a", "length"], 1, 7],
    [["constructor"], 1, 1],
  ])("%j", (path, line, column) => {
    expect(locate(path)).toEqual({ line, column });
  });

  test("of a text that is one line of a file", () => {
    const read = readJson('{"a": x}', { file: "a.ndjson", numbers: "digits", firstLine: 7 });
    expect(read.problems).toMatchObject([{ file: "a.ndjson", line: 7, column: 7 }]);
    expect(read.locate([])).toEqual({ line: 7, column: 1 });
  });

  test("none where there is no value", () => {
    expect(digits("").locate(["a"])).toBeNull();
  });
});
