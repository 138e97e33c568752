import { describe, expect, test } from "vitest";
import type { Rubric } from "../../../src/rubric/rubric.js";
import { readDatasets } from "../../../src/cli/files/datasets.js";
import { datasetsOf, indicators, problemLines, utf8 } from "./given.js";

const rows = (text: string) =>
  datasetsOf("a.csv", text).datasets.map(({ entity, year, line, indicators }) => ({
    entity,
    year,
    line,
    ...indicators,
  }));
const problems = (text: string) => problemLines(datasetsOf("a.csv", text).problems);

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

test("every indicator may be named by its id and titles", () => {
  for (const [id, { title }] of Object.entries(indicators)) {
    for (const name of [id, title.zh, title.en]) expect(problems(`${name}\n1`)).toEqual([]);
  }
});
