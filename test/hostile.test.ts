/**
 * A rubric or a dataset may come from anyone: whatever it is, there are issues, soon, and never another exception than
 * a RubricError or a DatasetError.
 */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  type Indicators,
  type Issue,
  type Rubric,
  DatasetError,
  RubricError,
  checkRubric,
  createScorer,
  parseRubric,
  safeParseRubric,
} from "../src/index.js";
import { mergePatch } from "../src/rubric/readings.js";

/** No call takes over two seconds; slow machines, and tests of several calls, get some more. */
vi.setConfig({ testTimeout: 15_000 });

const json = (file: string): unknown => JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8"));

const base = json("./invalid/base.json") as Rubric;
const title = { zh: "甲", en: "A" };
const metricPath = "sections.0.metrics.0";

/** The base with these changes, and changes to its first metric, which scores `rate`. */
function changed(patch: unknown, metric: unknown = {}): Rubric {
  const rubric = mergePatch(base, patch) as Rubric;
  const [section] = rubric.sections;
  const [first, ...others] = section?.metrics ?? [];
  return { ...rubric, sections: [{ ...section, metrics: [mergePatch(first, metric), ...others] }] } as Rubric;
}

/** The base with these keys of its first metric, as they are: however deep, nothing looks at them. */
function withFirst(keys: object): unknown {
  const [section] = base.sections;
  const [first, ...others] = section?.metrics ?? [];
  return { ...base, sections: [{ ...section, metrics: [{ ...first, ...keys }, ...others] }] };
}

const withFormula = (formula: string): Rubric => changed({}, { value: { formula } });

const withDerived = (formulas: Record<string, string>): Rubric =>
  changed({ derived: Object.fromEntries(Object.entries(formulas).map(([id, formula]) => [id, { title, formula }])) });

const withCondition = (when: object): Rubric => changed({}, { notApplicable: { when: { any: null, ...when } } });

/** The base with its first metric many times over, each with a change of its own. */
function many(count: number, change: (index: number) => object): Rubric {
  const [section] = base.sections;
  const [first] = section?.metrics ?? [];
  const metrics = Array.from({ length: count }, (_, index) => ({ ...first, id: `m${index}`, ...change(index) }));
  const max = 5 * count;
  return { ...base, points: { ...base.points, max }, sections: [{ ...section, max, metrics }] } as Rubric;
}

/** Code and place of each issue. */
const places = (issues: readonly Issue[]): string[] =>
  issues.map(({ code, path }) => `${code} @ ${path.map(String).join(".")}`);

/** The issues of a rubric that has errors. */
function check(rubric: unknown): string[] {
  const issues = checkRubric(rubric);
  expect(issues.some(({ severity }) => severity === "error")).toBe(true);
  return places(issues);
}

/** The issues of a dataset; none where it is scored. */
function score(dataset: unknown, rubric: Rubric = base): string[] {
  const [scored] = createScorer(rubric).scoreMany([dataset as Indicators]);
  return scored && !scored.ok ? places(scored.issues) : [];
}

const prototypeKeys = Reflect.ownKeys(Object.prototype);

afterEach(() => {
  expect(Reflect.ownKeys(Object.prototype)).toEqual(prototypeKeys);
});

const refuse = (): never => {
  throw new Error("not today");
};

function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

class Words {
  zh = "甲";
  en = "A";
}

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

const inherited = [...Object.getOwnPropertyNames(Object.prototype), "prototype"];

/** An object with a key of its own, whatever it is called: what JSON gives for `{ "__proto__": … }`. */
const own = (key: string, value: unknown): object => Object.fromEntries([[key, value]]);

