import { describe, expect, test } from "vitest";
import { datasetsOf, problemLines } from "./given.js";

const problems = (file: string, text: string) => problemLines(datasetsOf(file, text).problems);

describe("many datasets", () => {
  test("a list: a bad one is named, the others come back", () => {
    const text =
      '[{"entity": "a", "indicators": {}},\n {"entity": "b"},\n 3,\n {"entity": "d", "indicators": {"x": 1}}]';
    const { datasets } = datasetsOf("a.json", text);
    expect(datasets.map(({ entity, line }) => [entity, line])).toEqual([
      ["a", 1],
      ["d", 4],
    ]);
    expect(datasets[1]?.locate(["x"])).toEqual({ line: 4, column: 38 });
    expect(problems("a.json", text)).toEqual([
      'dataset-type 2:2 {"path":[1,"indicators"],"expected":"object","found":null}',
      'dataset-type 3:2 {"path":[2],"expected":"object","found":"3"}',
    ]);
  });

  const perLine =
    '{"entity": "a", "indicators": {}}\n\n{"entity": "b", "indicators": {"x" 1}}\r\n[]\n{"entity": "d", "indicators": {}}\n';

  test.each(["a.ndjson", "a.jsonl", "a.json", "data"])("one per line, in %s", (file) => {
    const { datasets } = datasetsOf(file, perLine);
    expect(datasets.map(({ entity, line }) => [entity, line])).toEqual([
      ["a", 1],
      ["d", 5],
    ]);
    expect(problems(file, perLine)).toEqual([
      'json-syntax 3:36 {"what":"colon-expected","found":"1"}',
      'dataset-type 4:1 {"path":[],"expected":"object","found":"[…]"}',
    ]);
  });

  test("very many bad ones", () => {
    const found = datasetsOf("a.ndjson", "1\n".repeat(100_000)).problems;
    expect(found).toHaveLength(1001);
    expect(found.at(-1)).toMatchObject({ code: "too-many-problems", line: 1001, column: 1 });
  });
});

describe("the form of a file", () => {
  test.each([
    ["a.JSON", ' {"indicators": {"staffInPost": 1}}'],
    ["data", '\n[{"indicators": {"staffInPost": 1}}]'],
    ["a.ndjson", '{"indicators": {"staffInPost": 1}}'],
    ["a.json", '{"indicators":\n{"staffInPost": 1}\n}'],
    ["a.csv", "staffInPost\n1"],
    ["a.tsv", "staffInPost\tyear\n1\t2020"],
    ["a.txt", "staffInPost;year\n1;2020"],
    ["data", "staffInPost,year\n1,2020"],
  ])("%s: %j", (file, text) => {
    expect(datasetsOf(file, text)).toMatchObject({ datasets: [{ indicators: { staffInPost: "1" } }], problems: [] });
  });

  test("something else", () => {
    expect(problems("notes.md", "A text without columns")).toEqual(["format-unknown -:- {}"]);
    expect(problems("a.json", "staffInPost,year\n1,2020")[0]).toContain("json-syntax 1:1");
  });
});
