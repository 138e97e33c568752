/**
 * Everything that can be wrong with a rubric or a dataset. The files of `invalid/` are named after an issue code;
 * each holds the smallest rubrics (changes to `base.json`) or datasets with that fault and no other, and the exact
 * issues that come of it.
 */
import { readFileSync, readdirSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  type Indicators,
  type Issue,
  type IssueCode,
  type Rubric,
  DatasetError,
  RubricError,
  checkRubric,
  createScorer,
  digestOf,
  explain,
  getRubric,
  issueText,
  parseRubric,
  safeParseRubric,
} from "../src/index.js";
import { en, zh } from "../src/locales/index.js";
import { mergePatch } from "../src/rubric/readings.js";

/** A rubric as it is, or changes (RFC 7396) to the base, to its only section, and to its metrics by id. */
interface RubricCase {
  what: string;
  rubric?: unknown;
  patch?: object;
  section?: object;
  metrics?: Record<string, object>;
  issues: Issue[];
}

interface DatasetCase {
  what: string;
  /** Changes to the indicators of the base. */
  indicators?: object;
  dataset: Indicators;
  issues: Issue[];
}

const folder = new URL("./invalid/", import.meta.url);

const read = <T>(file: string, at: URL): T => JSON.parse(readFileSync(new URL(file, at), "utf8")) as T;

/** The cases of a folder by what their file is called. */
const table = <Case>(at: URL): { code: string; cases: Case[] }[] =>
  readdirSync(at)
    .filter((file) => file.endsWith(".json") && file !== "base.json")
    .map((file) => ({ code: file.replace(".json", ""), cases: read<Case[]>(file, at) }));

const rubricTable = table<RubricCase>(folder);
const datasetTable = table<DatasetCase>(new URL("./dataset/", folder));
const base = read<Rubric>("base.json", folder);

function rubricOf({ rubric, patch = {}, section = {}, metrics = {} }: Partial<RubricCase>): unknown {
  if (rubric !== undefined) return rubric;
  const patched = mergePatch(base, patch) as Rubric;
  const sections = patched.sections.map((each) =>
    mergePatch(
      { ...each, metrics: each.metrics?.map((metric) => mergePatch(metric, metrics[metric.id] ?? {})) },
      section,
    ),
  );
  return { ...patched, sections };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const isThere = (value: unknown, [key, ...rest]: Issue["path"]): boolean =>
  key === undefined || (isObject(value) && Object.hasOwn(value, key) && isThere(value[key], rest));

function thrown(act: () => unknown): { code: string; issues: readonly Issue[] } {
  try {
    act();
  } catch (error) {
    return error as RubricError;
  }
  throw new Error("nothing was thrown");
}

it("the base has no fault", () => {
  expect(checkRubric(base)).toEqual([]);
  expect(safeParseRubric(base)).toEqual({ ok: true, rubric: base });
  expect(parseRubric(base)).toEqual(base);
});

describe.each(rubricTable)("rubric: $code", ({ code, cases }) => {
  it.each(cases)("$what", ({ issues, ...spec }) => {
    const rubric = rubricOf(spec);
    const before = JSON.stringify(rubric);
    expect(checkRubric(rubric)).toEqual(issues);
    expect(JSON.stringify(rubric)).toBe(before);
    if (code !== "several") expect(new Set(issues.map((issue) => issue.code))).toEqual(new Set([code]));
    for (const { path } of issues) expect(path).toSatisfy((each: Issue["path"]) => isThere(rubric, each));

    if (issues.some(({ severity }) => severity === "error")) {
      expect(safeParseRubric(rubric)).toEqual({ ok: false, issues });
      const error = thrown(() => parseRubric(rubric));
      expect(error).toBeInstanceOf(RubricError);
      expect(error).toMatchObject({ name: "RubricError", code: "RUBRIC_INVALID", issues });
    } else {
      expect(safeParseRubric(rubric)).toEqual({ ok: true, rubric });
      expect(parseRubric(rubric)).toEqual(rubric);
    }
  });
});

describe.each(datasetTable)("dataset: $code", ({ code, cases }) => {
  it.each(cases)("$what", ({ indicators = {}, dataset, issues }) => {
    const scorer = createScorer(parseRubric(rubricOf({ patch: { indicators } })));
    const error = thrown(() => scorer.score(dataset));
    expect(error).toBeInstanceOf(DatasetError);
    expect(error).toMatchObject({ name: "DatasetError", code: "DATASET_INVALID" });
    expect(error.issues).toEqual(issues);
    if (code !== "several") expect(issues.map((issue) => issue.code)).toEqual([code]);
    const [faulty, sound] = scorer.scoreMany([dataset, {}]);
    expect(faulty).toEqual({ ok: false, issues });
    expect(sound).toMatchObject({ ok: true, scorecard: { status: "incomplete" } });
  });
});

const withReading = parseRubric(
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
const named = {
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
      vi.doMock("../src/rubrics/index.js", () => ({ builtIn: [base, { ...base, edition: "other" }] }));
      const library = await import("../src/index.js");
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

describe("by name", () => {
  afterEach(() => {
    vi.doUnmock("../src/rubrics/index.js");
    vi.resetModules();
  });

  it.each(Object.entries(named))("%s", async (_name, { issues, expected }) => {
    const found = await issues();
    expect(found).toMatchObject(expected);
    found.forEach(checkSentences);
  });
});

it("no issue code is without a case", () => {
  const codes = [...rubricTable, ...datasetTable].map(({ code }) => code).filter((code) => code !== "several");
  const tested = new Set([...codes, ...Object.keys(named).map((name) => name.split(":")[0])]);
  expect([...tested].sort()).toEqual(Object.keys(zh.issues).sort());
  expect(Object.keys(en.issues)).toEqual(Object.keys(zh.issues));
});

/** A name that is quoted from the file may be anything; what the library says itself may not. */
function checkSentences(issue: Issue): void {
  const facts = JSON.stringify(issue.params);
  const chinese = issueText(issue, zh);
  const english = issueText(issue, en);
  for (const sentence of [chinese, english]) {
    expect(sentence.trim()).toBe(sentence);
    expect(sentence).not.toBe("");
    expect(sentence).not.toMatch(/undefined|\[object|=>/);
    // To leave an empty value out, or give null, is advice; and a null that was found is called so.
    if (!/"empty"|"null"/.test(facts)) expect(sentence).not.toMatch(/null/);
  }
  expect(chinese).toMatch(/\p{Script=Han}/u);
  if (!/\p{Script=Han}/u.test(facts)) expect(english).not.toMatch(/\p{Script=Han}/u);
}

const cases: { code: string; issues: Issue[] }[] = [...rubricTable, ...datasetTable].map(({ code, cases: all }) => ({
  code,
  issues: all.flatMap(({ issues }) => issues),
}));

it.each(cases)("sentences: $code", ({ issues }) => issues.forEach(checkSentences));

it("every code's sentence differs from every other code's", () => {
  const byCode = new Map<IssueCode, Issue>();
  for (const { issues } of cases) for (const issue of issues) byCode.set(issue.code, issue);
  for (const locale of [zh, en]) {
    const sentences = [...byCode.values()].map((issue) => issueText(issue, locale));
    expect(new Set(sentences).size).toBe(byCode.size);
  }
});
