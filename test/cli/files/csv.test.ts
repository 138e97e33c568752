import { describe, expect, test } from "vitest";
import { datasetsOf, hex, problemLines } from "./given.js";

const rows = (text: string) =>
  datasetsOf("a.csv", text).datasets.map(({ entity, year, line, indicators }) => ({
    entity,
    year,
    line,
    ...indicators,
  }));
const problems = (text: string) => problemLines(datasetsOf("a.csv", text).problems);

describe("rows", () => {
  test("those of another length are named, the others come back", () => {
    const text = "单位,staffInPost\na,1\nb\nc,2,3\nd,4\n";
    expect(problems(text)).toEqual([
      'csv-row-length 3:- {"expected":2,"found":1}',
      'csv-row-length 4:- {"expected":2,"found":3}',
    ]);
    expect(rows(text)).toMatchObject([
      { entity: "a", line: 2 },
      { entity: "d", line: 5 },
    ]);
  });

  test("a year that is none", () => {
    const text = "单位,年度\na,2020年\nb,2021\n";
    expect(problems(text)).toEqual(['dataset-type 2:- {"path":["year"],"expected":"whole-number","found":"2020年"}']);
    expect(rows(text)).toMatchObject([{ entity: "b", year: 2021 }]);
  });

  test("lines are those of the file, whatever a cell holds", () => {
    const text = '单位,staffInPost\r\n"a\r\nb",1\r\n\r\nc,2\r\n"d""d, e",3';
    expect(rows(text)).toMatchObject([
      { entity: "a\nb", line: 2 },
      { entity: "c", line: 5 },
      { entity: 'd"d, e', line: 6 },
    ]);
    expect(datasetsOf("a.csv", text).datasets[1]?.locate(["staffInPost"])).toEqual({ line: 5, column: null });
  });

  test.each([
    ['单位,year\na,1\nb"c,2\nd,3', "invalid-opening-quote", 3],
    ['单位,year\na,1\n\n"b"c,2\nd,3', "invalid-closing-quote", 4],
    ['单位,year\na,1\n"b,2\nd,3', "quote-not-closed", 3],
    ['单位,year\na,1\n"b,2\n"d",3', "invalid-closing-quote", 3],
  ])("%j: reading ends at the wrong quote", (text, what, line) => {
    expect(problems(text)).toEqual([`csv-syntax ${line}:- {"what":"${what}"}`]);
    expect(rows(text)).toMatchObject([{ entity: "a", line: 2 }]);
  });

  test("a wrong quote in the header", () => {
    expect(problems('单"位,year\na,1')).toEqual(['csv-syntax 1:- {"what":"invalid-opening-quote"}']);
  });

  test("very many of another length", () => {
    const { datasets, problems } = datasetsOf("a.csv", `单位,year\na,2020\n${"1\n".repeat(500_000)}`);
    expect(datasets).toHaveLength(1);
    expect(problems).toHaveLength(1001);
    expect(problems.at(-1)).toMatchObject({ code: "too-many-problems", line: 1003 });
  });
});

test("a table in GB18030", () => {
  // 单位,在职人员数,有无新建项目 / 政务中心,6,无
  const bytes = hex("b5a5cebb2cd4dad6b0c8cbd4b1cafd2cd3d0ceded0c2bda8cfeec4bf0ad5fecef1d6d0d0c42c362ccede0a");
  expect(datasetsOf("a.csv", bytes)).toMatchObject({
    datasets: [{ entity: "政务中心", indicators: { staffInPost: "6", hasBuildingProject: false } }],
    problems: [],
  });
});
