/** Hostile rubrics: issues that can be read, or a scorer that works. */
import fc from "fast-check";
import { expect } from "vitest";
import { RubricError, checkRubric, createScorer, parseRubric, safeParseRubric } from "../../../src/index.js";
import { isError } from "../../../src/issue/issue.js";
import { type DatasetPlan, buildDataset, datasetPlans } from "./dataset.js";
import { expectSoundIssues } from "./issues.js";
import { type RubricPlan, rubricPlans } from "./rubric-plans.js";
import { buildRubric } from "./rubric.js";
import { fuzz } from "./runs.js";
import { expectScoredOrRefused } from "./scorecards.js";
import { attempt, result } from "./world.js";

interface Plan {
  readonly rubric: RubricPlan;
  readonly datasets: readonly DatasetPlan[];
}

const plans: fc.Arbitrary<Plan> = fc.record({
  rubric: rubricPlans,
  datasets: fc.array(datasetPlans, { minLength: 1, maxLength: 2 }),
});

fuzz("hostile rubrics", 0.35, plans, ({ rubric: plan, datasets }) => {
  const make = (): unknown => buildRubric(plan);
  const issues = result(make, checkRubric);
  expectSoundIssues(issues);
  const written = JSON.stringify(issues);
  const parsed = result(make, safeParseRubric);
  expect(parsed.ok).toBe(!issues.some(isError));
  if (!parsed.ok) {
    expect(JSON.stringify(parsed.issues) === written).toBe(true);
    const outcome = attempt(make, parseRubric);
    expect("thrown" in outcome && outcome.thrown instanceof RubricError).toBe(true);
    return;
  }
  const { rubric } = parsed;
  const scorer = result(() => rubric, createScorer);
  expect(expectScoredOrRefused(scorer, () => ({}))).toBe("scored");
  for (const each of datasets) expectScoredOrRefused(scorer, () => buildDataset(each, rubric));
});
