/** What the lines of a metric say, as a reader who has the table beside them needs it; also of a card read back. */
import { describe, expect, it } from "vitest";
import { type Indicators, type Scorecard, createScorer, explain, parseRubric } from "../../src/index.js";
import { en, zh } from "../../src/locales/index.js";
import { type RuleCase, rubricOf } from "../rubric-of.js";

const title = (zh: string, en: string) => ({ zh, en });

/** The lines of the first department's metric in both languages. */
function linesOf(of: RuleCase, ...departments: readonly Indicators[]) {
  const rubric = parseRubric(rubricOf(of));
  const [first] = createScorer(rubric).scoreMany(departments);
  if (!first?.ok) throw new Error(JSON.stringify(first?.issues));
  const card = JSON.parse(JSON.stringify(first.scorecard)) as Scorecard;
  return [zh, en].map((locale) =>
    explain(rubric, card, { locale }).sections.flatMap(({ metrics }) =>
      metrics.flatMap(({ lines }) => lines.map(({ text }) => text)),
    ),
  );
}

const money = (zh: string, en: string) => ({ title: title(zh, en), unit: "CNY", min: 0 });
const share = { kind: "proportional", target: 100 };

describe("functions are words, and are worked out", () => {
  const projects = {
    title: title("项目", "Projects"),
    type: "table",
    columns: {
      plan: { title: title("计划", "Plan"), unit: "CNY10k", above: 0 },
      paid: { title: title("支付", "Paid"), unit: "CNY10k", min: 0 },
    },
  };
  const rows = [
    { plan: 30, paid: 15 },
    { plan: 10, paid: 15 },
  ];
  const ofRows = (formula: string) =>
    linesOf(
      {
        max: 10,
        indicators: { projects, staff: { title: title("人数", "Staff"), unit: "person", above: 0 } },
        value: { formula, unit: formula.includes("staff") ? undefined : "%", ifUndefined: [{ award: 0 }] },
        rule: { kind: "cases", cases: [{ points: 10 }] },
      },
      { projects: rows, staff: 4 },
    ).map(([first]) => first);

  it.each([
    [
      "sum(projects.paid) / sum(projects.plan)",
      "合计(项目·支付) ÷ 合计(项目·计划) = 30 ÷ 40 = 75%",
      "sum of (Projects·Paid) ÷ sum of (Projects·Plan) = 30 ÷ 40 = 75%",
    ],
    ["count(projects.paid) / 4", "个数(项目·支付) ÷ 4 = 2 ÷ 4 = 50%", "count of (Projects·Paid) ÷ 4 = 2 ÷ 4 = 50%"],
    [
      "mean(projects.paid / projects.plan)",
      "平均值(项目·支付 ÷ 项目·计划) = 100%",
      "mean of (Projects·Paid ÷ Projects·Plan) = 100%",
    ],
    [
      "nth(2, projects.plan) / max(projects.plan)",
      "第 2 大值(项目·计划) ÷ 最大值(项目·计划) = 10 ÷ 30 = 33.33%（精确值 100/3）",
      "2nd largest of (Projects·Plan) ÷ largest of (Projects·Plan) = 10 ÷ 30 = 33.33% (exactly 100/3)",
    ],
    [
      "abs(sum(projects.paid) - 2 * min(projects.plan)) / sum(projects.plan)",
      "绝对值(合计(项目·支付) − 2 × 最小值(项目·计划)) ÷ 合计(项目·计划) = 10 ÷ 40 = 25%",
      "size of (sum of (Projects·Paid) − 2 × smallest of (Projects·Plan)) ÷ sum of (Projects·Plan) = 10 ÷ 40 = 25%",
    ],
  ])("%s", (formula, chinese, english) => {
    expect(ofRows(formula)).toEqual([chinese, english]);
  });

  it("with units where they differ", () => {
    const indicators = { projects, budget: money("预算", "Budget") };
    const value = { formula: "sum(projects.paid) / max(budget, 1 * budget)", unit: "%", ifUndefined: [{ award: 0 }] };
    const [[chinese] = [], [english] = []] = linesOf(
      { max: 10, indicators, value, rule: share },
      { projects: rows, budget: 600000 },
    );
    expect(chinese).toBe("合计(项目·支付) ÷ 最大值(预算, 1 × 预算) = 30 万元 ÷ 600000 元 = 50%");
    expect(english).toBe("sum of (Projects·Paid) ÷ largest of (Budget, 1 × Budget) = 30 CNY 10k ÷ 600000 CNY = 50%");
  });

  it("also in a part of a rule that has a value of its own", () => {
    const value = { formula: "sum(projects.paid) / sum(projects.plan)", unit: "%", ifUndefined: [{ award: 0 }] };
    const parts = [{ id: "paid", title: title("支付进度", "Payments"), max: 10, value, rule: share }];
    const [chinese, english] = linesOf(
      { max: 10, indicators: { projects }, rule: { kind: "composite", parts } },
      { projects: rows },
    );
    expect(chinese?.slice(0, 2)).toEqual(["支付进度：计 7.5 分", "合计(项目·支付) ÷ 合计(项目·计划) = 30 ÷ 40 = 75%"]);
    expect(english?.[0]).toBe("Payments: 7.5 points");
  });

  it("a share of a target says both numbers once", () => {
    const equal = { max: 6, unit: "%", rule: { ...share, direction: "equal" } };
    const [chinese] = linesOf(equal, { numerator: 80, denominator: 1 });
    expect(chinese?.[1]).toBe("最小值(80, 100) ÷ 最大值(80, 100) = 80 ÷ 100 = 0.8");
  });
});

