import { describe, expect, test } from "vitest";
import { datasetsOf, problemLines } from "./given.js";

const problems = (file: string, text: string) => problemLines(datasetsOf(file, text).problems);

describe("one dataset", () => {
  const text = `{ "entity": "政务中心", "year": 2020,
  "indicators": { "staffInPost": 6, "threePublicBudget": { "value": 1.10, "source": "附件4" } },
  "alsoReported": [{ "indicator": "staffInPost", "value": 17 }],
  "claims": { "total": { "points": 90.50 } } }`;

  test("keeps every digit and every place", () => {
    const { datasets, problems } = datasetsOf("a.json", text);
    expect(problems).toEqual([]);
    const [dataset] = datasets;
    expect(dataset).toMatchObject({
      entity: "政务中心",
      year: 2020,
      line: 1,
      indicators: { staffInPost: "6", threePublicBudget: { value: "1.10", source: "附件4" } },
      alsoReported: [{ indicator: "staffInPost", value: "17" }],
      claims: { total: { points: "90.50" } },
    });
    expect(dataset?.locate(["threePublicBudget", "value"])).toEqual({ line: 2, column: 68 });
    expect(dataset?.locate(["authorizedPosts"])).toEqual({ line: 2, column: 17 });
  });

  test("needs no name and no year", () => {
    expect(datasetsOf("a.json", '{"indicators": {}}').datasets).toMatchObject([{ entity: null, year: null }]);
    expect(datasetsOf("a.json", '{"entity": null, "year": null, "indicators": {}}').datasets).toHaveLength(1);
  });

  test("an indicator may have any key; scoring knows which there are", () => {
    const { datasets } = datasetsOf("a.json", '{"indicators": {"__proto__": 1, "constructor": 2}}');
    expect(Object.keys(datasets[0]?.indicators ?? {})).toEqual(["__proto__", "constructor"]);
  });

  test.each([
    ["[1", 'json-syntax 1:3 {"what":"close-bracket-expected","found":""}'],
    ['{"indicators": {"a": 1, "a": 2}}', 'json-duplicate-key 1:25 {"key":"a","firstLine":1,"firstColumn":17}'],
    ['{"indicators": {"a": 1e3}}', 'json-number 1:22 {"found":"1e3"}'],
    ['{"indicator": {}, "indicators": {}}', 'dataset-key 1:15 {"key":"indicator","suggestion":"indicators"}'],
    ['{"__proto__": {}, "indicators": {}}', 'dataset-key 1:15 {"key":"__proto__","suggestion":null}'],
    ['{"year": 2020}', 'dataset-type 1:1 {"path":["indicators"],"expected":"object","found":null}'],
    ['{"indicators": []}', 'dataset-type 1:16 {"path":["indicators"],"expected":"object","found":"[…]"}'],
    ['{"indicators": null}', 'dataset-type 1:16 {"path":["indicators"],"expected":"object","found":"null"}'],
    ['{"indicators": {}, "entity": {}}', 'dataset-type 1:30 {"path":["entity"],"expected":"text","found":"{…}"}'],
    [
      '{"indicators": {}, "year": 2020.5}',
      'dataset-type 1:28 {"path":["year"],"expected":"whole-number","found":"2020.5"}',
    ],
    [
      '{"indicators": {}, "year": true}',
      'dataset-type 1:28 {"path":["year"],"expected":"whole-number","found":"true"}',
    ],
    [
      '{"indicators": {}, "year": ["2020"]}',
      'dataset-type 1:28 {"path":["year"],"expected":"whole-number","found":"[…]"}',
    ],
    ["[]", "file-empty -:- {}"],
  ])("%s", (text, problem) => {
    expect(problems("a.json", text)).toEqual([problem]);
    expect(datasetsOf("a.json", text).datasets).toEqual([]);
  });

  test("every problem at once", () => {
    expect(problems("a.json", '{"name": 1, "claim": 2, "entity": true}')).toEqual([
      'dataset-key 1:10 {"key":"name","suggestion":null}',
      'dataset-key 1:22 {"key":"claim","suggestion":"claims"}',
      'dataset-type 1:35 {"path":["entity"],"expected":"text","found":"true"}',
      'dataset-type 1:1 {"path":["indicators"],"expected":"object","found":null}',
    ]);
  });
});

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
