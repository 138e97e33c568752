/** Datasets of a year that the rubric does not govern: perhaps the wrong edition was named. */
import { type Rubric, rubricId } from "../rubric/rubric.js";
import { budgetYears, covers } from "../rubrics/governs.js";
import type { OtherYearsFacts } from "./messages/messages.js";
import type { ScoredDataset } from "./score-file.js";

/** null where there are none, or the rubric names neither a year nor a period. */
export function otherYears(scored: readonly ScoredDataset[], rubric: Rubric): OtherYearsFacts | null {
  if (rubric.year === undefined && !rubric.effective) return null;
  const governed = budgetYears(rubric);
  const years = scored.flatMap(({ dataset: { year } }) => (year === null || covers(governed, year) ? [] : [year]));
  if (years.length === 0) return null;
  const { first, last } = governed;
  return {
    years: [...new Set(years)].sort((a, b) => a - b),
    rubric: rubricId(rubric),
    first,
    last: Number.isFinite(last) ? last : null,
  };
}
