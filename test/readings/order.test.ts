/** Two readings that change the same: the one that the rubric names last has the last word, however the choice is written. */
import { expect, it } from "vitest";
import { createReadingsScorer, createScorer, parseRubric } from "../../src/index.js";
import { rubricOf } from "../rubric-of.js";

const words = { zh: "甲", en: "A" };
const reading = (id: string, target: number) => ({
  ...{ id, question: words, metrics: ["metric"], chosen: "own", evidence: "wording", because: words },
  alternatives: { other: { rule: { target } } },
});
const rubric = parseRubric({
  ...rubricOf({ max: 4, rule: { kind: "proportional", target: 100 } }),
  readings: [reading("a", 25), reading("b", 50)],
});
const data = { numerator: 25, denominator: 1 };

it("the same choice gives the same bytes", () => {
  const own = { a: "own", b: "own" };
  const cards = [
    { a: "other", b: "other" },
    { b: "other", a: "other" },
  ].map((readings) => createScorer(rubric, { readings: { ...own, ...readings } }).score(data));
  const swapped = createScorer(rubric, { readings: { b: "other", a: "other" } }).score(data);
  expect(swapped).toMatchObject({ points: "2", rubric: { readings: { a: "other", b: "other" } } });
  for (const card of cards) expect(JSON.stringify(card)).toBe(JSON.stringify(swapped));
});

it("a combination of readings is scored in the same order", () => {
  const { combinations } = createReadingsScorer(rubric, { combinations: 1 }).score(data);
  expect(combinations?.columns).toMatchObject([{ readings: { a: "other", b: "other" }, total: { points: "2" } }]);
});
