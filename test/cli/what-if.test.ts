/** `what-if`: the changes as sentences and as JSON, for one department and for many; options that do not fit. */
import { readFileSync } from "node:fs";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { type Indicators, createScorer, explainWhatIf } from "../../src/index.js";
import { en, zh } from "../../src/locales/index.js";
import { rubric } from "../../src/rubrics/hunan-department-overall/datonghu-2020.js";
import { fiscalRubric, folder } from "./terminal.js";

const id = "hunan-department-overall/datonghu-2020";
const published = "docs/examples/datonghu-2020.json";
const { indicators } = JSON.parse(readFileSync(published, "utf8")) as { indicators: Indicators<typeof rubric> };
const whatIf = (path: string, ...options: string[]) => fiscalRubric(["what-if", id, path, ...options]);
const joined = (text: string): string => text.replace(/\n\s*/g, " ");
const without = (text: string): string => text.replace(/\s+/g, "");

describe.each([
  {
    language: "zh",
    locale: zh,
    supplement:
      "本年追加预算由 444.96 万元改为 0 万元：预算控制率 0 → 5 分（单独变动此项数据可得的最高分），预算完成率 5 → 1 分，总分 80 → 81 分",
    fixed: "不变的数据：年初预算、本年追加预算",
    doubt: "注意：预算完成率的分母将为 0，无法计算",
    metric: "--metric: 错误: 没有“budget-controls”这个指标，是否应为“budget-control-rate”",
    target: "--target: 错误: “9O”不能作为数值",
    indicator: "--fixed: 错误: 评分规则中没有数据项“initialbudget”，是否应为“initialBudget”",
    value: "选项 --target 后面要写明 N",
    unknown: "命令“what-if”没有选项 --targets。是否应为“--target”？",
  },
  {
    language: "en",
    locale: en,
    supplement:
      "Supplementary budget in the year from 444.96 CNY 10k to 0 CNY 10k: Budget control rate 0 → 5 (the best that this one alone brings), Budget completion rate 5 → 1, total 80 → 81",
    fixed: "Fixed: Initial budget, Supplementary budget in the year",
    doubt: "Beware: Budget completion rate would have a denominator of 0 and no value",
    metric: "--metric: error: There is no metric “budget-controls”; did you mean “budget-control-rate”?",
    target: "--target: error: “9O” is not usable as a number",
    indicator: "--fixed: error: The rubric has no indicator “initialbudget”; did you mean “initialBudget”?",
    value: "--target needs N behind it",
    unknown: `"what-if" has no option --targets. Did you mean "--target"?`,
  },
])("in $language", ({ language, locale, supplement, fixed, doubt, ...refused }) => {
  const inLanguage = (...options: string[]) => whatIf(published, ...options, "--locale", language);

  it("prints the sentences of the library, in 80 columns", () => {
    const { status, out, err } = inLanguage();
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(Math.max(...out.split("\n").map((line) => stringWidth(line)))).toBeLessThanOrEqual(80);
    const { summary, changes, about } = explainWhatIf(createScorer(rubric), indicators, { locale });
    expect(changes[0]?.line.text).toBe(supplement);
    const lines = [summary, ...changes.map(({ line }) => line), ...about].map(({ text }) => without(text));
    let from = 0;
    for (const line of lines) {
      const place = without(out).indexOf(line, from);
      expect(place).toBeGreaterThanOrEqual(from);
      from = place + line.length;
    }
  });

  it("takes the options", () => {
    const all = inLanguage("--fixed", "initialBudget, supplementaryBudget", "--metric", "budget-control-rate");
    expect(all).toMatchObject({ status: 0, err: "" });
    expect(without(all.out)).toContain(without(fixed));
    expect(all.out).not.toContain("→");
    expect(without(inLanguage("--target", "85").out)).toContain(without(doubt));
  });

  it("refuses options that do not fit, all at once", () => {
    const { status, out, err } = inLanguage(
      ...["--metric", "budget-controls", "--target", "9O", "--fixed", "staffInPost,initialbudget"],
    );
    expect({ status, out }).toEqual({ status: 2, out: "" });
    const lines = err.trim().split("\n");
    expect(lines.map((line) => /\[([\w-]+)\]$/.exec(line)?.[1])).toEqual([
      "unknown-metric",
      "not-a-decimal",
      "unknown-indicator",
    ]);
    for (const [index, text] of [refused.metric, refused.target, refused.indicator].entries())
      expect(lines[index]).toContain(text);
    expect(inLanguage("--target=")).toMatchObject({ status: 2, out: "" });
    expect(inLanguage("--targets=81")).toMatchObject({ status: 2, out: "" });
    expect(inLanguage("--target=").err).toContain(refused.value);
    expect(inLanguage("--targets=81").err).toContain(refused.unknown);
  });

  it("--help knows it", () => {
    expect(fiscalRubric(["--help", "--locale", language]).out).toMatch(
      /fiscal-rubric what-if <rubric> <dataset> \[--target N\]/,
    );
  });
});

