/**
 * Everything that can be wrong with a rubric or a dataset. The files of `invalid/` are named after an issue code;
 * each holds the smallest rubrics (changes to `base.json`) or datasets with that fault and no other, and the exact
 * issues that come of it.
 */
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  type Issue,
  type IssueCode,
  DatasetError,
  RubricError,
  checkRubric,
  createScorer,
  issueText,
  parseRubric,
  safeParseRubric,
} from "../src/index.js";
import { en, zh } from "../src/locales/index.js";
import { named } from "./invalid/by-name.js";
import { rubricTable, datasetTable, base, rubricOf, isThere, thrown } from "./invalid/tables.js";

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
  it.each(cases)("$what", ({ indicators = {}, metrics = {}, dataset, issues }) => {
    const scorer = createScorer(parseRubric(rubricOf({ patch: { indicators }, metrics })));
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
    expect(sentence).not.toMatch(/\[object|=>/);
    if (!/"undefined"/.test(facts)) expect(sentence).not.toMatch(/undefined/); // it is also a status of metrics
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
