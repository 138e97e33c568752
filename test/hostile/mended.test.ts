/** Inputs that once threw, hung, hid another fault or took many seconds: each is a clear issue in bounded time. */
import { readFileSync } from "node:fs";
import { Decimal } from "decimal.js";
import { describe, expect, it, vi } from "vitest";
import { type Indicators, type Rubric, RubricError, checkRubric, createScorer, parseRubric } from "../../src/index.js";
import { mergePatch } from "../../src/rubric/readings.js";

vi.setConfig({ testTimeout: 30_000 });

const base = JSON.parse(readFileSync(new URL("../invalid/base.json", import.meta.url), "utf8")) as Rubric;
const title = { zh: "甲", en: "A" };
const none = { below: null, step: null, points: null, steps: null };

function changed(patch: unknown, metric: unknown = {}): Rubric {
  const rubric = mergePatch(base, patch) as Rubric;
  const [section] = rubric.sections;
  const [first, ...others] = section?.metrics ?? [];
  return { ...rubric, sections: [{ ...section, metrics: [mergePatch(first, metric), ...others] }] } as Rubric;
}

function many(count: number, change: (index: number) => object = () => ({}), patch: object = {}): Rubric {
  const [section] = base.sections;
  const [first] = section?.metrics ?? [];
  const metrics = Array.from({ length: count }, (_, index) => ({ ...first, id: `m${index}`, ...change(index) }));
  const max = 5 * count;
  const rubric = { ...base, points: { ...base.points, max }, sections: [{ ...section, max, metrics }] };
  return mergePatch(rubric, patch) as Rubric;
}

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

/** Of errors: what is only worth a look is no fault. */
const codes = (rubric: unknown): string[] => [
  ...new Set(checkRubric(rubric).flatMap(({ severity, code }) => (severity === "error" ? [code] : []))),
];

function score(dataset: unknown, rubric: Rubric = base): string[] {
  const [scored] = createScorer(rubric).scoreMany([dataset as Indicators]);
  return scored && !scored.ok ? scored.issues.map(({ code, path }) => `${code} @ ${path.join(".")}`) : [];
}

const reading = {
  id: "steps",
  question: title,
  metrics: ["rate"],
  chosen: "complete",
  evidence: "wording",
  because: title,
  alternatives: {},
};

const refuse = (): never => {
  throw new Error("not today");
};

const example = { name: "甲", indicators: {}, expect: {} };

describe("exceptions", () => {
  it.each(["constructor", "toString", "hasOwnProperty", "valueOf", "__proto__"])("%s between two operands", (name) => {
    expect(codes(changed({}, { value: { formula: `1 ${name} 2` } }))).toEqual(["formula-syntax"]);
  });

  it.each([NaN, Infinity])("%s where any JSON may stand", (number) => {
    expect(codes(changed({ examples: [{ ...example, indicators: { rate: number } }] }))).not.toEqual([]);
    expect(codes(changed({ readings: [{ ...reading, alternatives: { other: { max: number } } }] }))).not.toEqual([]);
  });

  it("no value under a bad name", () => {
    expect(codes({ ...base, indicators: { ...base.indicators, Bad: null } })).toContain("bad-name");
    expect(codes(changed({ readings: [{ ...reading, alternatives: { Bad: 1 } }] }))).toContain("bad-name");
  });

  it("an alternative that takes the metric's id", () => {
    const under = (alternative: object): Rubric =>
      changed({ readings: [{ ...reading, alternatives: { alternative } }] });
    expect(codes(under({ id: "other", max: "x" })).sort()).toEqual(["alternative-invalid", "unknown-key"]);
    expect(codes(under({ id: null, rule: 1 })).sort()).toEqual(["alternative-invalid", "unknown-key"]);
  });

  it("points without limit, and an example that lacks the number", () => {
    const endless = { rule: { ...none, kind: "segments", segments: [{ line: [0, 1] }] } };
    expect(codes(changed({ examples: [example], indicators: { rate: { min: null } } }, endless)).sort()).toEqual([
      "rule-maximum",
      "rule-minimum",
    ]);
  });

  it("a word that is an object with a toString", () => {
    expect(codes({ ...base, extent: { toString: 1 } })).toEqual(["not-one-of"]);
    const scored = (): unknown => createScorer(parseRubric(base), { readings: { toString: { toString: 1 } as never } });
    expect(scored).toThrow(RubricError);
  });

  it("a function whose toString is somebody's", () => {
    const spy = vi.fn(() => "1");
    const own = Object.assign(() => 1, { toString: spy });
    expect(score({ rate: own, staff: { value: 1, unit: own } })).toEqual([
      "not-a-decimal @ rate",
      "unknown-unit @ staff.unit",
    ]);
    expect(spy).not.toHaveBeenCalled();
  });

  it("a key of a million characters is not quoted", () => {
    const key = "k".repeat(1_000_000);
    for (const issue of checkRubric({ ...base, [key]: 1 }))
      expect(JSON.stringify(issue.params).length).toBeLessThan(2000);
    const [scored] = createScorer(base).scoreMany([{ rate: { value: 1, [key]: 1 } } as unknown as Indicators]);
    expect(JSON.stringify(scored && !scored.ok && scored.issues.map(({ params }) => params)).length).toBeLessThan(500);
  });

  it("190,000 faults of form", () => {
    expect(codes({ ...base, sections: times(190_000, () => null) })).not.toEqual([]);
  });

  it("a list that says itself what it holds", () => {
    const list = Object.defineProperty([], Symbol.iterator, { value: () => ({ next: () => ({ value: 1 }) }) });
    expect(codes({ ...base, examples: list })).toEqual(["empty-list"]);
  });

  it("a decimal of ten million digits", () => {
    const huge = { budget: new Decimal("1e10000000"), spent: new Decimal("1e-1000000000") };
    expect(score(huge)).toEqual(["not-a-decimal @ budget", "not-a-decimal @ spent"]);
  });

  it("endless stairs that lead nowhere", () => {
    const stairs = { start: 10, step: 1, drop: 0, count: "complete" };
    const rule = {
      kind: "segments",
      ...none,
      above: null,
      segments: [
        { atMost: 1, constant: 0 },
        { above: 1, stairs },
      ],
    };
    expect(codes(changed({}, { rule }))).not.toEqual([]);
  });

  it("what calls itself a decimal", () => {
    expect(score({ rate: { toStringTag: "[object Decimal]" } })).not.toEqual([]);
  });

  it("a proxy or function in a dataset that throws", () => {
    expect(score({ rate: new Proxy({}, { get: refuse }) })).not.toEqual([]);
    expect(score({ rate: new Proxy({}, { getPrototypeOf: refuse }) })).not.toEqual([]);
    expect(score({ rate: Object.assign(() => 1, { toString: refuse }) })).not.toEqual([]);
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(score({ rate: proxy })).not.toEqual([]);
    expect(score(proxy)).not.toEqual([]);
  });
});

