/** Faults of the check itself that were once found: false alarms, silence and exceptions. */
import { describe, expect, it } from "vitest";
import { type Rubric, RubricError, checkRubric, createScorer, parseRubric, vectors } from "../../src/index.js";
import { rubricOf } from "../invalid/tables.js";

const none = { below: null, above: null, step: null, points: null, steps: null };
const bands = (...all: object[]) => ({ ...none, kind: "bands", bands: all });
const title = { zh: "甲", en: "A" };

const codes = (spec: Parameters<typeof rubricOf>[0]): string[] => checkRubric(rubricOf(spec)).map(({ code }) => code);

const reading = (metric: string, other: object) => ({
  id: "reading",
  question: title,
  metrics: [metric],
  chosen: "own",
  evidence: "wording",
  because: title,
  alternatives: { other },
});

describe("rounded values beside an open limit", () => {
  it.each(["down", "half-up"])("the limit itself never comes: %s", (rounding) => {
    const below = rounding === "down" ? 100 : 99.5;
    const rule = bands({ below: 50, points: 0 }, { atLeast: 50, atMost: 99, points: 5 });
    const value = { round: { places: 0, rounding } };
    expect(codes({ patch: { indicators: { rate: { below } } }, metrics: { rate: { value, rule } } })).toEqual([]);
  });
});

describe("whole numbers", () => {
  const staffed = (limits: object, rule: object, more: object = {}) => ({
    patch: { indicators: { staff: { min: null, ...limits } } },
    metrics: { rate: { value: { formula: "staff", unit: "person" }, rule: { ...none, ...rule }, ...more } },
  });

  it("the highest points are those of the last number", () => {
    const line = { kind: "segments", segments: [{ line: [0, "0.5"] }] };
    expect(codes(staffed({ min: 0, below: 11 }, line))).toEqual([]);
  });

  it("zero is not attained where no number earns it", () => {
    const knots = {
      kind: "linear",
      knots: [
        [0, 0],
        [10, 5],
      ],
    };
    expect(codes(staffed({ above: 0, max: 10 }, knots))).toEqual(["zero-not-attainable"]);
  });

  it("none lies between the limits", () => {
    expect(
      codes(staffed({ min: 0.2, max: 0.8 }, { above: 0, step: 1, points: 1, steps: "complete", kind: "deduction" })),
    ).toContain("bad-limits");
  });
});

describe("alternatives", () => {
  const range = (from: number) => ({ levels: { good: 5, poor: { from, to: 2 } } });

  it("that only change the range of a level change something", () => {
    const spec = { metrics: { quality: { rule: range(0) } } };
    expect(codes({ ...spec, patch: { readings: [reading("quality", { rule: range(1) })] } })).toEqual([]);
    const given = { given: "score" };
    const assessed = { metrics: { quality: { rule: { ...range(0), ...given } } } };
    expect(codes({ ...assessed, patch: { readings: [reading("quality", { rule: range(1) })] } })).toEqual([]);
  });

  it("what only they read is read", () => {
    const indicators = { area: { title, unit: "%", min: 0 } };
    expect(codes({ patch: { indicators, readings: [reading("rate", { value: { formula: "area" } })] } })).toEqual([]);
  });
});

it("limits that hold no number, and a formula of them", () => {
  const patch = { indicators: { rate: { min: 5, max: 1 } } };
  expect(codes({ patch, metrics: { rate: { value: { formula: "abs(rate)" } } } })).toEqual(["bad-limits"]);
});

describe("vectors", () => {
  const of = (rubric: unknown, metric: string): string[] =>
    [...vectors(parseRubric(rubric))]
      .filter((each) => each.metric === metric)
      .map((each) => `${each.of} ${each.side} ${each.boundary}`);

  it("stay where an assessor's plain points would be out of range", () => {
    const patch = { indicators: { score: { max: null } } };
    expect(of(rubricOf({ patch }), "rate")).toContain("value at 100");
    const levels = { good: { from: 4.5, to: 5 }, poor: { from: 0, to: 3 } };
    const ranged = rubricOf({ metrics: { quality: { rule: { levels, given: "score" } } } });
    expect(of(ranged, "rate")).toContain("value at 100");
    expect(of(ranged, "quality")).toEqual(expect.arrayContaining(["quality at good", "quality at poor"]));
  });

  it("leave a waiver that only two facts together undo", () => {
    const when = { any: ["spent", "staff"].map((fact) => ({ fact, operator: "greaterThan", value: 0 })) };
    expect(of(rubricOf({ metrics: { rate: { notApplicable: { when } } } }), "rate")).toContain("value at 100");
  });

  it("show a metric missing that a plain answer would waive", () => {
    const when = {
      any: null,
      all: [
        { fact: "hasProject", operator: "equal", value: true },
        { fact: "staff", operator: "greaterThan", value: 0 },
      ],
    };
    const rubric = parseRubric(rubricOf({ metrics: { rate: { notApplicable: { when } } } })) as Rubric;
    const missing = [...vectors(rubric)].filter((each) => each.of === "rate" && each.side === "missing");
    expect(missing.map((each) => each.expect.metrics.rate)).toContain(null);
  });
});

it("implied points of a range of levels, and of no metric at all", () => {
  const levels = { good: { from: 4.5, to: 5 }, poor: 0 };
  const scorer = createScorer(
    parseRubric(rubricOf({ metrics: { quality: { rule: { levels, given: "score" } } } })) as Rubric,
  );
  expect(scorer.implied("quality", "4.7")).toEqual([
    { from: "4.65", fromIncluded: true, to: "4.75", toIncluded: false },
  ]);
  for (const id of [null, {}, 7]) expect(() => scorer.implied(id as never, 1)).toThrow(RubricError);
  expect(() => scorer.implied("rate", { toString: 1, valueOf: 1 } as never)).toThrow(
    expect.objectContaining({ code: "DATASET_INVALID" }),
  );
});
