/** Cases that no small JSON file can hold, by the code that comes of them. */
import { vi, expect } from "vitest";
import {
  checkRubric,
  type Rubric,
  consistentReadings,
  createScorer,
  digestOf,
  explain,
  getRubric,
  parseRubric,
} from "../../src/index.js";
import { type PolicyError, assess, toRules } from "../../src/policies/index.js";
import { zh } from "../../src/locales/index.js";
import { base, rubricOf, thrown } from "./tables.js";

export const withReading = parseRubric(
  rubricOf({
    patch: {
      readings: [
        {
          id: "steps",
          question: { zh: "不足一档是否扣分？", en: "Does a started step count?" },
          metrics: ["rate"],
          chosen: "complete",
          evidence: "wording",
          because: { zh: "按原文", en: "As worded" },
          alternatives: { started: { rule: { steps: "started" } } },
        },
      ],
    },
  }),
);

/** Faults that no small JSON file can hold, and those of what callers ask for. */
export const named = {
  "too-large: values": {
    issues: () => checkRubric({ ...base, readings: Array.from({ length: 200_000 }, () => 0) }),
    expected: [{ code: "too-large", severity: "error", params: { limit: 100_000 } }],
  },
  "too-large: characters": {
    issues: () => checkRubric({ ...base, title: { zh: "表".repeat(100_001), en: "Table" } }),
    expected: [{ code: "too-large", severity: "error", path: ["title", "zh"], params: { limit: 100_000 } }],
  },
  "bad-text: long": {
    issues: () => checkRubric({ ...base, title: { zh: "表".repeat(10_001), en: "Table" } }),
    expected: [{ code: "bad-text", severity: "error", path: ["title", "zh"], params: { why: "long", limit: 10_000 } }],
  },
  "not-data: a cycle": {
    issues: () => {
      const title: Record<string, unknown> = { en: "Table" };
      title.zh = { title };
      return checkRubric({ ...base, title });
    },
    expected: [{ code: "not-data", severity: "error", path: ["title", "zh", "title"], params: { why: "cycle" } }],
  },
  "not-data: a type": {
    issues: () => checkRubric({ ...base, year: 2020n }),
    expected: [{ code: "not-data", severity: "error", path: ["year"], params: { why: "type" } }],
  },
  "not-data: a getter": {
    issues: () =>
      checkRubric({
        ...base,
        source: {
          get document() {
            throw new Error("not today");
          },
        },
      }),
    expected: [{ code: "not-data", severity: "error", path: ["source"], params: { why: "accessor" } }],
  },
  "not-data: a getter of a dataset": {
    issues: () =>
      thrown(() =>
        createScorer(base).score({
          get rate(): number {
            throw new Error("not today");
          },
        }),
      ).issues,
    expected: [{ code: "not-data", severity: "error", path: [], params: { why: "accessor" } }],
  },
  "unknown-reading: a slip in a reading": {
    issues: () => thrown(() => createScorer(withReading, { readings: { step: "started" } })).issues,
    expected: [
      {
        code: "unknown-reading",
        severity: "error",
        path: ["readings", "step"],
        params: { found: "step", known: ["steps"], suggestion: "steps" },
      },
    ],
  },
  "unknown-reading: an alternative unlike any": {
    issues: () => thrown(() => createScorer(withReading, { readings: { steps: "rounded" } })).issues,
    expected: [
      {
        code: "unknown-reading",
        severity: "error",
        path: ["readings", "steps"],
        params: { found: "rounded", known: ["complete", "started"], suggestion: null },
      },
    ],
  },
  "unknown-claim: a slip in a section": {
    issues: () =>
      thrown(() => consistentReadings(base, [{ indicators: {}, claims: { sections: { sections: { points: 1 } } } }]))
        .issues,
    expected: [
      {
        code: "unknown-claim",
        severity: "error",
        path: [0, "claims", "sections", "sections"],
        params: { of: "section", found: "sections", known: ["section"], suggestion: "section" },
      },
    ],
  },
  "unknown-claim: a derived quantity unlike any": {
    issues: () =>
      thrown(() => consistentReadings(base, [{ indicators: {}, claims: { derived: { rate: { value: 1 } } } }])).issues,
    expected: [
      {
        code: "unknown-claim",
        severity: "error",
        path: [0, "claims", "derived", "rate"],
        params: { of: "derived", found: "rate", suggestion: null },
      },
    ],
  },
  "unknown-family: a slip": {
    issues: () => thrown(() => getRubric("hunan-department-overal", { year: 2020 })).issues,
    expected: [
      { code: "unknown-family", severity: "error", path: [], params: { suggestion: "hunan-department-overall" } },
    ],
  },
  "unknown-edition: nothing like it": {
    issues: () => thrown(() => getRubric("hunan-department-overall", { edition: "beijing" })).issues,
    expected: [
      { code: "unknown-edition", severity: "error", path: [], params: { found: "beijing", suggestion: null } },
    ],
  },
  "year-not-covered: long ago": {
    issues: () => thrown(() => getRubric("hunan-department-overall", { year: 1999 })).issues,
    expected: [{ code: "year-not-covered", severity: "error", path: [], params: { year: 1999 } }],
  },
  "year-ambiguous: two editions of a year": {
    issues: async () => {
      vi.resetModules();
      vi.doMock("../../src/rubrics/index.js", () => ({ builtIn: [base, { ...base, edition: "other" }] }));
      const library = await import("../../src/index.js");
      const error = thrown(() => library.getRubric("test", { year: 2020 }));
      expect(error.code).toBe("RUBRIC_NOT_FOUND");
      return error.issues;
    },
    expected: [
      {
        code: "year-ambiguous",
        severity: "error",
        path: [],
        params: { family: "test", year: 2020, candidates: ["test/base", "test/other"] },
      },
    ],
  },
  "date-not-covered: editions of budget years only": {
    issues: () => thrown(() => getRubric("hunan-department-overall", { date: "2020-06-01" })).issues,
    expected: [
      {
        code: "date-not-covered",
        severity: "error",
        path: [],
        params: { date: "2020-06-01", nearest: ["hunan-department-overall/datonghu-2020"] },
      },
    ],
  },
  "date-ambiguous: two editions in force": {
    issues: async () => {
      const { year: _, ...inForce } = { ...base, effective: { from: "2020-02-25" } };
      vi.resetModules();
      vi.doMock("../../src/rubrics/index.js", () => ({ builtIn: [inForce, { ...inForce, edition: "other" }] }));
      const library = await import("../../src/index.js");
      return thrown(() => library.getRubric("test", { date: "2021-03-01" })).issues;
    },
    expected: [
      {
        code: "date-ambiguous",
        severity: "error",
        path: [],
        params: { family: "test", date: "2021-03-01", candidates: ["test/base", "test/other"] },
      },
    ],
  },
  "cohort-too-long: a mean of fractions that have little in common": {
    issues: () => {
      const rate = { cohort: { take: "mean", of: "spent / budget" } };
      const { scoreMany } = createScorer(parseRubric(rubricOf({ patch: { indicators: { rate } } })));
      const departments = Array.from({ length: 400 }, (_, index) => ({
        spent: 1,
        budget: `${10n ** 17n + BigInt(index)}.${10n ** 11n + BigInt(7919 * index)}`,
      }));
      const [first] = scoreMany([...departments, { ...departments[0], rate: 90 }]);
      return first?.ok === false ? [...first.issues] : [];
    },
    expected: [{ code: "cohort-too-long", severity: "error", path: ["rate"], params: { limit: 10_000 } }],
  },
  "name-taken: a fact of the rubric and an exact operator": {
    issues: () => {
      const taken = { facts: { "metric:rate:points": 5 }, operators: { equal: () => true } };
      return assess(createScorer(base), {}, taken).then(
        () => [],
        (error: PolicyError) => [...error.issues],
      );
    },
    expected: [
      { code: "name-taken", path: ["facts", "metric:rate:points"], params: { name: "metric:rate:points", as: "fact" } },
      { code: "name-taken", path: ["operators", "equal"], params: { name: "equal", as: "operator" } },
    ],
  },
  "not-as-rules: rows of a table and another department": {
    issues: () => {
      const metric = (id: string, more: object): object => ({
        id,
        title: { zh: "指标", en: "Metric" },
        max: 5,
        ...more,
      });
      const indicators = {
        heads: {
          title: { zh: "人员", en: "Heads" },
          type: "table",
          columns: { weight: base.indicators.score, score: base.indicators.score },
        },
        best: { title: { zh: "最高", en: "Best" }, unit: "%", cohort: { take: "max", of: "rate" } },
      };
      const metrics = [
        metric("single", {
          value: { formula: "rate", unit: "%" },
          rule: {
            kind: "linear",
            knots: [
              [0, 0],
              [100, 5],
            ],
          },
        }),
        metric("heads", { each: "heads", rule: { kind: "assessed", of: "score" } }),
        metric("best", {
          value: { formula: "best - rate", unit: "%" },
          rule: {
            kind: "linear",
            knots: [
              [0, 5],
              [100, 0],
            ],
          },
        }),
      ];
      return thrown(() => toRules(rubricOf({ patch: { indicators }, section: { metrics } }) as Rubric)).issues;
    },
    expected: [
      { code: "not-as-rules", path: ["sections", 0, "metrics", 1], params: { metric: "heads", why: "rows" } },
      { code: "not-as-rules", path: ["sections", 0, "metrics", 2], params: { metric: "best", why: "cohort" } },
    ],
  },
  "another-rubric: a card of another table": {
    issues: () => {
      const card = createScorer(base).score({});
      return thrown(() => explain(withReading, card, { locale: zh })).issues;
    },
    expected: [
      {
        code: "another-rubric",
        severity: "error",
        path: ["rubric", "digest"],
        params: { expected: digestOf(withReading), found: digestOf(base) },
      },
    ],
  },
};
