/** The editions of a family side by side: the same rows under the same names, and only the differences that are known. */
import { describe, expect, it } from "vitest";
import { type MetricSpec, type Rubric, createScorer, explain, getRubric } from "../src/index.js";
import { en, zh } from "../src/locales/index.js";
import { metricSpecs } from "../src/rubric/readings.js";

const family = "hunan-department-overall";
const whole = getRubric(family, { edition: "datonghu-2020" });
const excerpts = [2015, 2017, 2018].map((year) => getRubric(family, { year }));

const metricOf = (rubric: Rubric, id: string): MetricSpec => {
  const metric = metricSpecs(rubric).find((each) => each.id === id);
  if (!metric) throw new Error(`${rubric.edition} has no ${id}`);
  return metric;
};

/** Weight, and points taken off per step or the points of each band. */
const known: [metric: string, year: number, max: number, points: number | number[]][] = [
  ["staff-control-rate", 2015, 5, 0.5],
  ["staff-control-rate", 2017, 5, 0.5],
  ["staff-control-rate", 2018, 8, 0.5],
  ["staff-control-rate", 2020, 7, 0.2],
  ["three-public-change-rate", 2015, 8, 0.8],
  ["three-public-change-rate", 2017, 5, 0.5],
  ["three-public-change-rate", 2018, 8, 0.8],
  ["three-public-change-rate", 2020, 8, 0.8],
  ["budget-completion-rate", 2015, 5, 2],
  ["budget-completion-rate", 2017, 5, 2],
  ["budget-completion-rate", 2018, 8, 2],
  ["budget-completion-rate", 2020, 5, 2],
  ["budget-control-rate", 2017, 5, [5, 4, 3, 2, 0]],
  ["budget-control-rate", 2018, 8, [8, 6, 4, 2, 0]],
  ["budget-control-rate", 2020, 5, [5, 4, 3, 2, 0]],
];

it.each(known)("%s of %d: %d points, %j", (id, year, max, points) => {
  const { rule, ...metric } = metricOf(getRubric(family, { year }), id);
  expect(metric.max).toBe(max);
  if (rule.kind === "bands") expect(rule.bands.map((band) => band.points)).toEqual(points);
  else expect(rule).toMatchObject({ kind: "deduction", points });
});

/** The rows whose value is formed in another way than in 2020, or whose rule was not seen. */
const different: Readonly<Record<string, readonly string[]>> = {
  "excerpt-2015": ["three-public-change-rate", "budget-completion-rate"],
  "excerpt-2017": ["building-area-control-rate", "building-investment-control-rate"],
  "excerpt-2018": [],
};

describe.each(excerpts)("$edition", (excerpt) => {
  it("names its rows and data as 2020 does, and forms their values alike but where it is known to differ", () => {
    for (const metric of metricSpecs(excerpt)) {
      const { title, value, direction } = metricOf(whole, metric.id);
      expect(metric.title).toEqual(title);
      if (different[excerpt.edition]?.includes(metric.id)) expect(metric.value?.formula).not.toBe(value?.formula);
      else expect(metric).toMatchObject({ value, direction });
    }
    for (const [name, indicator] of Object.entries(excerpt.indicators))
      if (Object.hasOwn(whole.indicators, name)) expect([name, indicator]).toEqual([name, whole.indicators[name]]);
  });

  it("quotes nothing, for nobody read the original, and says what it leaves out", () => {
    expect(excerpt.source.certainty).toBe("secondary");
    for (const { clause, note = "" } of metricSpecs(excerpt)) {
      expect(clause).toBeUndefined();
      expect(note).toMatch(/^转录说明：/);
    }
    const { lines, grade } = explain(excerpt, createScorer(excerpt).score({}), { locale: zh });
    expect(grade).toBeNull();
    expect(lines.map(({ text }) => text)).toContain(`本评分规则只含原表的部分指标，不评定等级。${excerpt.missing?.zh}`);
    const english = explain(excerpt, createScorer(excerpt).score({}), { locale: en });
    expect(english.lines.map(({ text }) => text).join("\n")).toContain(`no grade is given. ${excerpt.missing?.en}`);
  });
});

it("one dataset scores under every edition that has its rows", () => {
  const data = { staffInPost: 1019, authorizedPosts: 1000 }; // 101.9 %: one whole percentage point
  const points = [2015, 2017, 2018, 2020].map((year) => {
    const [metric] = createScorer(getRubric(family, { year })).score(data).metrics;
    return metric?.points;
  });
  expect(points).toEqual(["4.5", "4.5", "7.5", "6.8"]);
});
