/** `report`: the 2020 report filled in, in both languages and both forms; and files of every sort. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { finished, folder } from "../cli/terminal.js";

const id = "hunan-department-overall/datonghu-2020";
const published = "docs/examples/datonghu-2020.json";
const complete = "docs/examples/datonghu-2020-complete.json";
const report = (path: string, ...options: string[]) => finished(["report", id, path, ...options]);

interface Sheet {
  readonly entity: string;
  readonly indicators: Readonly<Record<string, unknown>>;
}

const sheet = JSON.parse(readFileSync(published, "utf8")) as Sheet;

describe("as Markdown, in Chinese", () => {
  it("has the tables, the form, the losses, the findings and the numbers in sentences", async () => {
    const { status, out, err } = await report(published, "--locale", "zh");
    expect({ status, err }).toEqual({ status: 0, err: "" });
    for (const line of [
      "| 年度资金总额 | 149.03 万元 | 599.34 万元 | 578.65 万元 | 96.55%<br>填报 96% |",
      "| 上年结转资金 | 5.35 万元 | 5.35 万元 | 5.35 万元 | 100% |",
      "| “三公经费”变动情况（上年、本年预算） | 20 万元 | 18 万元 | -10%<br>填报 10% |",
      "| 项目支出安排情况 | 483.59 万元 | 464.89 万元 | 96.13% |",
      "| 过程 / 预算管理 | 公用经费控制率 | 7 |  | 0–7 | 缺数据 |",
      "|  | **合计** | 100 |  | **80–95** | 不完整 |",
      "1. 预算控制率 −5：298.57%（大于 30%）：计 0 分",
      "- **错误** “三公经费”控制率：填报 100%，按所报数据应为 30.67%",
      "编制 7 人，在职 6 人，在职人员控制率 85.71%。“三公经费”上年预算 20 万元，本年预算 18 万元，变动率 -10%；实际支出 5.52 万元，控制率 30.67%。",
    ])
      expect(out.split("\n")).toContain(line);
    expect(out).toContain("投入 15 分（满分 15 分），过程 38–45 分（满分 50 分），产出及效率 27–35 分（满分 35 分）。");
  });

  it("of complete data says the total", async () => {
    const { out } = await report(complete, "--locale", "zh");
    expect(out).toContain("|  | **合计** | 100 |  | **90** | 完整 |");
    expect(out).toContain("总分 90 分（满分 100 分）。投入 15 分");
  });
});

it("as Markdown, in English", async () => {
  const { out } = await report(published, "--locale", "en");
  expect(out).toContain("| Total | 149.03 CNY 10k | 599.34 CNY 10k | 578.65 CNY 10k | 96.55%<br>claimed 96% |");
  expect(out).toContain("There were 7 persons authorized and 6 persons in post, a staffing control rate of 85.71%.");
  expect(out).not.toMatch(/\{|\}|undefined|null/);
});

describe.each(["zh", "en"])("as a page, in %s", (locale) => {
  const page = async (path: string) => (await report(path, "--html", "--locale", locale)).out;

  it("asks for no network and runs no script", async () => {
    const html = await page(published);
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(|https?:|\son\w+=|javascript:/i);
    expect(html).toContain(`<html lang="${locale}">`);
    expect(html).not.toMatch(/\{[a-z]|undefined|NaN|\[object/);
  });

  it("has a chart of each metric that lost points by its value", async () => {
    expect((await page(published)).match(/<svg/g)).toHaveLength(1);
    const poor = {
      ...sheet,
      indicators: {
        ...sheet.indicators,
        ...{ staffInPost: 8, yearEndBalance: 90, managementSystemViolations: 1, publicSatisfaction: 75 },
        administrativeEffectiveness: "fair", // a level: no picture
      },
    };
    const html = await page(folder().write("poor.json", JSON.stringify(poor)));
    expect(html.match(/<svg/g)).toHaveLength(5);
    expect(html.match(/<figure class="loss">/g)).toHaveLength(6);
  });
});

it("a report for each department of a file, and what is wrong with the others", async () => {
  const others = [
    { ...sheet, entity: "乙局 <script>alert(1)</script> |" },
    { ...sheet, entity: "丙局", indicators: { staffInPost: "6人" } },
  ];
  const path = folder().write("many.json", JSON.stringify([sheet, ...others]));
  const { status, out, err } = await report(path, "--html");
  expect(status).toBe(1);
  expect(err).toContain("not-a-decimal");
  expect(out.match(/<h1>/g)).toHaveLength(2);
  expect(out).toContain("乙局 &lt;script&gt;");
  const { out: markdown } = await report(path, "--markdown");
  expect(markdown.match(/^# /gm)).toHaveLength(2);
  expect(markdown).toContain("乙局 \\<script\\>alert(1)\\</script\\> \\|");
});

it("rubrics that lay no report out, and those whose metrics repeat", async () => {
  const table = "docs/examples/cn-project-self-evaluation-table-1.json";
  const { out, status } = await finished(["report", "cn-project-self-evaluation/rule-2020", table, "--html"]);
  expect(status).toBe(0);
  expect(out).not.toMatch(/undefined|NaN|\[object/);
  const excerpt = await finished(["report", "hunan-department-overall/excerpt-2018", published, "--locale", "zh"]);
  expect(excerpt.out).toBe("");
  expect(excerpt.err).toContain("unknown-indicator");
});

it("one form at a time", async () => {
  const { status, err } = await report(published, "--html", "--markdown");
  expect(status).toBe(2);
  expect(err).toContain("--html");
});
