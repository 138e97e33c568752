/** A released edition never changes: what the generator refuses, and what it tells. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type IndexEntry, type RubricFile, indexOf, isRefusal, problemText } from "../rubrics/editions-index.js";
import { editions } from "../rubrics/generate.js";
import { type Rubric, digestOf } from "../src/index.js";
import manifest from "../package.json" with { type: "json" };
import { base } from "./invalid/tables.js";

it("the editions as they are stand against nothing", () => {
  const { index, problems } = editions();
  expect(problems.map(problemText)).toEqual([]);
  expect(JSON.parse(readFileSync(new URL("../rubrics/index.json", import.meta.url), "utf8"))).toEqual(index);
});

it("the index is shipped", () => {
  expect(manifest.files).toContain("rubrics/**/*.json");
  expect(manifest.exports["./rubrics/*.json"]).toBe("./rubrics/*.json");
});

const changelog = (unreleased: string, ...released: string[]): string =>
  [
    `# Changelog\n\n## Unreleased\n\n${unreleased}\n`,
    ...released.map((text, n) => `## 0.${n + 1}.0\n\n${text}\n`),
  ].join("");

const named = (revision: number): string => `### Rubrics\n\n- \`test/base\`, revision ${revision}: new.\n`;

const file = (changes: Partial<Rubric> = {}): RubricFile => ({
  path: "rubrics/test/base.json",
  rubric: { ...base, ...changes } as Rubric,
});

const corrected = { title: { zh: "评分表（更正）", en: "Table, corrected" } };
const entry = (changes: Partial<Rubric> = {}): IndexEntry => ({
  id: "test/base",
  year: 2020,
  revision: changes.revision ?? 1,
  extent: "complete",
  file: "rubrics/test/base.json",
  digest: digestOf(file(changes).rubric),
});

describe("an entry", () => {
  it("says which edition, when it governs, and what its file holds", () => {
    const { index } = indexOf([file()], [], changelog(named(1)));
    expect(index).toEqual([entry()]);
    expect(index[0]?.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it("has the period of a table that is in force for several years, or neither", () => {
    const effective = { from: "2020-02-25" };
    const [periodic] = indexOf([file({ year: undefined, effective })], [], "").index;
    expect(periodic).toMatchObject({ effective });
    expect(periodic).not.toHaveProperty("year");
    const [undated] = indexOf([file({ year: undefined, extent: "excerpt" })], [], "").index;
    expect(undated).toMatchObject({ extent: "excerpt" });
    expect(undated).not.toHaveProperty("year");
    expect(undated).not.toHaveProperty("effective");
  });

  it("does not depend on where the schema of an editor stands", () => {
    expect(indexOf([file({ $schema: "../rubric.schema.json" })], [entry()], changelog("", named(1))).problems).toEqual(
      [],
    );
  });
});

type Case = [what: string, files: RubricFile[], before: IndexEntry[], changelog: string, found: [string, number][]];

const cases: Case[] = [
  ["nothing new", [file()], [entry()], changelog("", named(1)), []],
  ["a first edition that the changelog names", [file()], [], changelog(named(1)), []],
  ["one that it does not name", [file()], [], changelog(""), [["not-in-changelog", 1]]],
  ["a draft that has changed", [file(corrected)], [entry()], changelog(named(1)), [["draft-changed", 1]]],
  [
    "a released edition that has changed",
    [file(corrected)],
    [entry()],
    changelog("", named(1)),
    [["released-changed", 1]],
  ],
  [
    "also where Unreleased names it again",
    [file(corrected)],
    [entry()],
    changelog(named(1), named(1)),
    [["released-changed", 1]],
  ],
  ["a new revision of it", [file({ ...corrected, revision: 2 })], [entry()], changelog(named(2), named(1)), []],
  [
    "a new revision that nobody wrote down",
    [file({ ...corrected, revision: 2 })],
    [entry()],
    changelog("", named(1)),
    [["not-in-changelog", 2]],
  ],
  [
    "a new revision that is not released yet, changed again",
    [file({ ...corrected, revision: 2 })],
    [entry({ revision: 2 })],
    changelog(named(2), named(1)),
    [["draft-changed", 2]],
  ],
  [
    "back to an earlier revision",
    [file()],
    [entry({ revision: 2 })],
    changelog("", named(2), named(1)),
    [["released-behind", 2]],
  ],
  ["a released edition that is gone", [], [entry()], changelog("", named(1)), [["released-gone", 1]]],
  ["a draft that is gone", [], [entry()], changelog(""), []],
  [
    "a released edition whose digest was taken out of the index",
    [file(corrected)],
    [],
    changelog("", named(1)),
    [["released-unrecorded", 1]],
  ],
];

it.each(cases)("%s", (_what, files, before, log, found) => {
  const { problems } = indexOf(files, before, log);
  expect(problems.map(({ code, revision }) => [code, revision])).toEqual(found);
  expect(problems.filter(isRefusal).map(({ code }) => code)).toEqual(
    found.map(([code]) => code).filter((code) => code !== "draft-changed"),
  );
  for (const problem of problems) {
    const [zh = "", en = ""] = problemText(problem).split("\n");
    expect(zh).toMatch(/\p{Script=Han}.*[。：]/u);
    expect(en).not.toMatch(/\p{Script=Han}|undefined/u);
    for (const text of [zh, en]) expect(text).toContain("test/base");
  }
});

it("a changed file is told what to do", () => {
  const [problem] = indexOf([file(corrected)], [entry()], changelog("", named(1))).problems;
  expect(problem && problemText(problem)).toMatch(/revision.*2.*fiscal-rubric new.*git restore/);
});
