/** Formulas that explode. Whatever comes: issues, soon, and no exception but RubricError and DatasetError. */
import { describe, expect, it } from "vitest";
import { checkRubric } from "../../src/index.js";
import { metricPath, withFormula, withDerived, check } from "./world.js";

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
