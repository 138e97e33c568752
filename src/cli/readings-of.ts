/** What readings do to the scores of a file, and what the claims that it carries say of them. */
import type { ReadingsResults } from "../explain/explain-readings.js";
import { claimsPoints } from "../claims/claims.js";
import { type ReadingsConsistency, consistencyOf } from "../readings/consistent-readings.js";
import { readingsScorer } from "../readings/score-readings.js";
import type { AnyReading } from "../readings/under.js";
import type { ScoredDataset } from "./score-file.js";

export interface FileReadings {
  /** Of each department. */
  readonly each: readonly ReadingsResults[];
  /** Of all departments that carry claims, where there are several. */
  readonly together: ReadingsResults | null;
}

export function readingsOf(scored: readonly ScoredDataset[], any: AnyReading): FileReadings {
  const score = readingsScorer(any);
  const claiming = scored.filter(({ dataset }) => claimsPoints(dataset.claims, any.own));
  const consistency = (of: readonly ScoredDataset[]): ReadingsConsistency =>
    consistencyOf(
      of.map(({ dataset }) => dataset),
      any,
    );
  return {
    each: scored.map((each) => ({
      scored: score(each.dataset.indicators),
      consistency: claiming.includes(each) ? consistency([each]) : null,
    })),
    together:
      claiming.length > 1
        ? {
            consistency: consistency(claiming),
            records: claiming.map(({ dataset: { entity, line } }) => entity ?? `#${line}`),
          }
        : null,
  };
}
