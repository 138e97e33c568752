/**
 * START HERE. A rubric is compiled into a scorer; the scorer turns a department's indicators into a scorecard.
 * All of it is synchronous and pure: the same rubric and indicators give the same bytes everywhere.
 */
import type { Compiled } from "./compile/compile.js";
import { compileUnder } from "./compile/under-readings.js";
import { readDataset } from "./dataset/dataset.js";
import type { DecimalInput, Indicators } from "./dataset/indicators.js";
import { DatasetError } from "./issue/errors.js";
import { implied } from "./implied/implied.js";
import type { Issue, Stretch as Interval } from "./issue/issue.js";
import type { ReadingChoice } from "./rubric/readings.js";
import type { Rubric } from "./rubric/rubric.js";
import { buildScorecard } from "./scorecard/build.js";
import { identityOf } from "./scorecard/identity.js";
import type { Scorecard } from "./scorecard/scorecard.js";
import { withCohorts } from "./scoring/cohorts.js";
import { type Judged, judgeAll, judgeRead } from "./scoring/judge-all.js";
import type { Change } from "./what-if/change.js";
import { type WhatIfOptions, changesFor } from "./what-if/what-if.js";

export interface ScorerOptions {
  /** Alternatives of the rubric's readings to score under, by the reading's id. */
  readonly readings?: ReadingChoice;
}

export type Scored =
  { readonly ok: true; readonly scorecard: Scorecard } | { readonly ok: false; readonly issues: readonly Issue[] };

/** Where a scorer keeps what it compiled, for the library's own stages. */
const compiledKey: unique symbol = Symbol("compiled");

export interface Scorer<R extends Rubric = Rubric> {
  readonly rubric: R;
  readonly [compiledKey]: unknown;
  /** Throws a DatasetError with every issue; then nothing is scored. */
  readonly score: (indicators: Indicators<R>) => Scorecard;
  /**
   * Scores one after the other; a dataset with issues does not stop the rest. Where the rubric compares departments
   * (`cohort`) all are read before the first is scored, and each is scored with what compares it with the others:
   * nobody is where one of them is invalid or has not what that needs. The iterable is read once.
   */
  readonly scoreMany: (datasets: Iterable<Indicators<R>>) => Iterable<Scored>;
  /**
   * The values that earn these points under the metric's rule, in the metric's unit, ascending, every end exact; of a
   * metric without a formula, the points that an assessor can have given (none where only labels are read). With the
   * indicators that are known, those that they still allow; where one number alone is missing, the values of that one,
   * in its own unit. Throws a RubricError for an unknown metric, a DatasetError for points that are no decimal or
   * indicators with issues.
   */
  readonly implied: (metric: string, points: DecimalInput, indicators?: Indicators<R>) => readonly Interval[];
  /**
   * The smallest changes of one indicator that win points, on the metric and on the total; with a `target` the cheapest
   * set of changes that reaches that total, in the order to make them, or none where it is out of reach. An answer always
   * scores what it says. Throws a DatasetError with every issue of the data and the options.
   */
  readonly whatIf: (indicators: Indicators<R>, options?: WhatIfOptions) => readonly Change[];
}

/** Throws a RubricError where the rubric can't be compiled, or a reading or alternative is unknown. */
export function createScorer<const R extends Rubric>(rubric: R, { readings = {} }: ScorerOptions = {}): Scorer<R> {
  const compiled = compileUnder(rubric, readings);
  const identity = identityOf(rubric, readings);

  const scored = (judged: Judged): Scored =>
    judged.ok ? { ok: true, scorecard: buildScorecard(judged, compiled, identity) } : judged;

  return {
    rubric,
    [compiledKey]: compiled,
    score(indicators) {
      const result = scored(judgeAll(indicators, compiled));
      if (!result.ok) throw new DatasetError(result.issues);
      return result.scorecard;
    },
    implied: (metric, points, indicators) => implied(metric, points, compiled, indicators),
    whatIf: (indicators, options) => changesFor(readDataset(indicators, compiled.scope), options, compiled),
    *scoreMany(datasets) {
      if (compiled.cohorts.length === 0) {
        for (const indicators of datasets) yield scored(judgeAll(indicators, compiled));
        return;
      }
      const all = Array.from(datasets, (indicators) => readDataset(indicators, compiled.scope));
      for (const read of withCohorts(all, compiled)) yield scored(judgeRead(read, compiled));
    },
  };
}

/** What a scorer works with: the rubric compiled under its readings. */
export const compiledOf = (scorer: Pick<Scorer, typeof compiledKey>): Compiled => scorer[compiledKey] as Compiled;
