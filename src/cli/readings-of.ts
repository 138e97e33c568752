/** What readings do to the scores of a file, and what the claims that it carries say of them. */
import type { ReadingsResults } from "../explain/explain-readings.js";
import { claimsPoints, readClaims } from "../claims/claims.js";
import { readDataset } from "../dataset/dataset.js";
import { type ReadingsConsistency, consistencyOf } from "../readings/consistent-readings.js";
import { judgingBatch } from "../readings/judging-batch.js";
import { readingsScorer } from "../readings/score-readings.js";
import type { AnyReading } from "../readings/under.js";
import type { ScoredDataset, ScoredFile } from "./score-file.js";

export interface FileReadings {
  /** Of each department. */
  readonly each: readonly ReadingsResults[];
  /** Of all departments that carry claims, where there are several. */
  readonly together: ReadingsResults | null;
}

export function readingsOf({ scored, together }: ScoredFile, any: AnyReading): FileReadings {
  const score = readingsScorer(any);
  const under = judgingBatch(
    together.map((indicators) => readDataset(indicators, any.own.scope)),
    any,
  );
  const claiming = scored.filter(({ dataset }) => claimsPoints(dataset.claims, any.own));
  const consistency = (of: readonly ScoredDataset[]): ReadingsConsistency =>
    consistencyOf(
      of.map(({ dataset, place }) => ({
        under: under(place),
        claimed: readClaims(dataset.claims, any.own).claimed,
      })),
      any,
    );
  return {
    each: scored.map((each) => {
      const result = score(under(each.place));
      return {
        scored: result.ok ? result.scorecard : null,
        consistency: claiming.includes(each) ? consistency([each]) : null,
      };
    }),
    together:
      claiming.length > 1
        ? {
            consistency: consistency(claiming),
            records: claiming.map(({ dataset: { entity, line } }) => entity ?? `#${line}`),
          }
        : null,
  };
}
