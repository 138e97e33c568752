import { describe, expect, test } from "vitest";
import { readJson } from "../../../src/cli/files/json.js";
import { problemLines } from "./given.js";

const digits = (text: string) => readJson(text, { file: "a.json", numbers: "digits" });

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
