/** One small sheet for each kind of finding, with its sentence. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  type Claims,
  DatasetError,
  type Finding,
  type Indicators,
  type Reported,
  type Rubric,
  audit,
  createScorer,
  findingText,
  getRubric,
  parseRubric,
} from "../../src/index.js";
import { en, zh } from "../../src/locales/index.js";

const titled = (zhTitle: string, enTitle: string) => ({ title: { zh: zhTitle, en: enTitle } });
const money = (zhTitle: string, enTitle: string) => ({ ...titled(zhTitle, enTitle), unit: "CNY10k", min: 0 });

const rubric = parseRubric({
  ...{ format: 1, family: "test", edition: "audit", year: 2020, revision: 1, ...titled("表", "Table") },
  ...{ source: { document: "test", certainty: "quoted" }, extent: "complete" },
  points: { max: 20, places: 2, rounding: "half-up" },
  indicators: {
    spent: { ...money("支出", "Spent"), max: 1000 },
    budget: money("预算", "Budget"),
    basic: money("基本支出", "Basic"),
    project: money("项目支出", "Project"),
    cases: { ...titled("违规例数", "Cases"), integer: true, min: 0 },
    exempt: { ...titled("免于考核", "Exempt"), type: "boolean" },
    given: { ...titled("评定得分", "Given"), unit: "point", min: 0, max: 5, assessed: true },
    quality: {
      ...{ ...titled("质量", "Quality"), type: "choice" },
      options: { good: { zh: "好", en: "Good" }, fair: { zh: "中", en: "Fair" }, poor: { zh: "差", en: "Poor" } },
    },
  },
  derived: { saved: { ...titled("结余", "Saved"), formula: "budget - spent", unit: "CNY10k" } },
  identities: [{ id: "parts", left: "spent", right: "basic + project" }],
  sections: [
    {
      ...{ id: "first", ...titled("一", "First"), max: 10 },
      metrics: [
        {
          ...{ id: "rate", ...titled("支出率", "Spending rate"), max: 5 },
          value: { formula: "spent / budget", unit: "%", ifUndefined: [{ award: 0 }] },
          rule: { kind: "deduction", above: 100, step: 5, points: 2, steps: "complete" },
        },
        {
          ...{ id: "quality", ...titled("质量", "Quality"), max: 5 },
          rule: { kind: "levels", of: "quality", levels: { good: 5, fair: 2, poor: 0 } },
        },
      ],
    },
    {
      ...{ id: "second", ...titled("二", "Second"), max: 10 },
      metrics: [
        { id: "given", ...titled("评定", "Given"), max: 5, rule: { kind: "assessed", of: "given" } },
        {
          ...{ id: "violations", ...titled("违规", "Violations"), max: 5 },
          notApplicable: { when: { fact: "exempt", operator: "equal", value: true }, award: "exclude" },
          value: { formula: "cases" },
          rule: { kind: "deduction", above: 0, step: 1, points: 2, steps: "complete" },
        },
      ],
    },
  ],
}) as Rubric;

const data = { spent: 100, budget: 200, quality: "good", given: 3, cases: 0, exempt: false };

interface Case {
  readonly what: string;
  readonly with?: Indicators;
  readonly without?: readonly string[];
  readonly claims: Claims;
  readonly alsoReported?: Reported[];
  readonly findings: readonly (Partial<Finding> & { zh?: string; en?: string })[];
}

const cases = JSON.parse(readFileSync(new URL("./cases.json", import.meta.url), "utf8")) as Case[];
const scorer = createScorer(rubric);

it.each(cases)("$what", ({ with: more, without = [], claims, alsoReported = [], findings: expected }) => {
  const indicators = Object.fromEntries(Object.entries({ ...data, ...more }).filter(([id]) => !without.includes(id)));
  const { findings } = audit(scorer, indicators, claims, { alsoReported });
  expect(findings).toHaveLength(expected.length);
  for (const [index, { zh: chinese, en: english, ...facts }] of expected.entries()) {
    const finding = findings[index] as Finding;
    expect(finding).toMatchObject(facts);
    const said = { zh: findingText(finding, zh), en: findingText(finding, en) };
    expect(said).toMatchObject({ ...(chinese && { zh: chinese }), ...(english && { en: english }) });
  }
});

it("every kind of finding has a case", () => {
  const found = new Set(cases.flatMap(({ findings }) => findings.map(({ code }) => code)));
  expect([...found].sort()).toEqual(
    Object.keys(zh.findings)
      .filter((code) => code !== "policy")
      .sort(),
  );
});

describe("a sheet that can't be read", () => {
  const issues = (claims: unknown, indicators: unknown = data, alsoReported: unknown = []) => {
    try {
      audit(scorer, indicators as Indicators, claims as Claims, { alsoReported: alsoReported as Reported[] });
    } catch (error) {
      if (error instanceof DatasetError) return error.issues.map(({ code, path }) => [code, path.join(".")]);
      throw error;
    }
    return [];
  };

  it("says everything at once", () => {
    const claims = {
      metrics: { rate: { points: "5分", notApplicable: "yes" }, ratee: { points: 1 }, quality: { max: "x" } },
      sections: { third: { points: 1 } },
    };
    expect(issues(claims, { ...data, spent: -1 }, [{ indicator: "spend", value: 1 }])).toEqual([
      ["below-minimum", "spent"],
      ["not-a-decimal", "claims.metrics.rate.points"],
      ["not-a-boolean", "claims.metrics.rate.notApplicable"],
      ["unknown-metric", "claims.metrics.ratee"],
      ["not-a-decimal", "claims.metrics.quality.max"],
      ["unknown-claim", "claims.sections.third"],
      ["unknown-indicator", "alsoReported.0.indicator"],
    ]);
  });

  it("says once of each claim that nothing of this name is there", () => {
    expect(issues({ metrics: { "rate/x": { points: 1 } } })).toEqual([["unknown-metric", "claims.metrics.rate/x"]]);
  });

  it("no claims at all are no findings", () => {
    expect(issues(undefined)).toEqual([]);
    expect(audit(scorer, data, {}).findings).toEqual([]);
  });
});

it("points that no whole number earns are impossible", () => {
  const staffing = createScorer(getRubric("hunan-department-overall", { edition: "datonghu-2020" }));
  const codes = (points: string) =>
    audit(staffing, { authorizedPosts: 7 }, { metrics: { "staff-control-rate": { points } } }).findings.map(
      ({ code, params }) => [code, "implied" in params ? params.implied : null],
    );
  const eight = { from: "8", fromIncluded: true, to: "8", toIncluded: true };
  expect(codes("4.2")).toEqual([["claim-without-data", [eight]]]);
  expect(codes("4.4")).toEqual([
    ["claim-without-data", []],
    ["claim-impossible", null],
  ]);
});
