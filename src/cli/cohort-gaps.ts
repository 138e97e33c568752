/** Departments that lack what all of a file are compared by: then nobody's comparison is known. */
import type { Compiled } from "../compile/compile.js";
import { readDataset } from "../dataset/dataset.js";
import { namesIn } from "../formula/expression.js";
import type { Localized } from "../rubric/rubric.js";
import type { ScoredFile } from "./score-file.js";

export interface CohortGap {
  readonly entity: string;
  /** What it lacks, and what of all departments is not known for want of it. */
  readonly lacking: readonly Localized[];
  readonly compared: readonly Localized[];
}

/** Of a file that was read whole; who was rejected has been named already. */
export function cohortGaps({ scored, together }: ScoredFile, { cohorts, scope }: Compiled): CohortGap[] {
  if (scored.length < 2 || scored.length < together.length) return [];
  const open = cohorts.filter(({ indicator }) => scored.some(({ card }) => card.missing.includes(indicator.id)));
  if (open.length === 0) return [];
  const titleOf = (name: string): Localized[] => [scope.indicators.get(name)?.spec.title ?? []].flat();
  return scored.flatMap(({ dataset: { entity, line, indicators } }) => {
    const { dataset } = readDataset(indicators, scope);
    const lackedBy = open.map((cohort) => [...namesIn(cohort.expression)].filter((name) => !dataset.has(name)));
    const lacking = [...new Set(lackedBy.flat())].flatMap(titleOf);
    const compared = open.filter((_, index) => (lackedBy[index] ?? []).length > 0);
    if (lacking.length === 0) return [];
    return { entity: entity ?? `#${line}`, lacking, compared: compared.map(({ indicator }) => indicator.spec.title) };
  });
}