describe.each(inherited)("the name %s", (name) => {
  const reading = {
    id: "steps",
    question: title,
    metrics: ["rate"],
    chosen: "complete",
    evidence: "wording",
    because: title,
    alternatives: { started: { rule: { steps: "started" } } },
  };

  it("is unknown where nothing is called so", () => {
    expect(check(withFormula(name))).toEqual([`unknown-name @ ${metricPath}.value.formula`]);
    expect(check(withFormula(`${name}(rate)`))).toEqual([`formula-unknown-function @ ${metricPath}.value.formula`]);
    expect(check(withDerived({ execution: name }))).toEqual(["unknown-name @ derived.execution.formula"]);
    const at = `${metricPath}.notApplicable.when`;
    expect(check(withCondition({ fact: name, operator: "equal", value: 0 }))).toEqual([`unknown-name @ ${at}.fact`]);
    expect(check(withCondition({ fact: "staff", operator: name, value: 0 }))).toEqual([`not-one-of @ ${at}.operator`]);
    expect(check(withCondition({ fact: "quality", operator: "equal", value: name }))).toEqual([
      `unknown-label @ ${at}.value`,
    ]);
  });

  it("is none of the words of a rubric", () => {
    expect(check(changed({ indicators: { rate: { unit: name } } }))).toEqual(["not-one-of @ indicators.rate.unit"]);
    expect(check(changed({ indicators: { rate: { type: name } } }))).toEqual(["not-one-of @ indicators.rate.type"]);
    expect(check(changed({}, { rule: { kind: name } }))).toEqual([`not-one-of @ ${metricPath}.rule.kind`]);
    expect(check(changed({}, { rule: { steps: name } }))).toEqual([`not-one-of @ ${metricPath}.rule.steps`]);
  });

  it("is an unknown key", () => {
    const code = name === "__proto__" ? "not-data" : "unknown-key";
    expect(check(changed(own(name, {})))).toEqual([`${code} @ ${name}`]);
    expect(check(changed({ title: own(name, "A") }))).toEqual([`${code} @ title.${name}`]);
    expect(check(changed({}, { rule: own(name, 1) }))).toEqual([`${code} @ ${metricPath}.rule.${name}`]);
    const patched = changed({ readings: [{ ...reading, alternatives: { started: { rule: own(name, 1) } } }] });
    const path = name === "__proto__" ? "started.rule.__proto__" : "started";
    expect(check(patched)[0]).toMatch(`@ readings.0.alternatives.${path}`);
  });

  it("is an unknown reading", () => {
    const rubric = parseRubric(changed({ readings: [reading] }));
    const choose = (readings: object) => () => createScorer(rubric, { readings: readings as Record<string, string> });
    expect(choose({ steps: "started" })).not.toThrow();
    expect(choose({ steps: name })).toThrow(RubricError);
    expect(choose(own(name, "started"))).toThrow(RubricError);
  });

  it("is unknown in a dataset", () => {
    expect(score(own(name, 1))).toEqual([`unknown-indicator @ ${name}`]);
    expect(score({ budget: { value: 1, unit: name } })).toEqual(["unknown-unit @ budget.unit"]);
    expect(score({ budget: { value: 1, ...own(name, 1) } })).toEqual([`unknown-key @ budget.${name}`]);
    expect(score({ budget: own(name, 1) })).toEqual([`unknown-key @ budget.${name}`, "missing-key @ budget"]);
    expect(score({ rate: name })).toEqual(["not-a-decimal @ rate"]);
    expect(score({ quality: name })).toEqual(["unknown-label @ quality"]);
    expect(score({ hasProject: name })).toEqual(["not-a-boolean @ hasProject"]);
  });
});

describe.each(inherited.filter((name) => !name.startsWith("_")))("a declared %s", (name) => {
  it("is an indicator", () => {
    const rubric = parseRubric(
      changed({ indicators: { [name]: { title, unit: "%", min: 0 } } }, { value: { formula: name } }),
    );
    const scorer = createScorer(rubric);
    expect(scorer.score({}).missing).toContain(name);
    const [metric] = scorer.score({ [name]: 85, staff: 1, hasProject: true }).metrics;
    expect(metric).toMatchObject({ status: "scored", points: "4" });
  });

  it("is a derived quantity", () => {
    const derived = { [name]: { title, formula: "spent / budget", unit: "%" } };
    const scorer = createScorer(parseRubric(changed({ derived }, { value: { formula: name } })));
    const [metric] = scorer.score({ spent: 85, budget: 100, staff: 1, hasProject: true }).metrics;
    expect(metric).toMatchObject({ status: "scored", points: "4" });
  });

  it("is a label", () => {
    const choice = { title, type: "choice", options: { [name]: title, other: title } };
    const rule = { ...empty, kind: "levels", of: "choice", levels: { [name]: 5, other: 0 } };
    const when = { fact: "choice", operator: "equal", value: "other" };
    const waived = { when: { any: null, ...when }, award: 2.5 };
    const scorer = createScorer(
      parseRubric(changed({ indicators: { choice } }, { value: null, rule, notApplicable: waived })),
    );
    expect(scorer.score({ choice: name }).metrics[0]).toMatchObject({ status: "scored", points: "5" });
    expect(scorer.score({ choice: "other" }).metrics[0]).toMatchObject({ status: "notApplicable", points: "2.5" });
  });
});

