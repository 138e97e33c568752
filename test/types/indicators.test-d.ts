/** Types follow from the rubric: a misspelt name or label is a compile error. */
import { expectTypeOf, test } from "vitest";
import {
  consistentReadings,
  createReadingsScorer,
  createScorer,
  parseRubric,
  type Indicators,
  type Rubric,
  type Scorer,
} from "../../src/index.js";
import { rubric as form } from "../../src/rubrics/cn-project-self-evaluation/rule-2020.js";
import { rubric } from "../../src/rubrics/hunan-department-overall/datonghu-2020.js";

const scorer = createScorer(rubric);

test("a typed rubric knows its indicators", () => {
  scorer.score({
    staffInPost: 6,
    authorizedPosts: "7",
    hasBuildingProject: false,
    administrativeEffectiveness: "good",
  });
  scorer.score({
    threePublicActual: { value: "55200", unit: "CNY", source: "附件4" },
    publicSatisfaction: { printed: "≥90%" },
  });
  scorer.score({ operatingActual: null, operatingBudget: undefined });
  expectTypeOf(scorer).toEqualTypeOf<Scorer<typeof rubric>>();
  expectTypeOf<keyof Indicators<typeof rubric>>().toEqualTypeOf<keyof typeof rubric.indicators>();
});

test("misspelt names and labels, and values of another type, are refused", () => {
  // @ts-expect-error a misspelt indicator
  scorer.score({ staffInPosts: 6 });
  // @ts-expect-error an unknown label
  scorer.score({ administrativeEffectiveness: "excellent" });
  // @ts-expect-error a number is no answer to yes or no
  scorer.score({ hasBuildingProject: 0 });
  // @ts-expect-error an amount is no yes or no
  scorer.score({ staffInPost: true });
  // @ts-expect-error a label has no unit
  scorer.score({ administrativeEffectiveness: { value: "good", unit: "CNY" } });
  // @ts-expect-error an unknown unit
  scorer.score({ threePublicActual: { value: 1, unit: "USD" } });
});

test("readings know the indicators too", () => {
  createReadingsScorer(rubric).score({ staffInPost: 6 });
  consistentReadings(rubric, [{ indicators: { staffInPost: 6 }, claims: { total: { points: 90 } } }]);
  // @ts-expect-error a misspelt indicator
  createReadingsScorer(rubric).score({ staffInPosts: 6 });
  // @ts-expect-error a misspelt indicator
  consistentReadings(rubric, [{ indicators: { staffInPosts: 6 }, claims: {} }]);
  // @ts-expect-error a total is no number
  consistentReadings(rubric, [{ indicators: {}, claims: { total: 90 } }]);
});

test("many departments have the same types", () => {
  scorer.scoreMany([{ staffInPost: 6 }]);
  // @ts-expect-error a misspelt indicator
  scorer.scoreMany([{ stafInPost: 6 }]);
});

test("a table is a list of rows, and a row knows its columns", () => {
  const { score } = createScorer(form);
  score({ targets: [{ id: "t1", title: "培训期数", part: "output", weight: 50, relation: "atLeast", target: "30" }] });
  score({ targets: [{ target: { value: 90, source: "年度指标值" }, actual: { printed: "≥90%" } }, {}] });
  score({ targets: null });
  // @ts-expect-error a misspelt column
  score({ targets: [{ aktual: 1 }] });
  // @ts-expect-error an unknown label
  score({ targets: [{ relation: "above" }] });
  // @ts-expect-error one row is no table
  score({ targets: { part: "output" } });
});

test("a series is a list, and an entry may be missing", () => {
  type Series = Indicators<Omit<typeof form, "indicators"> & { indicators: { revenue: RevenueSeries } }>["revenue"];
  expectTypeOf<readonly [number, string, null]>().toExtend<Series>();
  expectTypeOf<number>().not.toExtend<Series>();
});

interface RevenueSeries {
  readonly title: { readonly zh: string; readonly en: string };
  readonly series: 3;
}

test("a rubric loaded at run time has the general type", () => {
  const general = createScorer(parseRubric({}));
  general.score({ anything: 1, another: "2", yes: true });
  general.score({ series: ["1", null, 3], table: [{ id: "t1", actual: 1 }] });
  // @ts-expect-error not even the general type takes a date
  general.score({ anything: new Date(0) });
});

test("a series takes a list, a table a list of rows", () => {
  const title = { zh: "名称", en: "name" };
  const listed = {
    ...rubric,
    indicators: {
      revenue: { title, series: 3 },
      targets: { title, type: "table", columns: { actual: { title }, met: { title, type: "boolean" } } },
    },
  } as const satisfies Rubric;
  const { score } = createScorer(listed);
  score({ revenue: ["1", 2, null], targets: [{ id: "t1", title: "first", actual: "1.5", met: true }] });
  // @ts-expect-error one number is no series
  score({ revenue: 1 });
  // @ts-expect-error a misspelt column
  score({ targets: [{ actul: 1 }] });
  // @ts-expect-error an amount is no yes or no
  score({ targets: [{ met: 1 }] });
});