it("--json prints the answer", () => {
  const { status, out } = whatIf(published, "--json", "--target", "81");
  expect(status).toBe(0);
  const { answer } = explainWhatIf(createScorer(rubric), indicators, { target: 81, locale: en });
  expect(JSON.parse(out)).toEqual(answer);
  expect(answer.changes).toEqual(createScorer(rubric).whatIf(indicators, { target: 81 }));
});

it("--out writes a file", () => {
  const { path, read } = folder();
  expect(whatIf(published, "--json", "--out", path("changes.json"))).toMatchObject({ status: 0, out: "" });
  expect((JSON.parse(read("changes.json")) as { changes: object[] }).changes).toHaveLength(3);
});

describe("many departments", () => {
  const two = { entity: "乙局", indicators: { staffInPost: 103, authorizedPosts: 100 } };
  const bad = { entity: "丙局", indicators: { staffInPost: -1 } };
  const file = (...all: object[]) => folder().write("many.json", JSON.stringify(all));

  it("a block each, and those that are refused are named", () => {
    const { status, out, err } = whatIf(file({ entity: "甲局", indicators }, two, bad), "--locale", "en");
    expect(status).toBe(1);
    expect(err).toMatch(/\(丙局\).*: error: staffInPost: .*\[below-minimum\]/);
    expect(out.split("\n\n")).toHaveLength(2);
    expect(joined(out)).toContain(
      "乙局 6.4 points now; each of these 4 changes by itself raises the total 1. Staff in post from 103 persons to 102 persons: Staffing control rate 6.4 → 6.6 (the next points), total 6.4 → 6.6",
    );
  });

  it("an object each", () => {
    const answers = whatIf(file(two, { ...two, entity: "丁局" }), "--json", "--fixed", "authorizedPosts")
      .out.trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { entity: string; changes: { to: string }[]; fixed: string[] });
    expect(answers.map(({ entity, changes, fixed }) => [entity, changes.map(({ to }) => to), fixed])).toEqual([
      ["乙局", ["102", "100"], ["authorizedPosts"]],
      ["丁局", ["102", "100"], ["authorizedPosts"]],
    ]);
  });

  it("none of which can be read", () => {
    expect(whatIf(file(bad))).toMatchObject({ status: 2, out: "" });
  });

  it("that are compared with each other: what compares them stays", () => {
    const title = { zh: "名称", en: "name" };
    const compared = {
      ...rubric,
      edition: "compared",
      points: { ...rubric.points, max: 5 },
      readings: undefined,
      examples: undefined,
      derived: undefined,
      identities: undefined,
      policies: undefined,
      report: undefined,
      indicators: {
        spent: { title, integer: true, min: 0, max: 100 },
        best: { title, cohort: { take: "max", of: "spent" } },
      },
      sections: [
        {
          id: "s",
          title,
          max: 5,
          metrics: [
            {
              id: "share",
              title,
              max: 5,
              value: { formula: "spent / best", unit: "%", ifUndefined: [{ award: 0 }] },
              rule: { kind: "proportional", target: 100 },
            },
          ],
        },
      ],
    };
    const path = folder().write("rubric.json", JSON.stringify(compared));
    const data = file({ indicators: { spent: 50 } }, { indicators: { spent: 20 } });
    const { out, err } = fiscalRubric(["what-if", path, data, "--json"]);
    expect(err).toBe("");
    const answers = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { scored: string; changes: { to: string }[]; fixed: string[] });
    expect(answers.map(({ scored, changes, fixed }) => [scored, changes.map(({ to }) => to), fixed])).toEqual([
      ["5", [], ["best"]],
      ["2", ["21", "50"], ["best"]],
    ]);
    // As in a score, nobody is compared with others that are not all there.
    const partial = file({ indicators: { spent: 50 } }, { indicators: { spent: 20 } }, { indicators: { spent: "x" } });
    const args = [path, partial, "--json"];
    const scoredOf = (command: string) =>
      fiscalRubric([command, ...args])
        .out.trim()
        .split("\n")
        .map((line) => (JSON.parse(line) as { scored: string }).scored);
    expect(scoredOf("what-if")).toEqual(["0", "0"]);
    expect(scoredOf("what-if")).toEqual(scoredOf("score"));
  });
});