describe("not said", () => {
  it("a Map or Date in place of a dataset", () => {
    expect(score(new Map([["rate", 1]]))).not.toEqual([]);
    expect(score(new Date(0))).not.toEqual([]);
  });

  it("a unit of yes or no", () => {
    expect(score({ hasProject: { value: true, unit: "nonsense" } })).toEqual(["unknown-key @ hasProject.unit"]);
  });

  it("a value and its unit", () => {
    expect(score({ budget: { value: "x", unit: "y" } })).toEqual([
      "not-a-decimal @ budget.value",
      "unknown-unit @ budget.unit",
    ]);
  });

  it("an empty clause hides nothing else", () => {
    expect(codes(changed({}, { clause: "", value: { formula: "nope" } }))).toEqual(["unknown-name", "bad-text"]);
  });

  it("a derived quantity with a fault is not unknown", () => {
    expect(
      codes(changed({ derived: { execution: { formula: "spent +" } } }, { value: { formula: "execution" } })),
    ).toEqual(["formula-syntax"]);
  });

  it("the third entry of a knot", () => {
    const rule = { ...none, kind: "linear", knots: [[0, 0], [100, 5, "own"]] }; // prettier-ignore
    expect(codes(changed({}, { rule }))).toEqual(["not-one-of"]);
  });
});

