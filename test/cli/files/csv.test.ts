import { describe, expect, test } from "vitest";
import type { Rubric } from "../../../src/rubric/rubric.js";
import { readDatasets } from "../../../src/cli/files/datasets.js";
import { datasetsOf, hex, indicators, problemLines, utf8 } from "./given.js";

const rows = (text: string) =>
  datasetsOf("a.csv", text).datasets.map(({ entity, year, line, indicators }) => ({
    entity,
    year,
    line,
    ...indicators,
  }));
const problems = (text: string) => problemLines(datasetsOf("a.csv", text).problems);

/** The one cell under a header, as its indicator reads it. */
const cell = (header: string, text: string): unknown =>
  Object.values(datasetsOf("a.csv", `entity,${header}\nx,"${text}"`).datasets[0]?.indicators ?? {})[0];

describe("columns", () => {
  test.each([
    ["an id", "staffInPost"],
    ["a Chinese title", "在职人员数"],
    ["an English title", " Staff in post "],
  ])("%s", (_name, header) => {
    expect(rows(`${header}\n6\n`)).toEqual([{ entity: null, year: null, line: 2, staffInPost: "6" }]);
  });

  test.each([
    ["full-width brackets", "编制数（人）", "authorizedPosts"],
    ["full-width quotation marks", "本年度＂三公经费＂预算数", "threePublicBudget"],
    ["straight quotation marks", '"本年度""三公经费""预算数"', "threePublicBudget"],
  ])("%s look the same", (_name, header, id) => {
    expect(Object.keys(datasetsOf("a.csv", `${header}\n1\n`).datasets[0]?.indicators ?? {})).toEqual([id]);
  });

  test.each(["entity", "单位", "预算单位名称", "部门", "Department"])("%s names the department", (header) => {
    expect(rows(`${header},年度,year\n`)).toEqual([]);
    expect(rows(`${header},年度\n 政务中心 ,２０２０\n,\n`)).toEqual([{ entity: "政务中心", year: 2020, line: 2 }]);
  });

  test.each([
    ["commas", "单位,编制数(人),在职人员数\na,7,6"],
    ["semicolons", "单位;编制数(人);在职人员数\na;7;6"],
    ["tabs", "单位\t编制数(人)\t在职人员数\na\t7\t6"],
    ["quoted cells", '"单位";"编制数(人)";"在职人员数"\n"a";"7";"6"'],
    ["blank columns at the end", "单位,编制数(人),在职人员数,,\na,7,6,,\n,,,,"],
    ["empty lines and CRLF", "\r\n单位,编制数(人),在职人员数\r\n\r\na,7,6\r\n\r\n"],
  ])("%s", (_name, text) => {
    expect(rows(text)).toMatchObject([{ entity: "a", authorizedPosts: "7", staffInPost: "6" }]);
  });

  test.each([
    ["staffInPost,staffInPost\n6,6", 'csv-duplicate-column 1:- {"column":"staffInPost"}'],
    ["staffInPost,在职人员数\n6,6", 'csv-duplicate-column 1:- {"column":"在职人员数"}'],
    ["单位,部门\na,b", 'csv-duplicate-column 1:- {"column":"部门"}'],
    ["staffInPots\n6", 'csv-unknown-column 1:- {"column":"staffInPots","suggestion":"staffInPost"}'],
    ["在职人员\n6", 'csv-unknown-column 1:- {"column":"在职人员","suggestion":"在职人员数"}'],
    ["__proto__\n6", 'csv-unknown-column 1:- {"column":"__proto__","suggestion":null}'],
    ["staffInPost,\n6,7", 'csv-unknown-column 1:- {"column":"","suggestion":null}'],
    ["staffInPost", "csv-no-rows -:- {}"],
    ["staffInPost,year\n,\n", "csv-no-rows -:- {}"],
  ])("%j", (text, problem) => {
    expect(problems(text)).toEqual([problem]);
    expect(rows(text)).toEqual([]);
  });

  test("a title of two indicators stands for neither", () => {
    const title = { zh: "预算", en: "Budget" };
    const twice: Rubric["indicators"] = { a: { title }, b: { title: { zh: "预算", en: "Budget b" } } };
    const read = (header: string) => readDatasets("a.csv", utf8(`${header}\n1`), { indicators: twice });
    expect(read("预算").problems).toMatchObject([{ code: "csv-unknown-column" }]);
    expect(read("Budget").datasets).toMatchObject([{ indicators: { a: "1" } }]);
  });
});

describe("cells", () => {
  test.each([
    ["staffInPost", " 6 ", "6"],
    ["staffInPost", "", null],
    ["staffInPost", "－１２．５０", "-12.50"],
    ["staffInPost", "1,508", "1508"],
    ["staffInPost", "-1,234,508.50", "-1234508.50"],
    ["staffInPost", "１,５０８", "1508"],
    ["staffInPost", "1508,00", "1508,00"],
    ["staffInPost", "15,08", "15,08"],
    ["staffInPost", "1，508", "1，508"],
    ["staffInPost", "5%", "5%"],
    ["staffInPost", "①", "①"],
    ["staffInPost", "5²", "5²"],
    ["staffInPost", "12345678901234567890", "12345678901234567890"],
    ["hasBuildingProject", "是", true],
    ["hasBuildingProject", "有", true],
    ["hasBuildingProject", "TRUE", true],
    ["hasBuildingProject", "Yes", true],
    ["hasBuildingProject", "1", true],
    ["hasBuildingProject", "否", false],
    ["hasBuildingProject", "无", false],
    ["hasBuildingProject", "n", false],
    ["hasBuildingProject", "0", false],
    ["hasBuildingProject", "", null],
    ["hasBuildingProject", "不详", "不详"],
    ["effectiveness", "good", "good"],
    ["effectiveness", "效果较好", "good"],
    ["effectiveness", "No effect", "poor"],
    ["effectiveness", "__proto__", "__proto__"],
    ["effectiveness", "好", "好"],
  ])("%s: %j", (header, text, value) => {
    expect(cell(header, text)).toBe(value);
  });
});

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

test("every indicator may be named by its id and titles", () => {
  for (const [id, { title }] of Object.entries(indicators)) {
    for (const name of [id, title.zh, title.en]) expect(problems(`${name}\n1`)).toEqual([]);
  }
});
