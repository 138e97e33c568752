/** A change is breaking where data that fitted no longer do, also where that follows from what the data mean together. */
import { describe, expect, it } from "vitest";
import { type ChangePlace, type Rubric, createScorer, diffRubrics, parseRubric } from "../../src/index.js";
import { repeatedRubric, where } from "../readings/repeated.js";
import { type Edit, edited } from "./edits.js";

const words = { zh: "乙", en: "B" };
const m: ChangePlace = { metric: "m" };
const rate: ChangePlace = { derived: "rate" };
const portion: ChangePlace = { derived: "portion" };
const two = { places: 2, rounding: "half-up" } as const;
const equal = { equal: true, ...two } as const;

const own = repeatedRubric({});
const onlyA = repeatedRubric({ where: where("a") });
const shared = repeatedRubric({ weights: equal });
const finer = repeatedRubric({ weights: { ...equal, places: 1 } });

const rows = (...weights: readonly (number | string)[]): object => ({
  t: weights.map((weight, index) => ({ k: index === 0 ? "a" : "b", u: 50, weight })),
});

/** n takes an assessor's points in the range of the band in which a quantity lies; a batch may compute that quantity. */
const band = (low: object, points: object): object => ({ ...low, points: { ...points, given: "points" } });
const bands = [band({ below: 50 }, { from: 0, to: 4 }), band({ atLeast: 50 }, { from: 5, to: 10 })];
const asking = (value: string): Rubric => ({
  ...repeatedRubric({
    others: [{ id: "n", title: words, max: 10, value: { formula: value }, rule: { kind: "bands", bands } } as never],
    indicators: {
      x: { title: words, min: 0, max: 100 },
      best: { title: words, min: 0, max: 100, cohort: { take: "max", of: "portion" } },
      points: { title: words, min: 0, max: 10, assessed: true },
    },
  }),
  derived: {
    rate: { title: words, formula: "x" },
    portion: { title: words, formula: "x / 2" },
    through: { title: words, formula: "rate" },
  },
});
/** m reads a quantity that n does not. */
const beside = edited(asking("x"), [{ at: m, path: ["value", "formula"], to: "u + portion" }]);
const given = { ...rows(10), x: 60, points: 8 };
const row = asking("x");
/** In each row an assessor gives u. */
const inRows = repeatedRubric({
  weights: equal,
  rule: { kind: "levels", of: "k", levels: { a: { from: "0%", to: "80%" }, b: "100%" }, given: "u" },
  value: null,
});
const waived = edited(row, [
  {
    at: { metric: "n" },
    path: ["notApplicable"],
    to: { when: { fact: "rate", operator: "lessThan", value: 50 }, award: "full" },
  },
]);
type Case = readonly [name: string, before: Rubric, edits: readonly Edit[], at: ChangePlace, data: object];

const edit = (at: ChangePlace, path: readonly string[], to?: unknown): Edit[] => [{ at, path, to }];
const places = (to: number): Edit[] => edit({ rubric: true }, ["points", "places"], to);
const worth = (max: number): Edit[] => [
  ...edit(m, ["max"], max),
  ...edit({ section: "s" }, ["max"], max),
  ...edit({ rubric: true }, ["points", "max"], max),
];

const breakingCases: readonly Case[] = [
  ["fewer places than a weight has", own, places(0), { rubric: true }, rows("2.5", "7.5")],
  ["more points than the weights add up to", own, worth(12), m, rows(4, 6)],
  ["fewer points than the weights add up to", own, worth(8), m, rows(4, 6)],
  ["too few points for a share of each row", shared, worth(0.01), m, rows(1, 1, 1)],
  ["a condition on the rows", own, edit(m, ["where"], where("a")), m, rows(4, 6)],
  ["another condition on the rows", onlyA, edit(m, ["where"], where("b")), m, rows(10, 6)],
  ["no condition on the rows any more", onlyA, edit(m, ["where"]), m, rows(10, 6)],
  ["weights that the rows bring", shared, edit(m, ["weights"]), m, rows(1, 1)],
  ["another table", own, edit(m, ["each"], "other"), m, { ...rows(10), other: [{ k: "a", u: 1, weight: 1 }] }],
  ["less to be given in a row", inRows, edit(m, ["rule", "levels", "a", "to"], "40%"), m, { t: [{ k: "a", u: 8 }] }],
  ["a formula behind assessed points", asking("rate"), edit(rate, ["formula"], "x / 2"), rate, given],
  ["a unit behind assessed points", waived, edit(rate, ["unit"], "%"), rate, { ...given, x: 40 }],
  ["a formula two steps behind assessed points", asking("through"), edit(rate, ["formula"], "x / 2"), rate, given],
];

