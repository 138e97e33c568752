/** What is no data. Whatever comes: issues, soon, and no exception but RubricError and DatasetError. */
import { describe, expect, it } from "vitest";
import {
  type Rubric,
  DatasetError,
  RubricError,
  checkRubric,
  createScorer,
  parseRubric,
  safeParseRubric,
} from "../../src/index.js";
import { base, title, metricPath, withFormula, check, score, refuse, revoked, Words } from "./world.js";

describe("what is no data", () => {
  const foreign: [string, () => unknown][] = [
    ["a function", () => () => 1],
    ["a class", () => Words],
    ["an instance of a class", () => new Words()],
    ["an object that inherits", () => Object.create({ zh: "甲", en: "A" }) as unknown],
    ["a symbol", () => Symbol("甲")],
    ["a BigInt", () => 1n],
    ["a Date", () => new Date(0)],
    ["a Map", () => new Map([["zh", "甲"]])],
    ["a Set", () => new Set(["甲"])],
    ["a regular expression", () => /甲/],
    ["a promise", () => Promise.resolve("甲")],
    ["an error", () => new Error("甲")],
    ["a boxed text", () => Object("甲") as unknown],
    ["a boxed number", () => Object(1) as unknown],
    ["bytes", () => new Uint8Array(8)],
  ];

  it.each(foreign)("%s in a rubric", (_name, make) => {
    expect(check(make())).toEqual(["not-data @ "]);
    expect(check({ ...base, title: make() })).toEqual(["not-data @ title"]);
    expect(check({ ...base, examples: [make()] })).toEqual(["not-data @ examples.0"]);
    expect(safeParseRubric(make())).toMatchObject({ ok: false, issues: [{ code: "not-data" }] });
    expect(() => parseRubric(make())).toThrow(RubricError);
  });

  it.each(foreign)("%s in a dataset", (_name, make) => {
    for (const issue of score({ rate: make() })) expect(issue).toMatch(/^[\w-]+ @ rate/);
    expect(score({ rate: make() })).not.toEqual([]);
    expect(score({ hasProject: make() })).not.toEqual([]);
    expect(score({ quality: make() })).not.toEqual([]);
    expect(score({ rate: { value: make() } })).toEqual(["not-a-decimal @ rate.value"]);
    expect(score({ budget: { value: 1, unit: make() } })).toEqual(["unknown-unit @ budget.unit"]);
    expect(() => createScorer(base).score({ rate: make() } as never)).toThrow(DatasetError);
  });

  it.each([null, 0, "", "{}", true, []])("%s in place of a rubric or a dataset", (value) => {
    expect(check(value)).toEqual(["wrong-type @ "]);
    expect(score(value)).toEqual(["wrong-type @ "]);
  });

  it("nothing in place of a rubric or a dataset", () => {
    expect(check(undefined)).toEqual(["not-data @ "]);
    expect(score(undefined)).toEqual(["wrong-type @ "]);
  });

  it("a value inside itself", () => {
    const cyclic: Record<string, unknown> = { ...base };
    cyclic.examples = [{ name: "甲", indicators: {}, expect: cyclic }];
    expect(check(cyclic)).toEqual(["not-data @ examples.0.expect"]);
    const list: unknown[] = [];
    list.push([[list]]);
    expect(check({ ...base, readings: list })).toEqual(["not-data @ readings.0.0.0"]);
    const quantity: Record<string, unknown> = {};
    quantity.value = quantity;
    expect(score({ rate: quantity })).toEqual(["not-a-decimal @ rate.value"]);
  });

  it("a value in two places is no cycle", () => {
    const indicators = { ...base.indicators, rate: { ...base.indicators.rate, title } };
    expect(checkRubric({ ...base, title, indicators })).toEqual([]);
  });

  it("a list in 2^38 places", () => {
    let bomb: unknown = 1;
    for (let depth = 0; depth < 38; depth++) bomb = [bomb, bomb];
    expect(check(bomb)[0]).toMatch(/^too-large/);
    expect(check({ ...base, readings: bomb })[0]).toMatch(/^too-large/);
  });

  it.each(["get", "ownKeys", "getOwnPropertyDescriptor", "getPrototypeOf"])("a proxy that throws on %s", (trap) => {
    const hostile = (): unknown => new Proxy({ ...title }, { [trap]: refuse });
    expect(check(hostile())).toEqual(["not-data @ "]);
    expect(check({ ...base, title: hostile() })).toEqual(["not-data @ title"]);
  });

  it("a proxy of a list that throws", () => {
    expect(check({ ...base, sections: new Proxy([], { get: refuse }) })).toEqual(["not-data @ sections"]);
  });

  it("a revoked proxy", () => {
    expect(check(revoked({}))).toEqual(["not-data @ "]);
    expect(check({ ...base, sections: revoked([]) })).toEqual(["not-data @ sections"]);
  });

  it("a getter that throws", () => {
    const hostile = Object.defineProperty({ ...title }, "en", { get: refuse, enumerable: true });
    expect(check({ ...base, title: hostile })).toEqual(["not-data @ title"]);
    expect(score(Object.defineProperty({}, "rate", { get: refuse, enumerable: true }))).toEqual(["not-data @ "]);
    const quantity = Object.defineProperty({}, "value", { get: refuse, enumerable: true });
    expect(score({ rate: quantity })[0]).toBe("not-data @ rate");
  });

  it("a getter that answers only once is asked once", () => {
    const once = <T>(value: T): (() => T) => {
      let asked = 0;
      return () => (asked++ === 0 ? value : refuse());
    };
    const rubric = { ...base };
    for (const key of Object.keys(base) as (keyof Rubric)[]) {
      Object.defineProperty(rubric, key, { get: once(base[key]), enumerable: true });
    }
    expect(checkRubric(rubric)).toEqual([]);
    const dataset = Object.defineProperty({}, "rate", { get: once("90"), enumerable: true });
    expect(score(dataset)).toEqual([]);
  });

  it("holes of a list", () => {
    expect(check({ ...base, sections: new Array(2) })).toEqual(["not-data @ sections.0", "not-data @ sections.1"]);
  });

  it("a key without a value is none", () => {
    expect(checkRubric({ ...base, grades: undefined, title: { ...title, fr: undefined } })).toEqual([]);
    expect(score({ rate: undefined })).toEqual([]);
  });

  it.each(["\ud800", "甲\udc00", "\udc00\ud800"])("half a character", (half) => {
    expect(check({ ...base, title: { ...title, zh: half } })).toEqual(["not-data @ title.zh"]);
    expect(check({ ...base, [half]: 1 })).toEqual([`not-data @ ${half}`]);
    expect(check(withFormula(half))).toEqual([`not-data @ ${metricPath}.value.formula`]);
    expect(score({ [half]: 1 })).toEqual([`unknown-indicator @ ${half}`]);
    expect(score({ rate: half })).toEqual(["not-a-decimal @ rate"]);
    expect(score({ quality: half })).toEqual(["unknown-label @ quality"]);
  });

  it("two halves are a character", () => {
    expect(checkRubric({ ...base, title: { zh: "𠮷", en: "\ud83d\udc4d" } })).toEqual([]);
  });
});
