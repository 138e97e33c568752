/** Two changes of one size. */
import { expect, it } from "vitest";
import { createScorer, parseRubric } from "../../src/index.js";
import { rubricOf } from "../rubric-of.js";

const bands = [
  { atMost: 0, points: 3 },
  { above: 0, below: 2, points: 0 },
  { atLeast: 2, atMost: 4, points: 2 },
  { above: 4, points: 0 },
];
const cases = { title: { zh: "例数", en: "cases" }, integer: true, min: 0, max: 12 };
const rubric = parseRubric(
  rubricOf({ max: 3, rule: { kind: "bands", bands }, indicators: { cases }, value: { formula: "cases" } }),
);

it("the next points are sought upwards first, however often that way is halved", () => {
  const changes = createScorer(rubric).whatIf({ cases: 1 });
  expect(changes.map(({ to, goal, proven }) => [to, goal, proven])).toEqual([
    ["2", "next", true],
    ["0", "best", true],
  ]);
});
