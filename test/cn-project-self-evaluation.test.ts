/** The self-evaluation form of which every department brings its own rows: two editions, and a published form. */
import { describe, expect, it } from "vitest";
import { type MetricSpec, type RegistryError, type Rubric, checkRubric, getRubric, issueText } from "../src/index.js";
import { en, zh } from "../src/locales/index.js";
import { metricSpecs } from "../src/rubric/readings.js";
import { editions, family, forms, issuesOf, published, rule, score } from "./cn-project-self-evaluation.js";
import { scoreByOracle } from "./oracles/scorecard.js";

/** By hand: 10 × 578.65 / 599.34, 5 × 16/17, 5 × 76.27/106.19; all other numbers reach their targets. */
const byHand = {
  "execution-rate": "9.65",
  "output/staff": "4.71",
  "output/services": "5",
  "output/assets-in-use": "5",
  "output/one-window": "5",
  "output/rules": "5",
  "output/environment": "5",
  "output/time-of-use": null,
  "output/time-of-payment": null,
  "output/basic-expenditure": "3.59",
  "output/project-expenditure": "5",
  "benefit/tax-share": "3.75",
  "benefit/online": null,
  "benefit/coverage": null,
  "benefit/praise": "3.75",
  "benefit/safety": "3.75",
  "benefit/surroundings": "3.75",
  "benefit/style-of-work": "3.75",
  "benefit/motivation": null,
  "satisfaction/satisfaction": "10",
};

describe.each(editions)("table 1 of the 2020 document under $edition", (rubric) => {
  const card = score(rubric, published.indicators);

  it("scores every row that has numbers, and bounds the others", () => {
    expect(Object.fromEntries(card.metrics.map(({ id, points }) => [id, points]))).toEqual(byHand);
    // 9.65 + 38.3 + 18.75 + 10; two rows of 5 and three of 3.75 are open
    expect(card).toMatchObject({
      status: "incomplete",
      points: null,
      scored: "76.7",
      max: "100",
      bounds: ["76.7", "97.95"],
      tight: true,
      grade: null,
      missing: ["targets"],
    });
    expect(card.sections.map(({ id, scored, bounds }) => [id, scored, ...bounds])).toEqual([
      ["execution", "9.65", "9.65", "9.65"],
      ["output", "38.3", "38.3", "48.3"],
      ["benefit", "18.75", "18.75", "30"],
      ["satisfaction", "10", "10", "10"],
    ]);
  });

  it("the oracle says the same", () => {
    const { metrics, ...expected } = scoreByOracle(rubric as never, published.indicators);
    expect(card).toMatchObject({ status: expected.status, scored: expected.scored, missing: expected.missing });
    for (const { id, status, points } of card.metrics)
      expect({ id, ...metrics[id] }).toMatchObject({ id, status, points });
    expect(Object.keys(metrics)).toEqual(card.metrics.map(({ id }) => id));
  });
});

describe("the dataset of table 1", () => {
  const rows = published.indicators.targets;

  it("says where each number stands in the document, and that weights do not", () => {
    const cells = rows.flatMap((row) => [row.target, row.actual].map((cell) => ({ row: row.id, cell })));
    for (const { row, cell } of cells)
      expect({ row, cell }).toMatchObject({
        cell:
          cell && "printed" in cell ? { printed: /./ } : { source: expect.stringMatching(/^(年度指标值|实际完成)/) },
      });
    for (const { weight } of rows)
      expect(weight).toMatchObject({ source: expect.stringMatching(/^假定：原表没有分值/) });
    for (const fund of ["initialBudget", "finalBudget", "actualSpending"] as const)
      expect(published.indicators[fund].source).toMatch(/^年度预算资金：/);
  });

  it("shares the points of each part out equally, to the last hundredth", () => {
    for (const { id, max } of metricSpecs(rule).filter(({ each }) => each)) {
      const own = rows.filter(({ part }) => part === id).map(({ weight }) => weight.value);
      expect(own.map((weight) => weight * own.length)).toEqual(own.map(() => max));
    }
  });

  it.each([
    ["≥90%", /实际达到的数值.*“printed”/, /the figure that was reached.*“printed”/],
    ["完成", /只能含数字.*“printed”/, /use digits.*“printed”/],
  ])("%s in place of a number is refused, with advice, at its place", (text, inChinese, inEnglish) => {
    const targets = rows.map((row, index) => (index === 3 ? { ...row, actual: text } : row));
    const [issue, ...others] = issuesOf(rule, { ...published.indicators, targets });
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ code: "not-a-decimal", path: ["targets", 3, "actual"] });
    expect(issue && issueText(issue, zh)).toMatch(inChinese);
    expect(issue && issueText(issue, en)).toMatch(inEnglish);
  });
});

