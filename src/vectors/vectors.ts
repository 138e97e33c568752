/** Verification vectors: data at every boundary of a rubric with what they score, for another implementation to meet. */
import { compileUnder } from "../compile/under-readings.js";
import type { Dataset } from "../dataset/dataset.js";
import type { Indicators } from "../dataset/indicators.js";
import { exactText } from "../exact/decimal.js";
import { DatasetError } from "../issue/errors.js";
import type { Rubric } from "../rubric/rubric.js";
import type { Bounds, Scorecard } from "../scorecard/scorecard.js";
import { type Scorer, type ScorerOptions, createScorer } from "../scorer.js";
import { type Case, metricCases } from "./metric-cases.js";
import { plainDataset } from "./plain.js";

/** Has the shape of a rubric's `examples`, so one can be pasted there. Every decimal is a string of plain digits. */
export interface Vector {
  readonly name: string;
  /** The metric whose boundary it is; null in ordinary data. */
  readonly metric: string | null;
  /**
   * What is brought to the boundary: `value`, an indicator, a derived quantity, or the text of a denominator; several
   * labels and answers at once stand side by side; null in ordinary data.
   */
  readonly of: string | null;
  /** In the unit of what is brought there; a label; null where an indicator is left out. */
  readonly boundary: string | null;
  /** `below` and `above` are the nearest that the places of the indicators allow. */
  readonly side: Case["side"];
  /** Each in the indicator's own unit. */
  readonly indicators: Indicators;
  readonly expect: {
    readonly status: Scorecard["status"];
    readonly points: string | null;
    readonly scored: string;
    readonly bounds: Bounds;
    readonly metrics: Readonly<Record<string, string | null>>;
  };
}

/**
 * Data at, just below and just above every boundary of every metric, one after the other, in the order of the table.
 * Throws a RubricError where the rubric can't be compiled.
 */
export function* vectors(rubric: Rubric, options: ScorerOptions = {}): Generator<Vector, void> {
  const compiled = compileUnder(rubric, options.readings ?? {});
  const scorer = createScorer<Rubric>(rubric, options);
  const plain = plainDataset(compiled.scope);
  const seen = new Set<string>();
  for (const metric of compiled.metrics) {
    for (const each of metricCases(metric, plain, compiled)) {
      const indicators = indicatorsOf(each.dataset);
      const key = JSON.stringify([each.of && metric.id, each.of, each.boundary, each.side, indicators]);
      if (seen.has(key)) continue;
      seen.add(key);
      const card = scoreIfValid(scorer, indicators);
      if (card) yield vector(metric.id, each, indicators, card);
    }
  }
}

/** As a caller hands them in. */
const indicatorsOf = (dataset: Dataset): Indicators =>
  Object.fromEntries(
    [...dataset].map(([name, given]) => [name, typeof given === "object" ? exactText(given) : given]),
  ) as Indicators;

/** An assessor's points can lie outside the range of another label. */
function scoreIfValid(scorer: Scorer, indicators: Indicators): Scorecard | null {
  try {
    return scorer.score(indicators);
  } catch (error) {
    if (error instanceof DatasetError) return null;
    throw error;
  }
}

function vector(id: string, { of, boundary, side }: Case, indicators: Indicators, card: Scorecard): Vector {
  const { status, points, scored, bounds } = card;
  const metrics = Object.fromEntries(card.metrics.map((each) => [each.id, each.points]));
  const metric = of === null ? null : id;
  const name = [metric, of, side, boundary].filter((part) => part !== null).join(" ");
  return { name, metric, of, boundary, side, indicators, expect: { status, points, scored, bounds, metrics } };
}
