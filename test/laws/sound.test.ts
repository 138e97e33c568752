/** The arbitrary rubrics are sound, or the laws would hold of nothing. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeParseRubric } from "../../src/rubric/parse.js";
import { subjects } from "./arbitrary-rubric.js";

describe.each(subjects)("$name", ({ rubric }) => {
  it("every generated rubric is sound", () => {
    fc.assert(
      fc.property(rubric, (each) => {
        const parsed = safeParseRubric(each);
        expect(parsed.ok ? [] : parsed.issues.filter(({ severity }) => severity === "error")).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