describe("time", () => {
  it("5,000 unknown keys (80 KB)", () => {
    expect(codes({ ...base, ...Object.fromEntries(times(5000, (i) => [`unknown${i}`, 1])) })).toEqual(["unknown-key"]);
  });

  it("1,000 unknown names (230 KB)", () => {
    const indicators = Object.fromEntries(times(1000, (i) => [`indicatorNumber${i}`, { title }]));
    const rubric = many(1000, (i) => ({ value: { formula: `indicatorNumbr${i}x` } }), { indicators });
    expect(codes(rubric)).toEqual(["unknown-name"]);
  });

  it("1,000 unknown labels (63 KB)", () => {
    const options = Object.fromEntries(times(1000, (i) => [`optionOfChoice${i}`, title]));
    const levels = Object.fromEntries(times(1000, (i) => [`optionOfChoice${i}x`, i === 0 ? 5 : 0]));
    const rule = { ...none, kind: "levels", of: "choice", levels };
    expect(
      codes(changed({ indicators: { choice: { title, type: "choice", options } } }, { value: null, rule })).sort(),
    ).toEqual(["label-without-level", "unknown-label"]);
  });

  it("200 alternatives of 200 metrics (40 KB)", () => {
    const alternatives = Object.fromEntries(times(200, (i) => [`other${i}`, {}]));
    expect(codes(many(200, undefined, { readings: [{ ...reading, metrics: ["m1"], alternatives }] }))).toEqual([]);
  });

  it("200 examples of 200 metrics (45 KB)", () => {
    expect(codes(many(200, undefined, { examples: times(200, () => example) }))).toEqual([]);
  });

  it("4,000 bands and a direction (160 KB)", () => {
    const bands = times(4000, (i) => ({
      ...(i > 0 ? { atLeast: i } : {}),
      ...(i < 3999 ? { below: i + 1 } : {}),
      points: i < 3999 ? 0 : 5,
    }));
    const metric = { direction: "higher-is-better", rule: { ...none, kind: "bands", bands } };
    expect(codes(changed({}, metric))).toEqual([]);
  });

  const fractions = (count: number, from: number): string =>
    times(count, (i) => `1.00000000${1000 + from + i}/3.0000000${10007 + from + i}`).join("+");

  it("a sum of 475 fractions (16 KB)", () => {
    const derived = Object.fromEntries(times(19, (i) => [`d${i}`, { title, formula: fractions(25, 25 * i) }]));
    const formula = `rate + 0 * (${Object.keys(derived).join("+")})`;
    expect(codes(changed({ derived }, { value: { formula } }))).toEqual(["formula-too-large"]);
  });

  it("100 metrics of 50 fractions (200 KB)", () => {
    expect(codes(many(100, () => ({ value: { formula: `rate + 0 * (${fractions(50, 0)})`, unit: "%" } })))).toEqual([
      "formula-too-large",
    ]);
  });

  it("100 metrics that wait for 8 answers (60 KB)", () => {
    const answers = times(8, (i) => `answer${i}`);
    const indicators = Object.fromEntries(answers.map((id) => [id, { title, type: "boolean" }]));
    const when = { all: answers.map((fact) => ({ fact, operator: "equal", value: true })) };
    const rubric = many(100, () => ({ notApplicable: { when, award: 0 } }), { indicators, examples: [example] });
    expect(codes(rubric)).toEqual([]);
  });

  it("10 metrics of 10 missing numbers (2 KB)", () => {
    const names = [..."abcdefghij"];
    const indicators = Object.fromEntries(names.map((id) => [id, { title, min: -1, max: 1 }]));
    const sum = (by: number): string => names.map((id, i) => `${id} * ${i + by}`).join("+");
    const value = { formula: `(${sum(1.5)}) / (${sum(2.25)})`, unit: "%", ifUndefined: [{ award: 0 }] };
    expect(codes(many(10, () => ({ value }), { indicators, examples: [example] }))).toEqual([]);
  });

  it("1,000 metrics without an answer to a sum of 100 numbers that is 0 (720 KB)", () => {
    const names = times(100, (i) => `n${i}`);
    const indicators = Object.fromEntries(names.map((id) => [id, { title }]));
    const value = { formula: `1 / (${names.join("+")})`, unit: "%" };
    expect(codes(many(1000, () => ({ value }), { indicators }))).toEqual(["missing-if-undefined"]);
  });

  it("200 waivers that hold only if 20 numbers contradict themselves (840 KB)", () => {
    const names = times(20, (i) => `n${i}`);
    const indicators = Object.fromEntries(names.map((id) => [id, { title }]));
    const all = names.map((fact, value) => ({ fact, operator: "greaterThan", value }));
    const none = names.map((fact, value) => ({ fact, operator: "lessThan", value }));
    const when = { any: [{ all: [...all, { not: { any: all } }] }, { all: [...none, { not: { any: none } }] }] };
    expect(codes(many(200, () => ({ notApplicable: { when, award: 0 } }), { indicators }))).toEqual([]);
  });

  it("50 metrics of 100 answers to a zero (440 KB)", () => {
    const names = times(100, (i) => `n${i}`);
    const indicators = Object.fromEntries(names.map((id) => [id, { title }]));
    const entries = names.map((fact, value) => ({
      when: { all: [{ fact, operator: "greaterThan", value }] },
      award: 0,
    }));
    const value = { formula: `n0 / (${names.join("+")})`, unit: "%", ifUndefined: [...entries, { award: 0 }] };
    expect(codes(many(50, () => ({ value }), { indicators }))).toEqual([]);
  });

  it("200 alternatives of 4,000 bands (165 KB)", () => {
    const bands = times(4000, (i) => ({
      ...(i > 0 ? { atLeast: i } : {}),
      ...(i < 3999 ? { below: i + 1 } : {}),
      points: i < 3999 ? 0 : 5,
    }));
    const alternatives = Object.fromEntries(times(200, (i) => [`other${i}`, {}]));
    const metric = { rule: { ...none, kind: "bands", bands } };
    expect(codes(changed({ readings: [{ ...reading, alternatives }] }, metric))).toEqual(["too-large"]);
  });

  it("1,500 readings of 50 unknown metrics (640 KB)", () => {
    const readings = times(1500, (i) => ({ ...reading, id: `r${i}`, metrics: times(50, (j) => `x${j}`) }));
    expect(codes(changed({ readings }))).toEqual(["unknown-metric"]);
  });
});
