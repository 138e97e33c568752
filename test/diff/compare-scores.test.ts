/** The difference of two scores, metric by metric: the rows add up exactly, and each part is what two scorecards say. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ComparisonError,
  type Indicators,
  type Rubric,
  compareScores,
  createScorer,
  parseRubric,
} from "../../src/index.js";
import { arbitraryValues } from "../laws/arbitrary-dataset.js";
import { arbitraryGaps } from "../laws/arbitrary-input.js";
import { arbitraryRubric, rescaledRubric } from "../laws/arbitrary-rubric.js";
import { law } from "../laws/law.js";
import { rubricOf } from "../rubric-of.js";
import { datonghu, edited } from "./edits.js";
import { expectExact } from "./exact-comparison.js";

const { indicators: published } = JSON.parse(readFileSync("docs/examples/datonghu-2020.json", "utf8")) as {
  indicators: Indicators;
};

/** As the 2018 table has it: other weights, other points, and neither buildings nor an annual assessment. */
const older = edited(datonghu(), [
  { path: ["edition"], to: "older" },
  { path: ["readings"] },
  { path: ["examples"] },
  { at: { metric: "staff-control-rate" }, path: ["max"], to: 8 },
  { at: { metric: "staff-control-rate" }, path: ["rule", "points"], to: 0.5 },
  { at: { section: "budget-allocation" }, path: ["max"], to: 16 },
  { at: { section: "input" }, path: ["max"], to: 16 },
  { at: { section: "budget-execution" }, path: ["metrics", 3] },
  { at: { section: "budget-execution" }, path: ["metrics", 2] },
  { at: { section: "budget-execution" }, path: ["max"], to: 10 },
  { at: { section: "process" }, path: ["max"], to: 40 },
  { path: ["points", "max"], to: 91 },
  ...["hasBuildingProject", "buildingAreaBuilt", "buildingAreaApproved"].map((id) => ({ path: ["indicators", id] })),
  ...["buildingInvestmentActual", "buildingInvestmentApproved"].map((id) => ({ path: ["indicators", id] })),
]);

describe("the published table under an older edition", () => {
  const scores = compareScores(older, datonghu(), published);

  it("adds up", () => {
    expectExact(scores);
    expect(scores.total).toEqual({ before: "71", after: "80", difference: "9", rule: "9", data: "0" });
    expect(scores.between).toBeNull();
  });

  it("says of each metric what it was and is", () => {
    const of = (id: string) => scores.metrics.find(({ metric }) => metric === id);
    expect(of("staff-control-rate")).toEqual({
      metric: "staff-control-rate",
      before: { status: "scored", points: "8", max: "8" },
      after: { status: "scored", points: "7", max: "7" },
      ...{ difference: "-1", rule: "-1", data: "0" },
    });
    expect(of("building-area-control-rate")).toMatchObject({
      before: { status: "absent", points: null, max: null },
      after: { status: "notApplicable", points: "5", max: "5" },
      difference: "5",
    });
    expect(of("target-completion-rate")).toMatchObject({
      before: { status: "missing", points: null, max: "8" },
      difference: "0",
    });
  });

  it("leaves out what an edition does not know, and says so", () => {
    expect(scores.leftOut).toEqual({ before: ["hasBuildingProject"], after: [] });
    expect(compareScores(datonghu(), older, published).leftOut).toEqual({ before: [], after: ["hasBuildingProject"] });
    const blank = { ...published, hasBuildingProject: null };
    expect(compareScores(older, datonghu(), blank).leftOut).toEqual({ before: [], after: [] });
  });

  it("puts what it no longer has last", () => {
    const ids = compareScores(datonghu(), older, published).metrics.map(({ metric }) => metric);
    expect(ids.slice(-2)).toEqual(["building-area-control-rate", "building-investment-control-rate"]);
  });
});

