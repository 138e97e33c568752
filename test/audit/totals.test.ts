/** Claimed totals beside their claimed parts: in proportion, capped, over repeated rows, while data is missing. */
import { expect, it } from "vitest";
import { type Claims, type Indicators, audit, createScorer, parseRubric } from "../../src/index.js";

const text = (words: string) => ({ zh: words, en: words });

const assessed = (id: string) => ({ id, title: text(id), max: 5, rule: { kind: "assessed", of: `${id}Points` } });
const points = (id: string) => ({ title: text(id), unit: "point", min: 0, max: 5, assessed: true });
const section = (id: string, metric: object, more: object = {}) => ({
  ...{ id, title: text(id), max: 5, metrics: [metric] },
  ...more,
});

/** Two sections of one metric each; the first can be waived. */
const table = (more: object, { rescale = false, first = {} } = {}) => ({
  ...{ format: 1, family: "test", edition: "totals", year: 2020, revision: 1, title: text("table") },
  ...{ source: { document: "test", certainty: "quoted" }, extent: "complete" },
  points: { max: 10, places: 2, rounding: "half-up", rescale },
  indicators: { aPoints: points("a"), bPoints: points("b"), waived: { title: text("waived"), type: "boolean" } },
  sections: [
    section(
      "one",
      {
        ...assessed("a"),
        notApplicable: { when: { fact: "waived", operator: "equal", value: true }, award: "exclude" },
      },
      first,
    ),
    section("two", assessed("b")),
  ],
  ...more,
});

const found = (rubric: object, data: Indicators, claims: Claims) =>
  audit(createScorer(parseRubric(rubric)), data, claims).findings.map(({ code, at, recomputed }) => [
    code,
    Object.values(at)[0],
    recomputed,
  ]);

const sections = (one: number, two: number) => ({ one: { points: one }, two: { points: two } });
const data = { aPoints: 5, bPoints: 5, waived: false };

it("the sum of claimed sections is capped as the total is", () => {
  const capped = table({ adjustments: [{ id: "cap", title: text("cap"), effect: { pointsAtMost: 8 } }] });
  expect(found(capped, data, { sections: sections(5, 4), total: { points: 8 } })).toEqual([
    ["total-not-footing", "two", "5"],
  ]);
  expect(found(capped, data, { sections: sections(5, 2), total: { points: 8 } })).toEqual([
    ["total-not-footing", "two", "5"],
    ["total-not-footing", true, "7"],
  ]);
});

it("the sum of claimed sections is set in proportion as the total is", () => {
  const rescaled = table({}, { rescale: true });
  const left = { bPoints: 3, waived: true };
  expect(found(rescaled, left, { sections: sections(0, 2), total: { points: 4 } })).toEqual([
    ["total-not-footing", "two", "3"],
  ]);
  expect(found(rescaled, data, { sections: sections(4, 5), total: { points: 9 } })).toEqual([
    ["total-not-footing", "one", "5"],
  ]);
});

it("claimed sections add up while data is missing", () => {
  expect(found(table({}), { waived: false }, { sections: sections(4, 3), total: { points: 7 } })).toEqual([]);
  expect(found(table({}), { waived: false }, { sections: sections(4, 3), total: { points: 8 } })).toEqual([
    ["total-not-footing", true, "7"],
  ]);
});

it("of a repeated metric some rows are left out, whichever comes first", () => {
  const columns = { weight: { title: text("weight"), min: 0 }, rate: { title: text("rate"), min: 0 } };
  const skip = { title: text("skip"), type: "boolean" };
  const rows = {
    ...{ id: "rows", title: text("rows"), each: "targets", max: 5, value: { formula: "rate" } },
    notApplicable: { when: { fact: "skip", operator: "equal", value: true }, award: "exclude" },
    rule: { kind: "proportional", target: 100 },
  };
  const rubric = table(
    {
      indicators: {
        bPoints: points("b"),
        targets: { title: text("targets"), type: "table", columns: { ...columns, skip } },
      },
      sections: [section("one", rows), section("two", assessed("b"))],
    },
    { rescale: true },
  );
  const targets = [
    { id: "x", title: "X", weight: 2, rate: 50, skip: true },
    { id: "y", title: "Y", weight: 3, rate: 50, skip: false },
  ];
  for (const each of [targets, [...targets].reverse()]) {
    const given = { targets: each, bPoints: 5 } as Indicators;
    const total = { points: "8.13" };
    const single = { "rows/x": { notApplicable: true }, "rows/y": { points: "1.5" }, b: { points: 5 } };
    expect(found(rubric, given, { metrics: single, total })).toEqual([]);
    expect(found(rubric, given, { metrics: { rows: { points: "1.5" }, b: { points: 5 } }, total })).toEqual([]);
    expect(found(rubric, given, { metrics: { ...single, b: { points: 4 } }, total })).toEqual([
      ["points-wrong", "b", "5"],
      ["total-not-footing", true, "6.88"],
    ]);
  }
});

it("maxima of an excerpt are those of the rows that are there or what the table prints", () => {
  const excerpt = table({ extent: "excerpt" }, { first: { printedMax: 20 } });
  const claims = (one: number, two: number): Claims => ({
    sections: { one: { max: one }, two: { max: two } },
    total: { max: 100 },
  });
  for (const one of [5, 20]) expect(found(excerpt, data, claims(one, 5))).toEqual([]);
  expect(found(excerpt, data, claims(19, 6))).toEqual([
    ["max-wrong", "one", "5"],
    ["max-wrong", "two", "5"],
  ]);
});

it("a metric that is left out may have left the maxima", () => {
  const claims = (one: number, total: number): Claims => ({ sections: { one: { max: one } }, total: { max: total } });
  const left = { bPoints: 3, waived: true };
  expect(found(table({}), left, claims(0, 5))).toEqual([]);
  expect(found(table({}), left, claims(5, 10))).toEqual([]);
  expect(found(table({}), left, claims(4, 9))).toEqual([
    ["max-wrong", "one", "5"],
    ["max-wrong", true, "10"],
  ]);
  expect(found(table({}), data, claims(0, 5))).toHaveLength(2);
});