/** Removes the parameters of the base's deduction. */
const empty = { below: null, step: null, points: null, steps: null };

describe("size", () => {
  const million = 1_000_000;

  it("a million digits", () => {
    const digits = "1".repeat(million);
    expect(check(changed({ points: { max: digits } }))).toEqual(["too-large @ points.max"]);
    expect(check(changed({ points: { max: digits.slice(0, 100_000) } }))).toEqual(["bad-number @ points.max"]);
    expect(check(withFormula(digits))).toEqual([`too-large @ ${metricPath}.value.formula`]);
    expect(check(withFormula(digits.slice(0, 2000)))).toEqual([`formula-syntax @ ${metricPath}.value.formula`]);
    for (const number of [digits, `-${digits}`, `0.${digits}`, `${digits}.5`, `${digits}%`, `1e${digits}`]) {
      expect(score({ rate: number })).toEqual(["not-a-decimal @ rate"]);
      expect(score({ rate: { value: number } })).toEqual(["not-a-decimal @ rate.value"]);
    }
  });

  it("a million characters", () => {
    const text = "甲".repeat(million);
    expect(check({ ...base, title: { ...title, zh: text } })).toEqual(["too-large @ title.zh"]);
    expect(check({ ...base, [text]: 1 })).toEqual([`unknown-key @ ${text}`]);
    expect(score({ [text]: 1 })).toEqual([`unknown-indicator @ ${text}`]);
    expect(score({ quality: text })).toEqual(["unknown-label @ quality"]);
    expect(score({ hasProject: text })).toEqual(["not-a-boolean @ hasProject"]);
    expect(score({ budget: { value: 1, unit: text } })).toEqual(["unknown-unit @ budget.unit"]);
    expect(score({ rate: text })).toEqual(["not-a-decimal @ rate"]);
    expect(score({ rate: " ".repeat(million) })).toEqual(["not-a-decimal @ rate"]);
    expect(score({ rate: { value: 1, source: text } })).toEqual([]);
    expect(score({ rate: { printed: text } })).toEqual([]);
  });

  it("100,000 levels", () => {
    const nested = (wrap: (inner: unknown) => unknown): unknown => {
      let value: unknown = 1;
      for (let depth = 0; depth < 100_000; depth++) value = wrap(value);
      return value;
    };
    const lists = nested((inner) => [inner]);
    const objects = nested((inner) => ({ sections: [inner] }));
    const conditions = nested((inner) => ({ not: inner }));
    for (const value of [lists, objects, conditions]) {
      expect(check(value)[0]).toMatch(/^too-deep/);
      expect(check({ ...base, sections: value })[0]).toMatch(/^too-deep @ sections/);
      expect(check(withFirst({ notApplicable: { when: value, award: 0 } }))[0]).toMatch(/^too-deep @ sections/);
      expect(score({ rate: value })).not.toEqual([]);
      expect(score(value)).not.toEqual([]);
    }
  });

  it("as many levels as there may be", () => {
    let when: object = { fact: "staff", operator: "equal", value: 0 };
    for (let depth = 0; depth < 33; depth++) when = { not: when };
    expect(checkRubric(withCondition(when))).toEqual([]);
    expect(check(withCondition({ not: when }))[0]).toMatch(/^too-deep/);
  });

  it("long lists", () => {
    for (const list of [new Array(2 ** 32 - 1), new Array(10 * million), new Array(million).fill(0)]) {
      expect(check(list)).toEqual(["too-large @ "]);
      expect(check({ ...base, sections: list })).toEqual(["too-large @ sections"]);
      expect(score(list)).toEqual(["wrong-type @ "]);
      expect(score({ rate: list })).toEqual(["not-a-decimal @ rate"]);
    }
    expect(check(new Array(90_000).fill({}))).toEqual(["wrong-type @ "]);
    expect(check({ ...base, sections: new Array(90_000).fill(null) }).length).toBeGreaterThan(0);
  });

  it("200,000 unknown keys", () => {
    const keys = Object.fromEntries(Array.from({ length: 200_000 }, (_, index) => [`key${index}`, 1]));
    expect(check({ ...base, ...keys })).toEqual([expect.stringMatching(/^too-large/)]);
    expect(score(keys)).toHaveLength(200_000);
    expect(score({ rate: { value: 1, ...keys } })).toHaveLength(200_000);
  });

  it("1 MB of metrics", () => {
    const rubric = many(3100, () => ({}));
    expect(JSON.stringify(rubric).length).toBeGreaterThan(1_000_000);
    expect(checkRubric(rubric)).toEqual([]);
    const card = createScorer(rubric).score({ rate: 85, staff: 1, hasProject: true });
    expect(card).toMatchObject({ points: "12400", max: "15500" });
  });
});