it("reads every value once", () => {
  let reads = 0;
  const data = Object.defineProperty({ ...published }, "staffInPost", { enumerable: true, get: () => 6 + reads++ });
  expect(compareScores(datonghu(), edited(datonghu(), []), data as Indicators).total.difference).toBe("0");
  expect(reads).toBe(1);
});

describe("two datasets", () => {
  const later = { ...published, staffInPost: 8, annualAssessmentScore: 90, annualAssessmentFullScore: 100 };

  it("tells the rules' part from the data's", () => {
    const scores = compareScores(older, datonghu(), published, later);
    expectExact(scores);
    // 8 of 7 posts: 14 complete steps beyond 100 %, of 0.2 points each.
    expect(scores.metrics[0]).toMatchObject({ difference: "-3.8", rule: "-1", data: "-2.8" });
    expect(scores.metrics.find(({ metric }) => metric === "target-completion-rate")).toMatchObject({
      before: { status: "missing" },
      after: { status: "scored", points: "7.2" },
      ...{ difference: "7.2", rule: "0", data: "7.2" },
    });
    expect(scores.between?.scored).toBe("80");
  });

  it("of which the same object twice is one", () => {
    expect(compareScores(older, datonghu(), published, published).between).toBeNull();
    expect(compareScores(older, datonghu(), published, { ...published }).between?.scored).toBe("80");
  });
});

it("a department alone is compared with nobody", () => {
  const title = { zh: "甲", en: "A" };
  const rubric = parseRubric(
    rubricOf({
      max: 10,
      indicators: { x: { title }, rk: { title, cohort: { take: "rank", of: "x" } } },
      value: { formula: "rk" },
      rule: { kind: "ranks", points: [10, 5, 0] },
    }),
  );
  const scores = compareScores(rubric, { ...rubric, revision: 2 }, { x: 5 });
  expect(scores.before).toEqual(createScorer(rubric).score({ x: 5 }));
  expect(scores.before).toMatchObject({ status: "incomplete", bounds: ["0", "10"] });
  expect(compareScores(rubric, rubric, { x: 5, rk: 2 }).after.points).toBe("5");
});

it("a total that is rescaled has a row of its own", () => {
  const title = { zh: "甲", en: "A" };
  const metric = (id: string, max: number) => ({
    ...{ id, title, max },
    notApplicable: { when: { fact: "idle", operator: "equal", value: true }, award: "exclude" },
    rule: { kind: "assessed", of: id },
  });
  const rubric = (rescale: boolean) =>
    ({
      ...datonghu(),
      points: { max: 10, places: 2, rounding: "half-up", rescale },
      ...{ derived: {}, identities: [], policies: [], report: {} },
      indicators: { a: { title, unit: "point" }, b: { title, unit: "point" }, idle: { title, type: "boolean" } },
      sections: [
        { id: "s", title, max: 10, metrics: [metric("a", 7), { ...metric("b", 3), notApplicable: undefined }] },
      ],
    }) as unknown as Rubric;
  const scores = compareScores(rubric(false), rubric(true), { b: 2, idle: true });
  expectExact(scores);
  expect(scores.metrics[0]?.after).toEqual({ status: "excluded", points: null, max: "7" });
  // 2 of 3 is 6.67 of 10.
  expect(scores.rescaling).toEqual({ before: "0", after: "4.67", difference: "4.67", rule: "4.67", data: "0" });
  expect(scores.total).toEqual({ before: "2", after: "6.67", difference: "4.67", rule: "4.67", data: "0" });
});

