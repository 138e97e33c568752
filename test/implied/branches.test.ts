/** What a missing number must be where several branches of a rule earn the same points. */
import { expect, it } from "vitest";
import { type Rubric, createScorer, parseRubric } from "../../src/index.js";
import { rubricOf } from "../rubric-of.js";

it("one branch's values do not swallow another's", () => {
  const bands = [
    { below: 3, points: 10 },
    { atLeast: 3, points: 1 },
  ];
  const knots = [
    [5, 0],
    [15, 10],
  ];
  const rule = {
    kind: "cases",
    cases: [
      { when: { fact: "numerator", operator: "greaterThan", value: 5 }, rule: { kind: "linear", knots } },
      { rule: { kind: "bands", bands } },
    ],
  };
  const scorer = createScorer(parseRubric(rubricOf({ max: 10, rule })) as Rubric);
  expect(scorer.implied("metric", 1, { denominator: 1 })).toEqual([
    { from: "3", fromIncluded: true, to: "5", toIncluded: true },
    { from: "5.995", fromIncluded: true, to: "6.005", toIncluded: false },
  ]);
});
