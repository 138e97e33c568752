/** Whether the ends of a level's range are points that an assessor may give. */
import { describe, expect, it } from "vitest";
import { createScorer, parseRubric } from "../../src/index.js";
import { rubricOf } from "../rubric-of.js";

const title = { zh: "甲", en: "A" };

function taken(closed: string | undefined): string[] {
  const rubric = rubricOf({
    max: 10,
    rule: {
      kind: "levels",
      of: "quality",
      levels: { best: 10, good: { from: "60%", to: 8, ...(closed && { closed }) }, poor: 0 },
      given: "points",
    },
    indicators: {
      quality: { title, type: "choice", options: { best: title, good: title, poor: title } },
      points: { title, unit: "point", min: 0, max: 10 },
    },
  });
  const scorer = createScorer(parseRubric(rubric));
  const given = ["5.99", "6", "6.01", "7.99", "8", "8.01"];
  const cards = [...scorer.scoreMany(given.map((points) => ({ quality: "good", points }) as never))];
  return given.filter((_, index) => cards[index]?.ok);
}

describe("of a range from 6 to 8 points is taken, with closed ends", () => {
  it.each([
    [undefined, ["6", "6.01", "7.99", "8"]],
    ["lower", ["6", "6.01", "7.99"]],
    ["upper", ["6.01", "7.99", "8"]],
    ["none", ["6.01", "7.99"]],
  ])("%s", (closed, points) => {
    expect(taken(closed)).toEqual(points);
  });
});
