/** Series, tables, labels and adjustments: what is offered, what may be fixed, and how it is told. */
import { describe, expect, it } from "vitest";
import { DatasetError, type Indicators, createScorer, explainWhatIf, parseRubric } from "../../src/index.js";
import { en, zh } from "../../src/locales/index.js";
import type { WhatIfOptions } from "../../src/index.js";
import { titled } from "../titled.js";

const rubric = parseRubric(
  titled({
    points: { max: 20, places: 2, rounding: "half-up" },
    indicators: {
      revenue: { series: 2, title: { zh: "收入", en: "Revenue" }, integer: true, min: 0, max: 10 },
      heads: {
        type: "table",
        title: { zh: "科目", en: "Heads" },
        columns: {
          weight: { title: { zh: "权重", en: "Weight" }, min: 0 },
          actual: { title: { zh: "实际", en: "Actual" }, integer: true, min: 0, max: 10 },
        },
      },
      quality: {
        type: "choice",
        title: { zh: "质量", en: "Quality" },
        options: { good: { zh: "良好", en: "good" }, poor: { zh: "较差", en: "poor" } },
      },
      warned: { type: "boolean", title: { zh: "受到警告", en: "Was warned" } },
    },
    sections: [
      {
        id: "s",
        max: 20,
        metrics: [
          {
            id: "trend",
            title: { zh: "收入趋势", en: "Trend" },
            max: 5,
            value: { formula: "mean(revenue)" },
            rule: { kind: "proportional", target: 10 },
          },
          {
            id: "rows",
            each: "heads",
            max: 10,
            value: { formula: "actual" },
            rule: { kind: "proportional", target: 10 },
          },
          {
            id: "grade",
            title: { zh: "质量等级", en: "Grade" },
            max: 5,
            rule: { kind: "levels", of: "quality", levels: { good: 5, poor: 0 } },
          },
        ],
      },
    ],
    adjustments: [
      {
        id: "warning",
        title: { zh: "警告", en: "Warning" },
        when: { fact: "warned", operator: "equal", value: true },
        effect: { points: -3 },
      },
    ],
  }),
);
const scorer = createScorer(rubric);
const data = {
  revenue: [10, 8],
  heads: [
    { id: "1", title: "甲", weight: 4, actual: 10 },
    { id: "2", title: "乙", weight: 6, actual: 5 },
  ],
  quality: "poor",
  warned: true,
} as Indicators;

const told = (options?: WhatIfOptions) =>
  scorer.whatIf(data, options).map(({ indicator, to, metric, goal }) => [indicator, to, metric, goal]);

const row = [
  ["heads/2/actual", "6", "rows/2", "next"],
  ["heads/2/actual", "10", "rows/2", "best"],
];
const series = [
  ["revenue[2]", "9", "trend", "next"],
  ["revenue[2]", "10", "trend", "best"],
];
const quality = [["quality", "good", "grade", "best"]];

describe("offered are", () => {
  it("a year, a cell, another label, and what only an adjustment reads", () => {
    expect(told()).toEqual([...series, ...row, ...quality, ["warned", false, null, "best"]]);
  });

  it.each([
    ["a series", ["revenue"]],
    ["a year", ["revenue[2]"]],
  ])("not %s that is fixed", (_what, fixed) => {
    expect(told({ fixed: [...fixed, "warned"] })).toEqual([...row, ...quality]);
  });

  it.each([
    ["a table", ["heads"]],
    ["a column", ["heads.actual"]],
    ["a cell", ["heads/2/actual"]],
  ])("not %s that is fixed", (_what, fixed) => {
    expect(told({ fixed: [...fixed, "warned"] })).toEqual([...series, ...quality]);
  });

  it("those of one metric, or of all its rows", () => {
    expect(told({ metric: "rows" })).toEqual(row);
    expect(told({ metric: "rows/2" })).toEqual(row);
    expect(told({ metric: "rows/1" })).toEqual([]);
  });

  it("never the weights of rows; what stays is told", () => {
    const { answer } = explainWhatIf(scorer, data, { fixed: ["quality"], locale: en });
    expect(answer.fixed).toEqual(["quality"]);
    expect(answer.adjustable).toEqual(["revenue[1]", "revenue[2]", "heads/1/actual", "heads/2/actual", "warned"]);
  });
});

it("each is said with its own name, in both languages", () => {
  const texts = (locale: typeof zh) => explainWhatIf(scorer, data, { locale }).changes.map(({ line }) => line.text);
  expect(texts(zh)).toEqual([
    "收入（第2年）由 8 改为 9：收入趋势 4.5 → 4.75 分（下一档），总分 8.5 → 8.75 分",
    "收入（第2年）由 8 改为 10：收入趋势 4.5 → 5 分（单独变动此项数据可得的最高分），总分 8.5 → 9 分",
    "乙·实际由 5 改为 6：乙 3 → 3.6 分（下一档），总分 8.5 → 9.1 分",
    "乙·实际由 5 改为 10：乙 3 → 6 分（单独变动此项数据可得的最高分），总分 8.5 → 11.5 分",
    "质量由较差改为良好：质量等级 0 → 5 分（单独变动此项数据可得的最高分），总分 8.5 → 13.5 分",
    "受到警告由是改为否：总分 8.5 → 11.5 分",
  ]);
  expect(texts(en).at(-2)).toBe(
    "Quality from poor to good: Grade 0 → 5 (the best that this one alone brings), total 8.5 → 13.5",
  );
  expect(texts(en).at(-1)).toBe("Was warned from yes to no: total 8.5 → 11.5");
});

it("a target takes the changes that are relatively smallest, each told on top of those before", () => {
  const { answer, summary } = explainWhatIf(scorer, data, { target: 12, fixed: ["quality"], locale: en });
  expect(answer.changes.map(({ indicator, to, total }) => [indicator, to, total.to])).toEqual([
    ["heads/2/actual", "10", "11.5"],
    ["revenue[2]", "10", "12"],
  ]);
  expect(summary.text).toBe(
    "8.5 points now; these 2 changes together make it 12, for the target of 12, and change least",
  );
});

it("a target that is reached already needs nothing", () => {
  const { answer, summary } = explainWhatIf(scorer, data, { target: "8.5", locale: zh });
  expect(answer.changes).toEqual([]);
  expect(summary.text).toBe("目前 8.5 分，已达到目标 8.5 分");
});

it("says everything that is wrong with the data or the options at once", () => {
  const bad = { metric: "rowz", target: "many", fixed: ["revenue[3]", 5 as unknown as string] };
  const issuesOf = (ask: () => unknown) => {
    try {
      ask();
    } catch (error) {
      if (error instanceof DatasetError) return error.issues.map(({ code, path }) => [code, ...path]);
      throw error;
    }
    return [];
  };
  const options = [
    ["unknown-metric", "metric"],
    ["not-a-decimal", "target"],
    ["unknown-indicator", "fixed", 0],
    ["unknown-indicator", "fixed", 1],
  ];
  expect(issuesOf(() => scorer.whatIf(data, bad))).toEqual(options);
  const worse = { ...(data as object), quality: "fine" } as Indicators;
  expect(issuesOf(() => explainWhatIf(scorer, worse, { ...bad, locale: en }))).toEqual([
    ...options,
    ["unknown-label", "quality"],
  ]);
});