describe("formulas", () => {
  const at = `${metricPath}.value.formula`;

  it("as long as it may be", () => {
    expect(checkRubric(withFormula(`rate${" ".repeat(1996)}`))).toEqual([]);
    expect(checkRubric(withFormula(`rate${" + 0".repeat(239)}`))).toEqual([]);
    expect(checkRubric(withFormula(`rate${" * 1".repeat(249)}`))).toEqual([]);
  });

  it("too long", () => {
    for (const formula of ["1+".repeat(50_000), "(".repeat(20_000), "-".repeat(20_000), "rate ".repeat(401)]) {
      expect(check(withFormula(formula))).toEqual([`formula-too-long @ ${at}`]);
      expect(check(withDerived({ execution: formula }))).toEqual(["formula-too-long @ derived.execution.formula"]);
    }
  });

  it("as deep as it may be", () => {
    const nested = (depth: number): string => `${"(".repeat(depth)}rate${")".repeat(depth)}`;
    expect(checkRubric(withFormula(nested(39)))).toEqual([]);
    expect(check(withFormula(nested(40)))).toEqual([`formula-too-deep @ ${at}`]);
  });

  it("too deep", () => {
    const deep = ["(".repeat(2000), "-".repeat(2000), "max(".repeat(500), "1-(".repeat(600), "-(".repeat(999)];
    for (const formula of deep) expect(check(withFormula(formula))).toEqual([`formula-too-deep @ ${at}`]);
  });

  it("arguments of arguments", () => {
    const row = (of: string, times: number): string => Array(times).fill(of).join(",");
    expect(check(withFormula(`max(${row("rate", 101)})`))).toEqual([`formula-arguments @ ${at}`]);
    expect(checkRubric(withFormula(`max(${row(`mean(${row("rate", 19)})`, 19)})`))).toEqual([]);
  });

  it.each(["+", "-", "*", "/"])("quantities that double 60 times with %s", (operator) => {
    const formulas: Record<string, string> = { d0: "spent / budget" };
    for (let step = 1; step <= 60; step++) formulas[`d${step}`] = `d${step - 1} ${operator} d${step - 1}`;
    expect(check(withDerived(formulas))).toEqual([
      expect.stringMatching(/^formula-too-large @ derived.d[45].formula$/),
    ]);
  });

  const chain = (ids: readonly number[], last: string): Record<string, string> =>
    Object.fromEntries(ids.map((id) => [`d${id}`, id === 4999 ? last : `d${id + 1} + 0`]));
  const upwards = Array.from({ length: 5000 }, (_, id) => id);

  it("a chain of 5,000 quantities, each before those that it is made of", () => {
    for (const issue of check(withDerived(chain(upwards, "spent / budget"))))
      expect(issue).toMatch(/^formula-too-deep/);
  });

  it("a chain of 5,000 quantities, each after those that it is made of", () => {
    const issues = check(withDerived(chain([...upwards].reverse(), "spent / budget")));
    expect(issues).toEqual([expect.stringMatching(/^formula-too-large/)]);
  });

  it("5,000 quantities in a circle", () => {
    for (const issue of check(withDerived(chain(upwards, "d0")))) expect(issue).toMatch(/^(formula-too-deep|circular)/);
    expect(check(withDerived({ execution: "other", other: "execution" }))).toEqual([
      "circular-derived @ derived.execution.formula",
    ]);
  });

  it("100 quantities, each made of all", () => {
    const all = Array.from({ length: 100 }, (_, id) => `d${id}`);
    const issues = check(withDerived(Object.fromEntries(all.map((id) => [id, all.join("+")]))));
    for (const issue of issues) expect(issue).toMatch(/^(formula-too-deep|circular)/);
  });

  it("nothing is executed", () => {
    const statements = [
      "process.exit(1)",
      "globalThis",
      "(() => 1)()",
      "rate;rate",
      "`${rate}`",
      "rate['max']",
      "#rate",
    ];
    for (const formula of statements) {
      expect(check(withFormula(formula))[0]).toMatch(/^(formula-syntax|unknown-name|formula-unknown-function) @/);
    }
  });
});

