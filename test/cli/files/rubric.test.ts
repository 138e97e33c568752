import { expect, test } from "vitest";
import { readRubricFile } from "../../../src/cli/files/rubric.js";
import { problemLines, utf8 } from "./given.js";

test("a rubric's numbers are numbers, its places known", () => {
  const { json, problems, locate } = readRubricFile("r.json", utf8('\uFEFF{"format": 1,\n "points": {"max": 99.5}}'));
  expect(json).toEqual({ format: 1, points: { max: 99.5 } });
  expect(problems).toEqual([]);
  expect(locate(["points", "max"])).toEqual({ line: 2, column: 20 });
});

test("every problem of its text at once", () => {
  const { problems } = readRubricFile("r.json", utf8('{"a": 1, "a": 0.1234567890123456,}'));
  expect(problemLines(problems)).toEqual([
    'json-duplicate-key 1:10 {"key":"a","firstLine":1,"firstColumn":2}',
    'json-number 1:15 {"found":"0.1234567890123456"}',
    'json-syntax 1:34 {"what":"property-name-expected","found":"}"}',
  ]);
});

test("an empty file has no place", () => {
  const { json, problems, locate } = readRubricFile("r.json", utf8(""));
  expect([json, problemLines(problems), locate([])]).toEqual([undefined, ["file-empty -:- {}"], null]);
});
