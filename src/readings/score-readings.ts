/** The score under the rubric's own readings and under each of their alternatives, side by side. */
import { type ReadDataset, readDataset } from "../dataset/dataset.js";
import type { Indicators } from "../dataset/indicators.js";
import { DatasetError } from "../issue/errors.js";
import type { Issue } from "../issue/issue.js";
import type { ReadingChoice } from "../rubric/readings.js";
import type { Rubric } from "../rubric/rubric.js";
import { totalCard } from "../scorecard/build.js";
import { identityOf } from "../scorecard/identity.js";
import type { Scorecard, ScorecardTotal } from "../scorecard/scorecard.js";
import type { JudgedMetric } from "../scoring/judge-all.js";
import type { Judgement } from "../scoring/judge.js";
import { engine } from "../version.js";
import { alternativesOf, changed, combinationsOf, countOf } from "./choices.js";
import { judgingBatch } from "./judging-batch.js";
import { type Judging, judging } from "./judging.js";
import { type ReadingResult, resultOf } from "./results.js";
import { type AnyReading, anyReading } from "./under.js";

export interface MetricChange {
  readonly metric: string;
  readonly own: ReadingResult;
  readonly under: ReadingResult;
}

/** What the data score under other readings. */
export type ReadingColumn = {
  /** Those that are not the rubric's own. */
  readonly readings: ReadingChoice;
} & (
  | { readonly ok: true; readonly total: ScorecardTotal; readonly changes: readonly MetricChange[] }
  /** An assessor's points lie outside what these readings allow, or the weights of rows do not add up under them. */
  | { readonly ok: false; readonly issues: readonly Issue[] }
);

export interface ReadingColumns {
  readonly id: string;
  readonly chosen: string;
  /** This reading changed, all others as the rubric has them. */
  readonly alternatives: readonly ReadingColumn[];
}

/** Plain data, the same as its JSON. */
export interface ReadingsScorecard {
  readonly rubric: Scorecard["rubric"];
  readonly engine: string;
  /** Under the rubric's own readings. */
  readonly own: ScorecardTotal;
  readonly readings: readonly ReadingColumns[];
  /** On request: those that change several readings at once, as many as were asked for of as many as there are. */
  readonly combinations?: { readonly of: string; readonly columns: readonly ReadingColumn[] };
}

export interface ReadingsOptions {
  /** How many combinations of several changed readings to score as well; the default is none. */
  readonly combinations?: number;
}

export type ReadingsScored =
  | { readonly ok: true; readonly scorecard: ReadingsScorecard }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export interface ReadingsScorer<R extends Rubric = Rubric> {
  readonly rubric: R;
  /** Throws a DatasetError with every issue; then nothing is scored. */
  readonly score: (indicators: Indicators<R>) => ReadingsScorecard;
  /** As `scoreMany` of a scorer: where the rubric compares departments, with one another under each choice of readings. */
  readonly scoreMany: (datasets: Iterable<Indicators<R>>) => Iterable<ReadingsScored>;
}

/** Compiles each alternative once. Throws a RubricError where one of them can't be compiled. */
export function createReadingsScorer<const R extends Rubric>(
  rubric: R,
  options: ReadingsOptions = {},
): ReadingsScorer<R> {
  const any = anyReading(rubric);
  const columns = readingsScorer(any, options);
  const read = (indicators: unknown): ReadDataset => readDataset(indicators, any.own.scope);
  return {
    rubric,
    score(indicators) {
      const scored = columns(judging(read(indicators), any));
      if (!scored.ok) throw new DatasetError(scored.issues);
      return scored.scorecard;
    },
    *scoreMany(datasets) {
      const all = Array.from(datasets, read);
      const under = judgingBatch(all, any);
      for (const place of all.keys()) yield columns(under(place));
    },
  };
}

/** The same of a rubric that is compiled already, and of a record that may be one of a batch. */
export function readingsScorer(
  any: AnyReading,
  { combinations = 0 }: ReadingsOptions = {},
): (under: Judging) => ReadingsScored {
  const { own } = any;
  const specs = own.rubric.readings ?? [];
  const identity = identityOf(own.rubric, {});
  const several = [...severalChanged(own.rubric, combinations)];
  const single = specs.flatMap((spec) => alternativesOf(spec).map((name): ReadingChoice => ({ [spec.id]: name })));
  const of = String(countOf(specs) - BigInt(single.length + 1));
  for (const choice of [...single, ...several]) any.compile(choice);

  return (under) => {
    const wrong = under.issues({});
    if (wrong.length > 0) return { ok: false, issues: wrong };
    const judged = under.all({});

    function column(readings: ReadingChoice): ReadingColumn {
      const issues = under.issues(readings);
      if (issues.length > 0) return { readings, ok: false, issues };
      const other = under.all(readings);
      const changes = own.metrics.flatMap(({ id }) => changesOf(under.metric(id, {}), under.metric(id, readings)));
      return { readings, ok: true, total: totalCard(other, own), changes };
    }

    const scorecard: ReadingsScorecard = {
      rubric: identity,
      engine,
      own: totalCard(judged, own),
      readings: specs.map((spec) => ({
        id: spec.id,
        chosen: spec.chosen,
        alternatives: alternativesOf(spec).map((name) => column({ [spec.id]: name })),
      })),
      ...(combinations > 0 && { combinations: { of, columns: several.map(column) } }),
    };
    return { ok: true, scorecard };
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

const sameResult = (a: ReadingResult, b: ReadingResult): boolean =>
  a.status === b.status && a.points === b.points && a.bounds[0] === b.bounds[0] && a.bounds[1] === b.bounds[1];

/** Of a metric that repeats: its rows, then those that only the other readings have. */
function changesOf({ judgements: before }: JudgedMetric, { judgements: after }: JudgedMetric): MetricChange[] {
  if (before === after) return [];
  const resultIn = (all: readonly Judgement[], id: string): ReadingResult =>
    resultOf(all.find(({ metric }) => metric.id === id));
  const ids = new Set([...before, ...after].map(({ metric }) => metric.id));
  return [...ids].flatMap((metric) => {
    const [own, under] = [resultIn(before, metric), resultIn(after, metric)];
    return sameResult(own, under) ? [] : [{ metric, own, under }];
  });
}
