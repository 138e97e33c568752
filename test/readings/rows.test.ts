/** Readings that change which rows a metric has, and what they weigh. */
import { describe, expect, it } from "vitest";
import {
  type ReadingColumn,
  checkRubric,
  consistentReadings,
  createReadingsScorer,
  createScorer,
  explainReadings,
  parseRubric,
} from "../../src/index.js";
import { en, zh } from "../../src/locales/index.js";
import { repeatedRubric, where } from "./repeated.js";

const onlyA = { where: where("a") };
const equal = { equal: true, places: 2, rounding: "half-up" } as const;
const shared = parseRubric(repeatedRubric({ weights: equal, readings: { rows: [onlyA] } }));
const weighed = parseRubric(repeatedRubric({ readings: { rows: [onlyA] } }));
const open = parseRubric(repeatedRubric({ weights: equal, ...onlyA, readings: { rows: [{ where: null }] } }));

const t = [
  { k: "a", u: 50 },
  { k: "b", u: 100 },
];
const weights = t.map((row) => ({ ...row, weight: 5 }));

const columnsOf = (rubric: typeof shared, indicators: object): readonly ReadingColumn[] =>
  createReadingsScorer(rubric)
    .score(indicators as never)
    .readings.flatMap(({ alternatives }) => alternatives);

const verdicts = (rubric: typeof shared, claims: object, indicators: object = { t }) => {
  const found = consistentReadings(rubric, [{ indicators: indicators as never, claims }]);
  return { ...found, verdicts: found.readings[0]?.alternatives.map(({ verdict }) => verdict) };
};

const result = (points: string) => ({ status: "scored", points, bounds: [points, points] });
const absent = { status: "absent", points: null, bounds: ["0", "0"] };

describe("side by side", () => {
  it("rows that go are changes", () => {
    expect(columnsOf(shared, { t })).toMatchObject([
      {
        ok: true,
        total: { points: "5" },
        changes: [
          { metric: "m/1", own: result("2.5"), under: result("5") },
          { metric: "m/2", own: result("5"), under: absent },
        ],
      },
    ]);
  });

  it("rows that come are changes", () => {
    expect(columnsOf(open, { t })).toMatchObject([
      {
        changes: [
          { metric: "m/1", own: result("5"), under: result("2.5") },
          { metric: "m/2", own: absent, under: result("5") },
        ],
      },
    ]);
  });

  it("weights that no longer foot are refused, as a scorer under the reading refuses them", () => {
    const [scored] = createScorer(weighed, { readings: { rows: "other-0" } }).scoreMany([{ t: weights }]);
    expect(scored).toMatchObject({ ok: false, issues: [{ code: "weights-not-footing", path: ["t"] }] });
    expect(columnsOf(weighed, { t: weights })).toEqual([{ readings: { rows: "other-0" }, ...scored }]);
  });

  it("are explained in both languages", () => {
    const scored = createReadingsScorer(shared).score({ t });
    const [change, gone] = [en, zh].map((locale) =>
      explainReadings(shared, { scored }, { locale }).readings[0]?.alternatives[1]?.changes.map(({ text }) => text),
    );
    expect(change).toEqual(["m/1: 2.5 → 5", "m/2: 5 (scored) → – (no such row)"]);
    expect(gone).toEqual(["m/1：2.5 → 5", "m/2：5（已评） → –（无此行）"]);
  });
});

describe("claims", () => {
  it("of a row that a reading does not have do not fit it", () => {
    const found = verdicts(shared, { metrics: { "m/2": { points: 5 } } });
    expect(found.verdicts).toEqual(["consistent", "contradicted"]);
    expect(found.readings[0]?.alternatives[1]?.against).toEqual([
      { record: 0, metric: "m/2", claimed: "5", ...absent },
    ]);
    expect(verdicts(open, { metrics: { "m/2": { points: 5 } } }).verdicts).toEqual(["contradicted", "consistent"]);
    const explained = explainReadings(shared, { consistency: found }, { locale: en });
    expect(explained.readings[0]?.alternatives[1]?.against[0]?.text).toBe("m/2: claimed 5, comes to no points");
  });

  it("of a total alone tell the readings apart", () => {
    expect(verdicts(shared, { total: { points: 5 } }).verdicts).toEqual(["contradicted", "consistent"]);
    expect(verdicts(shared, { total: { points: 7.5 } }).verdicts).toEqual(["consistent", "contradicted"]);
  });

  it("do not fit a reading that refuses the weights", () => {
    const found = verdicts(weighed, { metrics: { "m/1": { points: 2.5 } } }, { t: weights });
    expect(found.readings[0]?.alternatives[1]).toMatchObject({ against: [{ status: "refused" }] });
    const { verdicts: ofTotal } = verdicts(weighed, { total: { points: 7.5 } }, { t: weights });
    expect(ofTotal).toEqual(["consistent", "contradicted"]);
  });

  it("of a row say nothing while it is open which rows there are", () => {
    const unknown = { t: [{ u: 50 }, { k: "b", u: 100 }] };
    const found = verdicts(open, { metrics: { "m/1": { points: 5 } } }, unknown);
    expect(found.verdicts).toEqual(["consistent", "contradicted"]); // half of the points at most, with both rows
    expect(verdicts(shared, { metrics: { "m/1": { points: 2.5 } } }, {}).unexplained).toEqual([]);
  });

  it("of a total are weighed while a row is not claimed, and no longer where all of them are", () => {
    const half = parseRubric(repeatedRubric({ weights: equal, readings: { half: [{ rule: { target: 50 } }] } }));
    const rows = { t: [{ u: 100 }, { u: 50 }] };
    const one = { "m/1": { points: 5 } };
    const found = verdicts(half, { metrics: one, total: { points: 7.5 } }, rows);
    expect(found.verdicts).toEqual(["consistent", "contradicted"]);
    const all = { metrics: { ...one, "m/2": { points: 2.5 } }, total: { points: 9 } };
    expect(verdicts(half, all, rows).unexplained).toEqual([]);
  });

  it("of rows that no reading has are not weighed", () => {
    expect(verdicts(shared, { metrics: { "m/9": { points: 5 } } }).unexplained).toEqual([]);
  });
});

const alternatives = (patch: object) =>
  checkRubric(repeatedRubric({ weights: equal, readings: { rows: [patch] } })).filter(({ code }) =>
    code.startsWith("alternative-"),
  );

it.each([
  ["the condition", onlyA],
  ["the weights", { weights: null }],
  ["the table", { each: "other" }],
])("an alternative that changes %s changes something", (_what, patch) => {
  expect(alternatives(patch)).toEqual([]);
});

it.each([
  ["a condition", { where: { fact: "nowhere", operator: "equal", value: "a" } }, ["unknown-name"]],
  ["a table", { each: "nowhere" }, ["not-a-table", "unknown-name"]],
])("%s that can't be compiled is an error of the alternative", (_what, patch, codes) => {
  expect(alternatives(patch)).toMatchObject([{ code: "alternative-invalid", params: { codes } }]);
});
