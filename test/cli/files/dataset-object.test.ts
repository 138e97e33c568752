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
    expect(dataset?.locate(["threePublicBudget", "value"])).toEqual({ line: 2, column: 69 });
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
    ["[]", "no-department -:- {}"],
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
