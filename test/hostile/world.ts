/** What the tests of hostile input share: a sound rubric to change, and a look at what comes back. */
import { readFileSync } from "node:fs";
import { afterEach, expect, vi } from "vitest";
import { type Indicators, type Issue, type Rubric, checkRubric, createScorer } from "../../src/index.js";
import { mergePatch } from "../../src/rubric/readings.js";

/** No call takes over two seconds; slow machines, and tests of several calls, get some more. */
vi.setConfig({ testTimeout: 15_000 });

export const json = (file: string): unknown => JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8"));

export const base = json("../invalid/base.json") as Rubric;
export const title = { zh: "甲", en: "A" };
export const metricPath = "sections.0.metrics.0";

/** The base with these changes, and changes to its first metric, which scores `rate`. */
export function changed(patch: unknown, metric: unknown = {}): Rubric {
  const rubric = mergePatch(base, patch) as Rubric;
  const [section] = rubric.sections;
  const [first, ...others] = section?.metrics ?? [];
  return { ...rubric, sections: [{ ...section, metrics: [mergePatch(first, metric), ...others] }] } as Rubric;
}

/** The base with these keys of its first metric, as they are: however deep, nothing looks at them. */
export function withFirst(keys: object): unknown {
  const [section] = base.sections;
  const [first, ...others] = section?.metrics ?? [];
  return { ...base, sections: [{ ...section, metrics: [{ ...first, ...keys }, ...others] }] };
}

export const withFormula = (formula: string): Rubric => changed({}, { value: { formula } });

export const withDerived = (formulas: Record<string, string>): Rubric =>
  changed({ derived: Object.fromEntries(Object.entries(formulas).map(([id, formula]) => [id, { title, formula }])) });

export const withCondition = (when: object): Rubric => changed({}, { notApplicable: { when: { any: null, ...when } } });

/** The base with its first metric many times over, each with a change of its own. */
export function many(count: number, change: (index: number) => object): Rubric {
  const [section] = base.sections;
  const [first] = section?.metrics ?? [];
  const metrics = Array.from({ length: count }, (_, index) => ({ ...first, id: `m${index}`, ...change(index) }));
  const max = 5 * count;
  return { ...base, points: { ...base.points, max }, sections: [{ ...section, max, metrics }] } as Rubric;
}

/** Code and place of each issue. */
export const places = (issues: readonly Issue[]): string[] =>
  issues.map(({ code, path }) => `${code} @ ${path.map(String).join(".")}`);

/** The issues of a rubric that has errors. */
export function check(rubric: unknown): string[] {
  const issues = checkRubric(rubric);
  expect(issues.some(({ severity }) => severity === "error")).toBe(true);
  return places(issues);
}

/** The issues of a dataset; none where it is scored. */
export function score(dataset: unknown, rubric: Rubric = base): string[] {
  const [scored] = createScorer(rubric).scoreMany([dataset as Indicators]);
  return scored && !scored.ok ? places(scored.issues) : [];
}

export const prototypeKeys = Reflect.ownKeys(Object.prototype);

afterEach(() => {
  expect(Reflect.ownKeys(Object.prototype)).toEqual(prototypeKeys);
});

export const refuse = (): never => {
  throw new Error("not today");
};

export function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

export class Words {
  zh = "甲";
  en = "A";
}
