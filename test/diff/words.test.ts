/** What a change is about is called as the rubric calls it, and by its own word where a word has several meanings. */
import { expect, it } from "vitest";
import { type Rubric, describeChanges, diffRubrics, parseRubric } from "../../src/index.js";
import { en, zh } from "../../src/locales/index.js";
import { totalsRubric } from "../totals/tables.js";

const words = (text: string) => ({ zh: text, en: text });

interface Parts {
  readonly each: number;
  readonly grade: string;
  readonly then: number;
  readonly late: string;
}

function rubric({ each, grade, then, late }: Parts): Rubric {
  const base = totalsRubric({
    indicators: {
      rank: { title: words("rank"), integer: true, min: 1 },
      tasks: { title: words("Tasks"), type: "table", columns: { late: { title: words(late), type: "boolean" } } },
    },
    adjustments: [
      { id: "bonus", effect: { points: { of: "cases", each, atMost: 2 } } },
      { id: "cap", when: "event", effect: { gradeAtMost: grade } },
    ],
  }) as { sections: { metrics: object[] }[] };
  const [section] = base.sections;
  const ranked = {
    id: "ranked",
    title: words("Ranked"),
    max: 10,
    value: { formula: "rank" },
    rule: { kind: "ranks", points: then > 1 ? [10, 8] : [10, 9, 8], then },
  };
  const metrics = [...(section?.metrics ?? []), ranked];
  return parseRubric({
    ...base,
    points: { max: 110, places: 2, rounding: "half-up" },
    sections: [{ ...section, max: 110, metrics }],
  });
}

const [before, after] = [
  rubric({ each: 0.5, grade: "fair", then: 0.5, late: "Late" }),
  rubric({ each: 1, grade: "poor", then: 2, late: "Overdue" }),
];

it.each([
  [
    zh,
    [
      "各名次得分：10 分、9 分、8 分 → 10 分、8 分",
      "此后每名减分：0.5 分 → 2 分",
      "效果 · 得分 · 每例：0.5 分 → 1 分",
      "效果 · 等级最高：中 → 差",
      "列 · Overdue · 名称：Late → Overdue",
    ],
  ],
  [
    en,
    [
      "Points by place: 10 points, 9 points, 8 points → 10 points, 8 points",
      "Points off for each further place: 0.5 points → 2 points",
      "Effect · points · for each case: 0.5 points → 1 point",
      "Effect · grade at most: Fair → Poor",
      "Columns · Overdue · title: Late → Overdue",
    ],
  ],
])("$language", (locale, expected) => {
  const told = describeChanges(before, after, diffRubrics(before, after), { locale }).map(({ text }) => text);
  expect([...told].sort()).toEqual([...expected].sort());
});