describe("data that a rubric refuses", () => {
  const refusal = (...query: Parameters<typeof compareScores>) => {
    try {
      compareScores(...query);
    } catch (error) {
      if (error instanceof ComparisonError) return error;
      throw error;
    }
    return null;
  };
  const strict = edited(datonghu(), [
    { path: ["edition"], to: "strict" },
    { at: { indicator: "yearEndBalance" }, path: ["max"], to: 10 },
  ]);
  const family = "hunan-department-overall";

  it("names the edition and the data", () => {
    const error = refusal(datonghu(), strict, published);
    expect(error).toMatchObject({ code: "DATASET_INVALID", name: "ComparisonError" });
    expect(error?.message).toBe(`${family}/strict: above-maximum at yearEndBalance.value`);
    expect(error?.refusals).toMatchObject([
      { edition: "after", rubric: `${family}/strict`, data: "before", issues: [{ code: "above-maximum" }] },
    ]);
    expect(error?.issues).toEqual(error?.refusals.flatMap(({ issues }) => issues));
  });

  it("reports everything that is refused", () => {
    const bad = { ...published, staffInPost: -1 };
    expect(refusal(strict, datonghu(), bad, { ...bad })?.refusals).toMatchObject([
      { edition: "before", data: "before", issues: [{ code: "below-minimum" }, { code: "above-maximum" }] },
      { edition: "after", data: "before", issues: [{ code: "below-minimum" }] },
      { edition: "after", data: "after", issues: [{ code: "below-minimum" }] },
    ]);
  });

  it("does not take a misspelt name for one of the other edition", () => {
    const refusals = refusal(older, datonghu(), { ...published, staffInPosts: 6 } as Indicators)?.refusals;
    expect(refusals?.map(({ issues }) => issues.map(({ code }) => code))).toEqual([
      ["unknown-indicator"],
      ["unknown-indicator"],
    ]);
    const hostile = refusal(older, datonghu(), { ...published, constructor: 1 } as unknown as Indicators);
    expect(hostile?.issues[0]).toMatchObject({ code: "unknown-indicator", params: { name: "constructor" } });
  });

  const revoked = Proxy.revocable({}, {});
  revoked.revoke();

  it.each([
    ["null", null, "wrong-type"],
    ["a proxy that is no more", revoked.proxy, "not-data"],
    ["a list", [1], "wrong-type"],
    [
      "a getter that throws",
      Object.defineProperty({}, "staffInPost", { enumerable: true, get: () => JSON.parse("") as number }),
      "not-data",
    ],
  ])("%s is no data", (_name, data, code) => {
    expect(refusal(older, datonghu(), data as unknown as Indicators)?.issues[0]?.code).toBe(code);
  });
});

/** Two rubrics over some of the same indicators, and data that may fit both. */
const cases = (rubrics: fc.Arbitrary<Rubric>) =>
  fc.tuple(rubrics, rubrics).chain(([before, after]) => {
    const data = (rubric: Rubric) =>
      arbitraryValues(rubric).chain((all) => fc.oneof(fc.constant(all), arbitraryGaps(all)));
    return fc.record({
      before: fc.constant(before),
      after: fc.constant(after),
      first: data(before),
      second: data(after),
    });
  });

/** Whether a rubric takes what it knows of some data. */
function accepts(rubric: Rubric, data: object): boolean {
  const known = Object.entries(data).filter(([id]) => Object.hasOwn(rubric.indicators, id));
  const [scored] = createScorer(rubric).scoreMany([Object.fromEntries(known) as Indicators]);
  return scored?.ok === true;
}

it.each([
  ["any rubrics", arbitraryRubric],
  ["rescaled rubrics", rescaledRubric],
])("the rows add up exactly: %s", (_name, rubrics) => {
  let compared = 0;
  law(
    cases(rubrics),
    ({ before, after, first, second }) => {
      for (const data of [[first], [second], [first, second]] as const) {
        try {
          expectExact(compareScores(before, after, ...(data as readonly [Indicators, ...Indicators[]])));
          compared++;
        } catch (error) {
          if (!(error instanceof ComparisonError)) throw error;
          for (const { edition, data: which, issues } of error.refusals) {
            expect(issues.length).toBeGreaterThan(0);
            const [rubric, values] = [
              edition === "before" ? before : after,
              which === "before" ? data[0] : data.at(-1),
            ];
            expect(accepts(rubric, values as object)).toBe(false);
          }
        }
      }
    },
    2,
  );
  expect(compared).toBeGreaterThan(50);
});