it("points on a line are decimals, and say how they round", () => {
  const rule = { kind: "linear", knots: [[30, 4], [45, 10]] }; // prettier-ignore
  const [chinese, english] = linesOf({ max: 10, unit: "%", rule }, { numerator: 100000, denominator: 2401 });
  expect(chinese?.slice(1, 3)).toEqual([
    "在“不低于 30% 且小于 45%”内按比例计分：-8 + 0.4 × 41.6493 ≈ 8.6597 分",
    "得分 8.6597 四舍五入为 8.66 分",
  ]);
  expect(english?.slice(1, 3)).toEqual([
    "In proportion (the value is at least 30% and below 45%): -8 + 0.4 × 41.6493 ≈ 8.6597 points",
    "8.6597 is rounded half up to 8.66 points",
  ]);
});

it("points just below a tie show more decimals than it takes to see one", () => {
  const rule = { kind: "linear", knots: [[0, 0], [1, 1]] }; // prettier-ignore
  const [chinese] = linesOf({ max: 1, rule }, { numerator: "0.3349999", denominator: "1.00000001" });
  expect(chinese?.filter((line) => line.startsWith("得分"))).toEqual(["得分 0.3349999 四舍五入为 0.33 分"]);
});

describe("what data are compared with", () => {
  const mean = { ...money("平均单位成本", "Mean unit cost"), cohort: { take: "mean", of: "cost" } };
  const indicators = { cost: money("单位成本", "Unit cost"), mean };
  const value = { formula: "cost", unit: "CNY", ifUndefined: [{ award: "full" }] };
  const rule = { kind: "deduction", above: { of: "mean" }, step: 10, points: 1, steps: "complete" };
  const others = [{ cost: 800 }, { cost: 700 }];

  it("stands beside the department's number, with units, and as a decimal", () => {
    const of = { max: 5, indicators, value, rule: { ...rule, relative: true } };
    expect(linesOf(of, { cost: 884 }, ...others)).toEqual([
      [
        "单位成本 = 884 元",
        "884 元比平均单位成本 794.67 元（精确值 2384/3）高 11.24%（精确值 1675/149）",
        "高 11.24%，每 10% 为一步，计 1 步（不足一步不计），每步扣 1 分：5 − 1 × 1 = 4 分",
        "失 1 分（满分 5 分）",
      ],
      [
        "Unit cost = 884 CNY",
        "884 CNY is 11.24% (exactly 1675/149) above Mean unit cost, 794.67 CNY (exactly 2384/3)",
        "11.24% above: 1 step of 10% (only complete steps count), 1 point off for each: 5 − 1 × 1 = 4 points",
        "1 point lost of 5",
      ],
    ]);
  });

  it("and may be just that, or a distance in the value's own unit", () => {
    const of = { max: 5, indicators, value, rule };
    expect(linesOf(of, { cost: 700 }, { cost: 700 }).map((lines) => lines[1])).toEqual([
      "700 元等于平均单位成本 700 元",
      "700 CNY equals Mean unit cost, 700 CNY",
    ]);
    expect(linesOf(of, { cost: 600 }, ...others).map((lines) => lines[1])).toEqual([
      "600 元比平均单位成本 700 元低 100 元",
      "600 CNY is 100 CNY below Mean unit cost, 700 CNY",
    ]);
  });
});

it.each([
  ["1", "第 1 名：计 10 分", "Rank 1: 10 points"],
  ["2", "第 2 名：计 9 分", "Rank 2: 9 points"],
  [
    "5",
    "第 5 名，第 2 名之后每降一名减 0.5 分：9 − 3 × 0.5 = 7.5 分",
    "Rank 5, 0.5 points off for each place behind rank 2: 9 − 3 × 0.5 = 7.5 points",
  ],
  ["40", "第 40 名：计 0 分", "Rank 40: 0 points"],
])("place %s", (numerator, chinese, english) => {
  const rule = { kind: "ranks", points: [10, 9], then: 0.5 };
  expect(linesOf({ max: 10, rule }, { numerator, denominator: 1 }).map((lines) => lines[1])).toEqual([
    chinese,
    english,
  ]);
});

it("a number that no reader could tell from its rounding stands as it is", () => {
  const rule = { kind: "linear", knots: [[0, 0], [1, 1]] }; // prettier-ignore
  const formula = `start - 1 / (3 * ${Array.from({ length: 8 }, () => "big").join(" * ")})`;
  const indicators = { big: { title: title("大数", "Big"), above: 0 }, start: { title: title("起点", "Start") } };
  const [chinese] = linesOf(
    { max: 1, indicators, value: { formula }, rule },
    { big: "100000000000000000", start: "0.335" },
  );
  expect(chinese?.find((line) => line.startsWith("得分"))).toMatch(/^得分 \d+\/\d+ 四舍五入为 0.33 分$/);
});

it("open bounds that may not be reached say why that can be", () => {
  const shared = { title: title("数据", "Data"), min: 0 };
  const part = (id: string) => ({ id, title: title(id, id), max: 5, value: { formula: "shared" }, rule: share });
  const rubric = parseRubric(
    rubricOf({ max: 10, indicators: { shared }, rule: { kind: "composite", parts: [part("a"), part("b")] } }),
  );
  const card = createScorer(rubric).score({});
  expect(card.tight).toBe(false);
  const [chinese, english] = [zh, en].map((locale) => explain(rubric, card, { locale }).lines[0]?.text);
  expect(chinese).toContain("不会超出这一范围，但两端未必都能达到，例如几项指标共用所缺的数据");
  expect(english).toContain("it cannot lie outside, but the ends may not both be reachable");
});
