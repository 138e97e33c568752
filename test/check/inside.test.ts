/** What is wrong inside an alternative or an example is told in sentences, each with its place. */
import { expect, it } from "vitest";
import { type Rubric, checkRubric, issueText } from "../../src/index.js";
import { en, zh } from "../../src/locales/index.js";
import { repeatedRubric } from "../readings/repeated.js";

const told = (rubric: Rubric): string[][] =>
  checkRubric(rubric)
    .filter(({ code }) => code.endsWith("-invalid"))
    .map((issue) => [zh, en].map((locale) => issueText(issue, locale)));

it("one fault of an alternative", () => {
  expect(told(repeatedRubric({ readings: { rows: [{ rule: { target: "x" } }] } }))).toEqual([
    [
      "改用“other-0”这一理解后，评分规则有误：sections.0.metrics.0.rule.target：“x”不是规范的数字：应形如 12.5，整数至多 18 位，小数至多 12 位；有效数字超过 15 位的加引号",
      "Under “other-0” the rubric has errors: sections.0.metrics.0.rule.target: “x” is not a plain number such as 12.5 (up to 18 digits before the point and 12 after it; in quotes if more than 15 in all)",
    ],
  ]);
});

it("several faults of an example, and how many there are beside the first five", () => {
  const names = ["q1", "q2", "q3", "q4", "q5", "q6", "q7"];
  const withExample = (of: readonly string[]): Rubric => {
    const indicators = Object.fromEntries(of.map((name) => [name, 1]));
    return { ...repeatedRubric({}), examples: [{ name: "e", indicators, expect: {} }] };
  };
  expect(told(withExample(names.slice(0, 2)))).toEqual([
    [
      "算例“e”的数据有误：(1) q1：评分规则中没有数据项“q1”；(2) q2：评分规则中没有数据项“q2”",
      "The data of example “e” have errors: (1) q1: The rubric has no indicator “q1”; (2) q2: The rubric has no indicator “q2”",
    ],
  ]);
  const [[chinese = "", english = ""] = []] = told(withExample(names));
  expect(chinese).toMatch(/\(5\) q5：评分规则中没有数据项“q5”；另有 2 处$/);
  expect(english).toMatch(/\(5\) q5: The rubric has no indicator “q5”; and 2 more$/);
});
