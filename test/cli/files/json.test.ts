import fc from "fast-check";
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

describe("syntax: each mistake once, in its place", () => {
  test.each([
    ['{"a": 1,}', ['property-name-expected 1:9 "}"']],
    ["[1,]", ['value-expected 1:4 "]"']],
    ['{"a": NaN,\n "b": Infinity}', ['invalid-symbol 1:7 "NaN"', 'invalid-symbol 2:7 "Infinity"']],
    ["{'a': 1}", ["invalid-symbol 1:2 \"'a'\""]],
    ['{"a" 1}', ['colon-expected 1:6 "1"']],
    ['{"a": 1\r\n "b": 2}', ['comma-expected 2:2 "\\"b\\""']],
    ["[1 2 3]", ['comma-expected 1:4 "2"', 'comma-expected 1:6 "3"']],
    ["[01]", ['comma-expected 1:3 "1"']],
    ["[1.]", ['unexpected-end-of-number 1:2 "1."']],
    ["[] []", ['end-of-file-expected 1:4 "["']],
    ["// note\n{}", ['invalid-comment-token 1:1 "// note"']],
    ['{"a": /* b */ 1}', ['invalid-comment-token 1:7 "/* b */"']],
    ['["\\q"]', ['invalid-escape-character 1:2 "\\"\\\\q\\""']],
    ['["\\u12"]', ['invalid-unicode 1:2 "\\"\\\\u12\\""']],
    ['["\t"]', ['invalid-character 1:2 "\\"\\t\\""']],
    [`{"${"单".repeat(30)}"}`, [`colon-expected 1:34 "}"`]],
    [`[${"😀".repeat(30)}]`, [`invalid-symbol 1:2 "${"😀".repeat(20)}"`]],
  ])("%s", (text, expected) => {
    const found = digits(text).problems.map(({ line, column, params }) => {
      const { what, found } = params as { what: string; found: string };
      return `${what} ${line}:${column} ${JSON.stringify(found)}`;
    });
    expect(found).toEqual(expected);
  });

  test.each([
    ['{"a": {"b": [1, 2', 1, 18],
    ['{"a": {\n "b": "x"', 2, 10],
    ['{"a": "xy', 1, 10],
    ['{"a": tru', 1, 10],
    ['{"a":', 1, 6],
    ['{"a"', 1, 5],
    ["{", 1, 2],
  ])("cut off: %s", (text, line, column) => {
    expect(digits(text).problems.at(-1)).toMatchObject({ code: "json-syntax", line, column, params: { found: "" } });
  });

  test("accepts what JSON.parse accepts, and nothing else", () => {
    const piece = fc.constantFrom(
      ..."{}[]:,".split(""),
      '"a"',
      '"b',
      "1",
      "-0",
      "01",
      ".5",
      "1e5",
      "true",
      "nul",
      " ",
      "\n",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.array(piece).map((pieces) => pieces.join("")),
        ),
        (text) => {
          const { value, problems } = numbers(text);
          const isSound = !problems.some(({ code }) => code === "json-syntax");
          let parsed: unknown;
          try {
            parsed = JSON.parse(text);
          } catch {
            return !isSound;
          }
          expect(isSound).toBe(true);
          expect(value).toEqual(parsed);
        },
      ),
    );
  });
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

describe("hostile texts end soon", () => {
  const million = 1_000_000;
  test.each([
    ["brackets", "[".repeat(million), ['json-too-deep 1:61 {"limit":60}']],
    ["braces", '{"a":'.repeat(million / 5), ['json-too-deep 1:301 {"limit":60}']],
  ])("a million %s", (_name, text, expected) => {
    const start = performance.now();
    expect(problemLines(digits(text).problems)).toEqual(expected);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test("the depth that is allowed", () => {
    expect(digits("[".repeat(60) + "]".repeat(60)).problems).toEqual([]);
    expect(digits("[".repeat(61) + "]".repeat(61)).problems).toHaveLength(1);
  });

  test("reading stops after a thousand mistakes, and says where", () => {
    const { problems } = digits("x ".repeat(million / 2));
    expect(problems).toHaveLength(1001);
    expect(problemLines(problems).at(-1)).toBe('too-many-problems 1:2001 {"limit":1000}');
  });

  test("a megabyte of indicators", () => {
    const text = `{${Array.from({ length: 50_000 }, (_, index) => `"k${index}": ${index}.25`).join(",\n")}}`;
    const start = performance.now();
    expect(digits(text).problems).toEqual([]);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