const scoringCases: readonly Case[] = [
  ["more places", own, places(3), { rubric: true }, rows("2.5", "7.5")],
  ["places that an equal share does not use", finer, places(1), { rubric: true }, rows(1, 1, 1)],
  ["more points for equal shares", shared, worth(12), m, rows(1, 1, 1)],
  ["a rule of a metric that repeats", own, edit(m, ["rule", "target"], 50), m, rows(4, 6)],
  ["a formula that no assessed points depend on", beside, edit(portion, ["formula"], "x / 4"), portion, given],
];

const changed = ([, before, edits, at]: Case) =>
  diffRubrics(before, edited(before, edits))
    .filter((change) => JSON.stringify(change.at) === JSON.stringify(at))
    .map((change) => change.class);

const scored = (rubric: Rubric, data: object) => [...createScorer(rubric).scoreMany([data as never])][0];

describe.each(breakingCases)("%s", (...each) => {
  const [, before, edits, , data] = each;
  it("breaks data that fitted", () => {
    expect(scored(before, data)).toMatchObject({ ok: true });
    expect(scored(edited(before, edits), data)).toMatchObject({ ok: false });
    expect(changed(each)).toEqual(["breaking"]);
  });
});

it.each(scoringCases)("%s: breaks nothing", (...each) => {
  const [, before, edits, , data] = each;
  expect(scored(before, data)).toMatchObject({ ok: true });
  expect(scored(edited(before, edits), data)).toMatchObject({ ok: true });
  expect(changed(each)).toEqual(["scoring"]);
});

it("a metric that comes to repeat over a table that was there may break data, and over one that came too may not", () => {
  const without = edited(own, [{ path: ["sections"], to: [{ id: "s", title: words, max: 1, metrics: [] }] }]);
  const added = (before: Rubric) => diffRubrics(before, own).find(({ at, code }) => "metric" in at && code === "added");
  expect(added(without)).toMatchObject({ at: m, class: "breaking" });
  expect(added(edited(without, [{ path: ["indicators", "t"] }]))).toMatchObject({ at: m, class: "scoring" });
});

describe("what a batch computes", () => {
  const best: ChangePlace = { indicator: "best" };
  const take = edit(best, ["cohort", "take"], "min");
  const quarter = edit(portion, ["formula"], "x / 4");

  it("breaks a batch where assessed points depend on it", () => {
    const compared = asking("best * 2");
    const batch = [given, { ...given, x: 20, points: 8 }];
    const all = (rubric: Rubric) => [...createScorer(rubric).scoreMany(batch as never)].map(({ ok }) => ok);
    expect(all(compared)).toEqual([true, true]);
    for (const [edits, at] of [
      [take, best],
      [quarter, portion],
    ] as const) {
      expect(all(edited(compared, edits))).toEqual([false, false]);
      expect(changed(["", compared, edits, at, {}])).toEqual(["breaking"]);
    }
  });

  it("may change scores where other points depend on it", () => {
    const compared = edited(own, [
      { path: ["indicators"], to: row.indicators },
      { path: ["derived"], to: row.derived },
      { at: m, path: ["rule", "target"], to: { of: "best" } },
    ]);
    expect(changed(["", compared, quarter, portion, {}])).toEqual(["scoring"]);
  });
});

it("the rubrics of these cases are sound", () => {
  for (const rubric of [own, onlyA, shared, finer, row, waived, beside, inRows])
    expect(() => parseRubric(rubric)).not.toThrow();
});
