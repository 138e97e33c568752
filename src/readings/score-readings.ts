/** The score under the rubric's own readings and under each of their alternatives, side by side. */
import { type Compiled } from "../compile/compile.js";
import { compileUnder } from "../compile/under-readings.js";
import { readDataset } from "../dataset/dataset.js";
import type { Indicators } from "../dataset/indicators.js";
import { DatasetError } from "../issue/errors.js";
import type { Issue } from "../issue/issue.js";
import type { ReadingChoice } from "../rubric/readings.js";
import type { Rubric } from "../rubric/rubric.js";
import { buildScorecard } from "../scorecard/build.js";
import { identityOf } from "../scorecard/identity.js";
import type { Scorecard, ScorecardMetric } from "../scorecard/scorecard.js";
import { type Facts, factsOf } from "../scoring/facts.js";
import { givenOutOfRange } from "../scoring/given-range.js";
import { judge } from "../scoring/judge.js";
import { alternativesOf, changed, combinationsOf, countOf } from "./choices.js";

/** A scorecard's result without its metrics. */
export type Total = Pick<Scorecard, "status" | "points" | "scored" | "max" | "bounds" | "tight" | "grade">;

type MetricResult = Pick<ScorecardMetric, "status" | "points" | "bounds">;

export interface MetricChange {
  readonly metric: string;
  readonly own: MetricResult;
  readonly under: MetricResult;
}

/** What the data score under other readings. */
export type Column = {
  /** Those that are not the rubric's own. */
  readonly readings: ReadingChoice;
} & (
  | { readonly ok: true; readonly total: Total; readonly changes: readonly MetricChange[] }
  /** An assessor's points lie outside what these readings allow. */
  | { readonly ok: false; readonly issues: readonly Issue[] }
);

export interface ReadingColumns {
  readonly id: string;
  readonly chosen: string;
  /** This reading changed, all others as the rubric has them. */
  readonly alternatives: readonly Column[];
}

/** Plain data, the same as its JSON. */
export interface ReadingsScorecard {
  readonly rubric: Scorecard["rubric"];
  readonly engine: string;
  /** Under the rubric's own readings. */
  readonly own: Total;
  readonly readings: readonly ReadingColumns[];
  /** On request: those that change several readings at once, as many as were asked for of as many as there are. */
  readonly combinations?: { readonly of: string; readonly columns: readonly Column[] };
}

export interface ReadingsOptions {
  /** How many combinations of several changed readings to score as well; the default is none. */
  readonly combinations?: number;
}

export interface ReadingsScorer<R extends Rubric = Rubric> {
  readonly rubric: R;
  /** Throws a DatasetError with every issue; then nothing is scored. */
  readonly score: (indicators: Indicators<R>) => ReadingsScorecard;
}

interface Prepared {
  readonly readings: ReadingChoice;
  readonly compiled: Compiled;
}

/** Compiles the rubric once for each alternative. Throws a RubricError where one of them can't be compiled. */
export function createReadingsScorer<const R extends Rubric>(
  rubric: R,
  { combinations = 0 }: ReadingsOptions = {},
): ReadingsScorer<R> {
  const specs = rubric.readings ?? [];
  const own = compileUnder(rubric, {});
  const identity = identityOf(rubric, {});
  const prepare = (readings: ReadingChoice): Prepared => ({ readings, compiled: compileUnder(rubric, readings) });
  const readings = specs.map((spec) => ({
    id: spec.id,
    chosen: spec.chosen,
    prepared: alternativesOf(spec).map((alternative) => prepare({ [spec.id]: alternative })),
  }));
  const several = [...severalChanged(rubric, combinations)].map(prepare);
  const singly = readings.reduce((count, { prepared }) => count + prepared.length, 1);
  const of = String(countOf(specs) - BigInt(singly));

  const cardOf = (facts: Facts, compiled: Compiled): Scorecard | readonly Issue[] => {
    const judgements = compiled.metrics.map((metric) => judge(metric, facts, compiled));
    const issues = givenOutOfRange(judgements);
    return issues.length > 0 ? issues : buildScorecard({ judgements, facts }, compiled, identity);
  };

  return {
    rubric,
    score(indicators) {
      const { dataset, issues } = readDataset(indicators, own.scope);
      if (issues.length > 0) throw new DatasetError(issues);
      const facts = factsOf(own, dataset);
      const ownCard = cardOf(facts, own);
      if (!("metrics" in ownCard)) throw new DatasetError(ownCard);
      const column = ({ readings: choice, compiled }: Prepared): Column => {
        const card = cardOf(facts, compiled);
        return "metrics" in card
          ? { readings: choice, ok: true, total: totalOf(card), changes: changesOf(ownCard, card) }
          : { readings: choice, ok: false, issues: card };
      };
      return {
        rubric: identity,
        engine: ownCard.engine,
        own: totalOf(ownCard),
        readings: readings.map(({ id, chosen, prepared }) => ({ id, chosen, alternatives: prepared.map(column) })),
        ...(combinations > 0 && { combinations: { of, columns: several.map(column) } }),
      };
    },
  };
}

/** The first of the combinations that change more than one reading. */
function* severalChanged({ readings = [] }: Rubric, most: number): Generator<ReadingChoice> {
  let left = most;
  if (left <= 0) return;
  for (const combination of combinationsOf(readings)) {
    const choice = changed(combination, readings);
    if (Object.keys(choice).length < 2) continue;
    yield choice;
    if (--left <= 0) return;
  }
}

const totalOf = ({ status, points, scored, max, bounds, tight, grade }: Scorecard): Total => ({
  status,
  points,
  scored,
  max,
  bounds,
  tight,
  grade,
});

const resultOf = ({ status, points, bounds }: ScorecardMetric): MetricResult => ({ status, points, bounds });

const sameResult = (a: MetricResult, b: MetricResult): boolean =>
  a.status === b.status && a.points === b.points && a.bounds[0] === b.bounds[0] && a.bounds[1] === b.bounds[1];

function changesOf(own: Scorecard, under: Scorecard): MetricChange[] {
  const before = new Map(own.metrics.map((metric) => [metric.id, metric]));
  return under.metrics.flatMap((metric) => {
    const was = before.get(metric.id);
    return !was || sameResult(was, metric) ? [] : [{ metric: metric.id, own: resultOf(was), under: resultOf(metric) }];
  });
}
