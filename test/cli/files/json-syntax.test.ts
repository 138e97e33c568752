import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readJson } from "../../../src/cli/files/json.js";

const digits = (text: string) => readJson(text, { file: "a.json", numbers: "digits" });
const numbers = (text: string) => readJson(text, { file: "a.json", numbers: "numbers" });

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
