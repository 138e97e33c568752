/** Too much, too deep, too long. Whatever comes: issues, soon, and no exception but RubricError and DatasetError. */
import { describe, expect, it } from "vitest";
import { checkRubric, createScorer } from "../../src/index.js";
import {
  base,
  title,
  metricPath,
  changed,
  withFirst,
  withFormula,
  withCondition,
  many,
  check,
  score,
} from "./world.js";

const errors = (rubric: unknown) => checkRubric(rubric).filter(({ severity }) => severity === "error");

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
    expect(errors(withCondition(when))).toEqual([]);
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
    expect(errors(rubric)).toEqual([]);
    const card = createScorer(rubric).score({ rate: 85, staff: 1, hasProject: true });
    expect(card).toMatchObject({ points: "12400", max: "15500" });
  });
});