describe("the two editions", () => {
  const tierOf = "80 %–N %";

  it("differ in the tiers, the grades and what they were made from, and in nothing else", () => {
    const plain = (rubric: Rubric) =>
      metricSpecs(rubric).map(
        ({ clause: _, note: __, ...metric }: MetricSpec) =>
          JSON.parse(JSON.stringify(metric).replaceAll(/"(50|60)%"/g, JSON.stringify(tierOf))) as unknown,
      );
    expect(plain(forms)).toEqual(plain(rule));
    expect(forms.indicators).toEqual(rule.indicators);
    expect(JSON.stringify(metricSpecs(forms))).not.toBe(JSON.stringify(metricSpecs(rule)));
  });

  it("quote only what was read, and say what is recalled", () => {
    expect([forms.source.certainty, rule.source.certainty]).toEqual(["secondary", "recalled"]);
    expect(metricSpecs(forms).map(({ clause }) => clause)).toEqual([
      undefined,
      ...Array(3).fill("得分不得突破权重总额"),
    ]);
    expect(metricSpecs(rule).map(({ clause }) => clause)).toEqual(Array(4).fill(undefined));
    for (const { note } of metricSpecs(forms)) expect(note).toMatch(/^转录说明：/);
    for (const { note } of metricSpecs(rule)) expect(note).toMatch(/^转录说明：凭记忆整理，未核对原文。/);
  });

  it("check without errors, and warn only of what no text says", () => {
    for (const rubric of editions) {
      const issues = checkRubric(JSON.parse(JSON.stringify(rubric)));
      expect([...new Set(issues.map(({ code, severity }) => `${severity} ${code}`))]).toEqual([
        "warning reading-silent",
      ]);
      const silent = (rubric.readings ?? []).filter(({ evidence }) => evidence === "silent");
      expect(issues.map(({ params }) => params)).toEqual(silent.map(({ chosen }) => ({ chosen })));
    }
  });

  it("are found by year, and 2020 has to say which", () => {
    const editionOf = (year: number) => {
      try {
        return getRubric(family, { year }).edition;
      } catch (error) {
        return (error as RegistryError).issues.map(({ params }) => params);
      }
    };
    expect([2017, 2019, 2021, 2024].map(editionOf)).toEqual(["forms-2017", "forms-2017", "rule-2020", "rule-2020"]);
    expect(editionOf(2020)).toMatchObject([{ candidates: [`${family}/forms-2017`, `${family}/rule-2020`] }]);
    expect(editionOf(2016)).toMatchObject([{ nearest: [`${family}/forms-2017`] }]);
  });

  it.each([
    ["100", "excellent"],
    ["90", "excellent"],
    ["89.99", "good"],
    ["89.5", "good"],
    ["80", "good"],
    ["79.99", "fair"],
    ["60", "fair"],
    ["59.99", "poor"],
  ])("a total of %s is %s by rule-2020, and has no grade by forms-2017", (total, grade) => {
    const data = {
      finalBudget: 1,
      actualSpending: 1,
      targets: [
        {
          part: "output",
          weight: 50,
          relation: "atLeast",
          target: 50,
          actual: (Number(total) - 50).toFixed(2),
        },
        { part: "benefit", weight: 30, relation: "atLeast", target: 1, actual: 1 },
        { part: "satisfaction", weight: 10, relation: "atLeast", target: 1, actual: 1 },
      ],
    };
    const cards = editions.map((rubric) => score(rubric, data));
    expect(cards.map(({ points, grade }) => [points, grade])).toEqual([
      [total, null],
      [total, grade],
    ]);
  });
});

it.each([
  ["execution-base", "initial-budget", { initialBudget: 1000, finalBudget: 800, actualSpending: 790 }, "9.88", "7.9"],
  ["execution-rounding", "cut", published.indicators, "9.65", "9.6"],
  ["execution-rounding", "rounded", published.indicators, "9.65", "9.7"],
  ["no-budget", "full-if-nothing-spent", { finalBudget: 0, actualSpending: 0 }, "0", "10"],
])("%s, read as %s", (reading, alternative, data, chosen, other) => {
  for (const rubric of editions) {
    expect(score(rubric, data).metrics[0]?.points).toBe(chosen);
    expect(score(rubric, data, { readings: { [reading]: alternative } }).metrics[0]?.points).toBe(other);
  }
});
