/** The arbitrary rubrics are sound, or the laws would hold of nothing. */
import { describe, expect, it } from "vitest";
import { type Issue, createScorer, safeParseRubric } from "../../src/index.js";
import { rubricOf } from "../rubric-of.js";
import { subjects } from "./arbitrary-rubric.js";
import { law } from "./law.js";

function errors(rubric: unknown): Issue[] {
  const parsed = safeParseRubric(rubric);
  return parsed.ok ? [] : parsed.issues.filter(({ severity }) => severity === "error");
}

describe.each(subjects)("$name", ({ rubric }) => {
  it("every generated rubric is sound", () => {
    law(rubric, (each) => expect(errors(each)).toEqual([]), 1);
  });
});

it("stairs without an end are sound where they never drop", () => {
  const stairs = { start: 5, step: 1, drop: 0, count: "complete" };
  const rubric = rubricOf({
    max: 5,
    rule: {
      kind: "segments",
      segments: [
        { below: 0, constant: 0 },
        { atLeast: 0, stairs },
      ],
    },
  });
  expect(errors(rubric)).toEqual([]);
  expect(createScorer(rubric as Parameters<typeof createScorer>[0]).score({}).bounds).toEqual(["0", "5"]);
});
