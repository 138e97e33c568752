/** A table speaks of its columns as its header does: titles with units, advice for a cell, labels by their titles. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fiscalRubric, folder } from "./terminal.js";

const id = "hunan-department-overall/datonghu-2020";
const files = folder();
const score = (text: string, locale = "zh", name = "a.csv") =>
  fiscalRubric(["score", id, files.write(name, text), "--json", "--locale", locale]);
const said = (text: string, locale = "zh"): string[] =>
  score(text, locale)
    .err.trim()
    .split("\n")
    .map((line) => line.slice(line.indexOf(": ") + 2));

describe("a cell that is refused", () => {
  it.each([
    [
      "zh",
      "错误: 社会公众或服务对象满意度: “88%”不能作为数值：请去掉百分号，只填数字，单位以该数据项的规定为准 [not-a-decimal]",
    ],
    ["en", "error: 社会公众或服务对象满意度: “88%” is not usable as a number: "],
  ])("is named by its column in %s", (locale, words) => {
    expect(said("单位,社会公众或服务对象满意度\n乙局,88%\n", locale)[0]?.startsWith(words)).toBe(true);
  });

  it.each([
    ["zh", "≥90", "确实只有文字的请留空，按缺数据处理"],
    ["zh", "较高", "原表为文字的请留空，按缺数据处理"],
    ["en", "≥90", "leave the cell empty"],
    ["en", "high", "leave the cell empty"],
  ])("is not told of “printed” (%s, %s)", (locale, cell, advice) => {
    const [line = ""] = said(`publicSatisfaction\n${cell}\n`, locale);
    expect(line).toContain(advice);
    expect(line).not.toContain("printed");
  });

  it.each([
    ["zh", "没有“好”这个选项；可填：效果较好、一般、无效果或者效果不明显", "应填“是”或“否”，现为“嗯”"],
    ["en", 'There is no option "好"; it is one of: Fairly good effect, Moderate effect', 'Must be yes or no, not "嗯"'],
  ])("is told what it may hold in %s", (locale, labels, answers) => {
    const lines = said("行政效能,有无新建楼堂馆所项目\n好,嗯\n", locale).join("\n");
    for (const words of [labels, answers]) expect(lines).toContain(words);
  });
});

it("in JSON labels are listed with their titles, and a title suggests its label", () => {
  const refused = (label: string, locale: string): string =>
    score(JSON.stringify({ indicators: { administrativeEffectiveness: label } }), locale, "a.json").err;
  expect(refused("一般", "zh")).toContain("没有“一般”这个选项，是否应为“fair（一般）”？");
  expect(refused("excellent", "en")).toContain("available: good (Fairly good effect");
  expect(refused("excellent", "zh")).toContain("可用的有：good（效果较好）、fair（一般）、");
});

describe("a heading with its unit", () => {
  it.each(["年初预算（万元）", "年初预算(万元)", "年初预算 （CNY10k）", "Initial budget (CNY 10k)"])(
    "%s",
    (heading) => {
      const { status, out, err } = score(`${heading},carryoverIn\n120,1\n`);
      expect({ status, err }).toEqual({ status: 0, err: "" });
      expect(out).toContain('"initialBudget": "120"');
    },
  );

  it.each([
    ["年初预算（元）", "是否应为“年初预算（万元）”？"],
    ["年初预祘（万元）", "是否应为“年初预算（万元）”？"],
    ["年初预祘（亿元）（含追加）", "[csv-unknown-column]"],
    ["年初（万元）", "是否应为“年初预算"],
  ])("%s is not guessed", (heading, words) => {
    const { status, err } = score(`${heading}\n120\n`);
    expect(status).toBe(2);
    expect(err).toContain(words);
  });
});

describe.each([
  [
    "zh",
    ",年初预算（万元）,",
    "“有无新建楼堂馆所项目”可填：是、否。\n“行政效能”可填：效果较好、一般、无效果或者效果不明显。\n",
  ],
  ["en", ",Initial budget (CNY 10k),", "is one of: yes, no.\n"],
])("the template in %s", (locale, heading, labels) => {
  const { out, err } = fiscalRubric(["template", id, "--csv", "--locale", locale]);

  it("has the units in its header, and says what choices may hold", () => {
    expect(out).toContain(heading);
    expect(err).toContain(labels);
  });

  it("can be scored as it is", () => {
    expect(score(out, locale, "template.csv")).toMatchObject({ status: 0, err: "" });
  });
});

it("the years of a series have their unit too", () => {
  const header = "收入（第1年）（万元）";
  const rubric = JSON.parse(readFileSync(`rubrics/${id}.json`, "utf8")) as { indicators: object };
  const revenue = { title: { zh: "收入", en: "Revenue" }, unit: "CNY10k", series: 2 };
  const path = files.write("rubric.json", JSON.stringify({ ...rubric, indicators: { ...rubric.indicators, revenue } }));
  expect(fiscalRubric(["template", path, "--csv", "--locale", "zh"]).out).toContain(header);
  const { err } = fiscalRubric(["score", path, files.write("years.csv", `${header},收入（第2年）\n1,x\n`)]);
  expect(err).toContain("error: 收入（第2年）: ");
});
