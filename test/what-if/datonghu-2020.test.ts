/** The self-evaluation published for 2020: what could have been done about its five lost points. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Indicators, createScorer, explainWhatIf } from "../../src/index.js";
import { en, zh } from "../../src/locales/index.js";
import { rubric } from "../../src/rubrics/hunan-department-overall/datonghu-2020.js";

const { indicators } = JSON.parse(readFileSync("docs/examples/datonghu-2020.json", "utf8")) as {
  indicators: Indicators<typeof rubric>;
};
const scorer = createScorer(rubric);
const changes = scorer.whatIf(indicators);
const pointsWith = (values: Indicators<typeof rubric>) => {
  const { metrics, scored } = scorer.score({ ...indicators, ...values });
  const of = (id: string) => metrics.find((metric) => metric.id === id)?.points;
  return { control: of("budget-control-rate"), completion: of("budget-completion-rate"), scored };
};

describe("the supplement", () => {
  it("cut to 44.70 wins 2 points, loses 4 at the same year-end balance, and is not offered", () => {
    expect(pointsWith({})).toEqual({ control: "0", completion: "5", scored: "80" });
    // 44.70 / 149.03 = 29.99…%; (199.08 − 20.40) / 199.08 = 89.75…%: two whole steps of 5 % below 100 %
    expect(pointsWith({ supplementaryBudget: "44.70" })).toEqual({ control: "2", completion: "1", scored: "78" });
    expect(pointsWith({ supplementaryBudget: "44.71" }).control).toBe("0");
    expect(changes.filter(({ to }) => to === "44.7")).toEqual([]);
  });

  it("is only offered where it gains more than it loses: at 0", () => {
    expect(changes.filter(({ indicator }) => indicator === "supplementaryBudget")).toEqual([
      {
        indicator: "supplementaryBudget",
        from: "444.96",
        to: "0",
        metric: "budget-control-rate",
        goal: "best",
        proven: true,
        metrics: [
          { id: "budget-completion-rate", from: "5", to: "1" },
          { id: "budget-control-rate", from: "0", to: "5" },
        ],
        withoutValue: [],
        total: { from: "80", to: "81" },
      },
    ]);
    expect(pointsWith({ supplementaryBudget: "0.000001" })).toEqual({ control: "4", completion: "1", scored: "80" });
  });

  it("wins its 2 points where the balance is smaller too, for then nothing is lost", () => {
    const careful = { ...indicators, yearEndBalance: "5" };
    const [next] = scorer.whatIf(careful, { metric: "budget-control-rate" });
    expect(next).toMatchObject({ indicator: "supplementaryBudget", to: "44.709", goal: "next" });
    expect(next?.total).toEqual({ from: "80", to: "82" });
  });
});

describe("the initial budget", () => {
  it("is offered at the smallest values that reach 30 % and 10 %", () => {
    const own = changes.filter(({ indicator }) => indicator === "initialBudget");
    expect(own.map(({ to, goal, total }) => ({ to, goal, total: total.to }))).toEqual([
      { to: "1483.2", goal: "next", total: "82" },
      { to: "4449.6", goal: "best", total: "84" },
    ]);
    expect(pointsWith({ initialBudget: "1483.199999" }).scored).toBe("80");
    expect(pointsWith({ initialBudget: "4449.599999" }).scored).toBe("83");
  });

  it("is not offered where it is fixed", () => {
    expect(changes).toHaveLength(3);
    expect(scorer.whatIf(indicators, { fixed: ["initialBudget"] })).toEqual([changes[0]]);
    expect(scorer.whatIf(indicators, { fixed: ["initialBudget", "supplementaryBudget"] })).toEqual([]);
  });
});

describe("a target", () => {
  it("of 81 takes the smallest relative change, not the fewest points", () => {
    const [only, ...others] = scorer.whatIf(indicators, { target: 81 });
    expect(others).toEqual([]);
    // 1334.17 of 1483.2 is less than all of 444.96
    expect(only).toMatchObject({ indicator: "initialBudget", to: "1483.2", goal: "target", proven: true });
  });

  it("that only a zero denominator reaches says so", () => {
    const [only] = scorer.whatIf(indicators, { target: "85" });
    expect(only).toMatchObject({ to: "-154.38", withoutValue: ["budget-completion-rate"], total: { to: "85" } });
  });

  it("that is out of reach gives no changes, and the most that is", () => {
    expect(scorer.whatIf(indicators, { target: "85.01" })).toEqual([]);
    const { answer } = explainWhatIf(scorer, indicators, { target: "85.01", locale: en });
    expect(answer.most).toEqual({ total: "85", proven: true });
  });
});

it("what is adjustable, what is fixed and what is missing is told", () => {
  const fixed = ["staffInPost", "authorizedPosts"] as const;
  const { answer, about } = explainWhatIf(scorer, indicators, { fixed, locale: zh });
  expect(answer.fixed).toEqual(fixed);
  expect(answer.adjustable).toContain("yearEndBalance");
  for (const name of [...fixed, "procurementActual"]) expect(answer.adjustable).not.toContain(name);
  expect(about.map(({ text }) => text.split("：")[0])).toEqual([
    "视为可变动的数据",
    "不变的数据",
    "未作考虑的指标（缺少数据，尚未计分）",
  ]);
  expect(about[1]?.text).toBe("不变的数据：在职人员数、编制数");
});

it("takes well under two seconds", () => {
  const start = performance.now();
  scorer.whatIf(indicators);
  scorer.whatIf(indicators, { target: 100 });
  expect(performance.now() - start).toBeLessThan(2_000);
});
