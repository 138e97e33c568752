/** `score --csv`: a spreadsheet of many departments, in the words of the language. */
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { totalsRubric } from "../totals/tables.js";
import { fiscalRubric, folder } from "./terminal.js";

const files = folder();
const adjustments = [{ id: "bonus", when: "event", effect: { points: 3 } }];
const path = files.write("rubric.json", JSON.stringify(totalsRubric({ adjustments })));
const departments = [
  { entity: "甲局", year: 2020, indicators: { a: 60, b: 36, hasB: true, event: true } },
  { entity: "乙局", indicators: { a: 50, hasB: false, event: false } },
  { entity: "丙局", indicators: { b: 39, hasB: true } },
];

const csv = (rubric: string, content: object, locale: string): string[][] =>
  parse(
    fiscalRubric(["score", rubric, files.write("many.json", JSON.stringify(content)), "--csv", "--locale", locale]).out,
    { bom: true },
  );

it.each([
  [
    "zh",
    ["单位", "年度", "状态", "合计", "已评得分", "最低合计", "最高合计", "等级", "甲", "乙", "标题"],
    ["完整", "不完整", "不计入", "好", "差"],
  ],
  [
    "en",
    "Department,Year,Status,Total,Points so far,Lowest total,Highest total,Grade,A,B,Title".split(","),
    ["complete", "incomplete", "left out", "Good", "Poor"],
  ],
])("heads its columns and says states, grades and what is left out in %s", (locale, header, words) => {
  const [complete, incomplete, leftOut, good, poor] = words;
  expect(csv(path, departments, locale)).toEqual([
    header,
    ["甲局", "2020", complete, "99", "99", "99", "99", good, "60", "36", "3"],
    ["乙局", "", complete, "50", "50", "50", "50", poor, "50", leftOut, "0"],
    ["丙局", "", incomplete, "", "39", "39", "102", "", "", "39", ""],
  ]);
});

describe("the rows of a table", () => {
  const id = "cn-project-self-evaluation/rule-2020";
  const row = (id: string, part: string, weight: number, title?: string) => ({ id, part, weight, title });
  const headings = (...titles: [string?, string?, string?][]) =>
    csv(
      id,
      titles.map(([first, second, third]) => ({
        indicators: {
          targets: [
            row("t1", "output", 50, first),
            row("t2", "benefit", 30, second),
            row("t3", "satisfaction", 10, third),
          ],
        },
      })),
      "zh",
    )[0]?.slice(9);

  it.each([
    ["are called as all departments call them", [["培训", "增收"], ["培训"]], ["培训", "效益指标 t2", "满意度指标 t3"]],
    ["by metric and id where they differ", [["培训"], ["检查"]], ["产出指标 t1", "效益指标 t2", "满意度指标 t3"]],
    [
      "and by their ids as well where a title stands twice",
      [["人数", "合计", "人数"]],
      ["人数 (output/t1)", "合计 (benefit/t2)", "人数 (satisfaction/t3)"],
    ],
  ] as [string, [string?, string?, string?][], string[]][])("%s", (_what, titles, expected) => {
    expect(headings(...titles)).toEqual(expected);
  });
});
