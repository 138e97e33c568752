/** An explanation says which year or row is missing, as narrowly as the scorecard knows. */
import { expect, it } from "vitest";
import { type Indicators, type Line, createScorer, explain, parseRubric } from "../../src/index.js";
import { en, zh } from "../../src/locales/index.js";
import { titled } from "../titled.js";

const rule = { kind: "proportional", target: 10 };
const rubric = parseRubric(
  titled({
    adjustments: [
      {
        id: "rich",
        title: { zh: "收入高", en: "Much revenue" },
        when: { fact: "total", operator: "greaterThan", value: 100 },
        effect: { points: 1 },
      },
    ],
    derived: { total: { title: { zh: "总收入", en: "Total revenue" }, formula: "sum(revenue)" } },
    indicators: {
      revenue: { series: 3, title: { zh: "收入", en: "Revenue" } },
      tasks: {
        type: "table",
        title: { zh: "任务", en: "Tasks" },
        columns: {
          goal: { title: { zh: "目标", en: "Goal" }, above: 0 },
          done: { title: { zh: "完成", en: "Done" }, min: 0 },
        },
      },
    },
    sections: [
      {
        id: "s",
        max: 10,
        metrics: [
          { id: "a", max: 5, value: { formula: "mean(revenue)" }, rule },
          {
            id: "b",
            max: 5,
            value: { formula: "sum(tasks.done) / sum(tasks.goal)", ifUndefined: [{ award: 0 }] },
            rule,
          },
        ],
      },
    ],
  }),
);

const missingIn = (line: Line): readonly string[] => (line.code === "missing" ? line.params.titles : []);

const tasks = (...done: (number | null)[]) => done.map((each) => ({ goal: 4, done: each }));

it.each([
  ["every year", { revenue: null }, ["收入", "任务"], ["Revenue", "Tasks"]],
  ["the oldest year", { revenue: [null, 2, 3], tasks: tasks(1) }, ["收入（第1年）"], ["Revenue (year 1 of 3)"]],
  [
    "two years and a cell",
    { revenue: [1, null, null], tasks: tasks(1, null) },
    ["收入（第2年）", "收入（第3年）", "第2行·完成"],
    ["Revenue (year 2 of 3)", "Revenue (year 3 of 3)", "row 2: Done"],
  ],
] as [string, Indicators, string[], string[]][])("%s", (_what, given, chinese, english) => {
  const card = createScorer(rubric).score(given);
  for (const [locale, titles] of [
    [zh, chinese],
    [en, english],
  ] as const) {
    const { sections, adjustments } = explain(rubric, card, { locale });
    const lines = sections.flatMap(({ metrics }) => metrics.flatMap((metric) => metric.lines));
    expect(lines.flatMap(missingIn)).toEqual(titles);
    expect(adjustments.flatMap((each) => each.lines).flatMap(missingIn)).toEqual(
      titles.filter((each) => /收入|Revenue/.test(each)),
    );
  }
});
