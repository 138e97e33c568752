/** Every kind of rule that real scoring tables contain, written as a rubric, comes to the points of the table's own words. */
import { describe, expect, it } from "vitest";
import { type Scorecard, type ScorecardSection, type Scored, type Scorer, checkRubric } from "../src/index.js";
import { createScorer, parseRubric } from "../src/index.js";
import { DatasetError } from "../src/issue/errors.js";
import { type Expected, type Single, absentRows, ruleKindFiles } from "./rule-kind-files.js";

const allSections = (sections: readonly ScorecardSection[]): readonly ScorecardSection[] =>
  sections.flatMap((section) => [section, ...allSections(section.sections)]);

const pointsOf = (parts: readonly { id: string; points: string | null }[], asked: object): Record<string, unknown> =>
  Object.fromEntries(Object.keys(asked).map((id) => [id, parts.find((part) => part.id === id)?.points]));

/** What the scorecard says of that which a case names. */
const asExpected = ({ metrics, sections, points, grade }: Scorecard, asked: Expected): Expected =>
  ({
    ...(asked.points && { points: pointsOf(metrics, asked.points) }),
    ...(asked.sections && { sections: pointsOf(allSections(sections), asked.sections) }),
    ...(asked.total !== undefined && { total: points }),
    ...(asked.grade !== undefined && { grade }),
  }) as Expected;

const outcome = (scored: Scored, asked: Expected): Expected =>
  scored.ok ? asExpected(scored.scorecard, asked) : { issues: scored.issues.map(({ code }) => code) };

function scoreAlone(scorer: Scorer, { given }: Single): Scored {
  try {
    return { ok: true, scorecard: scorer.score(given) };
  } catch (error) {
    if (error instanceof DatasetError) return { ok: false, issues: error.issues };
    throw error;
  }
}

it("all 48 rows are there, but for those that no rubric can express", () => {
  const rows = [...new Set(ruleKindFiles.map(({ row }) => row))].filter((row) => row.startsWith("K"));
  const all = Array.from({ length: 48 }, (_, index) => `K${index + 1}`);
  expect(Object.keys(absentRows)).toEqual(["K35", "K47"]);
  expect(rows).toEqual(all.filter((row) => !Object.hasOwn(absentRows, row)));
});

it("every rubric has an id of its own, and every metric is tried", () => {
  const ids = ruleKindFiles.map(({ rubric }) => rubric.edition);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { rubric, cases } of ruleKindFiles) {
    const tried = cases.flatMap((each) => ("departments" in each ? each.departments : [each]));
    const metrics = tried.flatMap(({ points = {} }) => Object.keys(points).map((id) => id.replace(/\/.*/, "")));
    const declared = rubric.sections.flatMap((section) => (section.metrics ?? []).map(({ id }) => id));
    expect({ id: rubric.edition, metrics: [...new Set(metrics)].sort() }).toEqual({
      id: rubric.edition,
      metrics: declared.sort(),
    });
  }
});

describe.each(ruleKindFiles)("$row $rubric.edition", ({ rubric, warnings = [], cases }) => {
  it("is a sound rubric", () => {
    const issues = checkRubric(rubric);
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(issues.map(({ code, path }) => ({ code, path }))).toEqual(warnings);
  });

  it("comes to the points of the table", () => {
    const scorer = createScorer(parseRubric(rubric));
    for (const each of cases) {
      const departments = "departments" in each ? each.departments : [each];
      const scored =
        "departments" in each
          ? [...scorer.scoreMany(each.departments.map(({ given }) => given))]
          : [scoreAlone(scorer, each)];
      const came = departments.map((asked, index) => ({
        given: asked.given,
        ...outcome(scored[index] as Scored, asked),
      }));
      expect(came).toEqual(departments);
    }
  });
});
