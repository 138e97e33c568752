/** Adjustments can apply, and cap a grade that there is. */
import { suggester } from "../issue/suggest.js";
import type { Check } from "./check.js";
import { isPossible } from "./conditions.js";

export const adjustments: Check = ({ rubric, adjustments: all }, report) => {
  const known = (rubric.grades?.bands ?? []).map(({ id }) => id);
  const nearest = suggester(known);
  const seen = new Set<string>();
  for (const { id, gradeAtMost, path } of all) {
    if (seen.has(id)) report("duplicate-id", [...path, "id"], { id });
    seen.add(id);
    if (gradeAtMost !== null && !known.includes(gradeAtMost)) {
      const at = [...path, "effect", "gradeAtMost"];
      report("unknown-grade", at, { found: gradeAtMost, known, suggestion: nearest(gradeAtMost) });
    }
  }
};

export const idleAdjustments: Check = (subject, _report, warn) => {
  for (const { when, path } of subject.adjustments)
    if (when && !isPossible([{ condition: when, wanted: true }], null, subject))
      warn("condition-never-holds", [...path, "when"], {});
};
