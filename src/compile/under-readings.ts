/** A rubric compiled as one of its readings has it, for whoever trusts its form. */
import { RubricError } from "../issue/errors.js";
import { issueList } from "../issue/issue.js";
import { type ReadingChoice, withReadings } from "../rubric/readings.js";
import type { Rubric } from "../rubric/rubric.js";
import { type Compiled, compileRubric } from "./compile.js";

/** Throws a RubricError where a reading or alternative is unknown, or something can't be compiled. */
export function compileUnder(rubric: Rubric, readings: ReadingChoice): Compiled {
  const { issues, report } = issueList();
  const chosen = withReadings(rubric, readings, report);
  if (issues.length > 0) throw new RubricError(issues);
  const { compiled, issues: uncompilable } = compileRubric(chosen);
  if (uncompilable.length > 0) throw new RubricError(uncompilable);
  return compiled;
}