/** A place in a JSON value. */
type Place = readonly (string | number)[];

describe("mutations of a sound rubric", () => {
  const shipped = json("../rubrics/hunan-department-overall/datonghu-2020.json");
  const { indicators } = json("../docs/examples/datonghu-2020.json") as { indicators: Indicators };

  const isParent = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

  const placesIn = (value: unknown, at: Place = []): Place[] =>
    isParent(value) ? Object.keys(value).flatMap((key) => [[...at, key], ...placesIn(value[key], [...at, key])]) : [];

  const valueAt = (value: unknown, place: Place): unknown =>
    place.reduce((each, key) => (isParent(each) ? each[key] : undefined), value);

  interface Mutation {
    kind: "replace" | "delete" | "duplicate" | "swap" | "rename";
    place: number;
    other: number;
    value: unknown;
  }

  function mutate(rubric: unknown, { kind, place, other, value }: Mutation): void {
    const all = placesIn(rubric);
    const at = all[place % all.length] ?? [];
    const from = all[other % all.length] ?? [];
    const key = at.at(-1) ?? "";
    const parent = valueAt(rubric, at.slice(0, -1));
    if (!isParent(parent)) return;
    const node = parent[key];
    const set = (to: Record<string, unknown>, name: string | number, what: unknown): void => {
      Object.defineProperty(to, name, { value: what, enumerable: true, configurable: true, writable: true });
    };
    if (kind === "replace") set(parent, key, structuredClone(value));
    else if (kind === "duplicate") {
      if (Array.isArray(parent)) parent.splice(Number(key), 0, structuredClone(node));
      else set(parent, `${key}2`, structuredClone(node));
    } else if (kind === "swap") {
      const target = valueAt(rubric, from.slice(0, -1));
      set(parent, key, structuredClone(valueAt(rubric, from)));
      if (isParent(target)) set(target, from.at(-1) ?? "", structuredClone(node));
    } else if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else {
      delete parent[key];
      if (kind === "rename") set(parent, String(value).slice(0, 20), node);
    }
  }

  const nodes = placesIn(shipped).map((place) => valueAt(shipped, place));
  const value = fc.oneof(
    fc.constantFrom(...nodes),
    fc.constantFrom(
      null,
      true,
      false,
      0,
      -1,
      1,
      5,
      100,
      "0",
      "-0.5",
      "5",
      "100",
      "full",
      "exclude",
      "",
      1e300,
      0.1 + 0.2,
    ),
    fc.constantFrom([], {}, [[]], { fact: "staffInPost", operator: "equal", value: 0 }),
    fc.constantFrom("staffInPost", "value", "constructor", "__proto__", "staffInPost / authorizedPosts", "1 / (1 - 1)"),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const mutation = fc.record<Mutation>({
    kind: fc.constantFrom("replace", "replace", "delete", "duplicate", "swap", "rename"),
    place: fc.nat(),
    other: fc.nat(),
    value,
  });

  it("have issues, or score", () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
        const rubric = structuredClone(shipped);
        for (const each of mutations) mutate(rubric, each);
        const parsed = safeParseRubric(rubric);
        if (!parsed.ok) return;
        for (const scored of createScorer(parsed.rubric).scoreMany([indicators, {}])) {
          expect(scored.ok || scored.issues.length > 0).toBe(true);
        }
      }),
      { numRuns: 5 * (fc.readConfigureGlobal().numRuns ?? 100) },
    );
  }, 120_000);
});
