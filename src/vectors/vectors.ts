/** Verification vectors: data at every boundary of a rubric with what they score, for another implementation to meet. */
import { type Compiled, compileRubric } from "../compile/compile.js";
import { compileUnder } from "../compile/under-readings.js";
import { type Dataset, givenText } from "../dataset/given.js";
import { nested } from "../dataset/nested.js";
import type { Indicators } from "../dataset/indicators.js";
import { exact } from "../exact/decimal.js";
import { type Quotient, add, compare, equal, multiply, quotient, zero } from "../exact/quotient.js";
import type { Rubric } from "../rubric/rubric.js";
import type { Bounds, Scorecard } from "../scorecard/scorecard.js";
import { type Scorer, type ScorerOptions, createScorer } from "../scorer.js";
import { metricCases } from "./metric-cases.js";
import type { Case } from "./at-boundary.js";
import { plainDataset } from "./plain.js";
import { around } from "./ticks.js";

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
  /** `below` and `above` are the nearest to which a change of one indicator of the ordinary data leads. */
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
  const { compiled } = compileRubric(compileUnder(rubric, options.readings ?? {}).rubric, "two rows");
  const scorer = createScorer<Rubric>(rubric, options);
  const plain = plainDataset(compiled);
  const seen = new Set<string>();
  for (const metric of compiled.metrics) {
    if (compiled.repeats.has(metric.id)) continue; // its rows are the department's own
    for (const each of metricCases(metric, plain, compiled)) {
      const scored = settled(each, scorer, compiled);
      if (!scored) continue;
      const { indicators, card } = scored;
      const key = JSON.stringify([each.of && metric.id, each.of, each.boundary, each.side, indicators]);
      if (seen.has(key)) continue;
      seen.add(key);
      yield vector(metric.id, each, indicators, card);
    }
  }
}

interface Settled {
  readonly indicators: Indicators;
  readonly card: Scorecard;
}

/** As a caller hands them in. */
const indicatorsOf = (dataset: Dataset, { scope }: Compiled): Indicators =>
  nested(
    [...dataset].map(([name, given]) => [name, givenText(given)]),
    scope,
  ) as Indicators;

/**
 * The dataset with points of assessors that lie in the ranges that their labels leave them, and its scorecard; null
 * where the case itself is outside.
 */
function settled({ of, dataset }: Case, scorer: Scorer, compiled: Compiled): Settled | null {
  let current = dataset;
  for (let round = 0; round < 3; round++) {
    const indicators = indicatorsOf(current, compiled);
    const [scored] = scorer.scoreMany([indicators]);
    if (!scored) return null;
    if (scored.ok) return { indicators, card: scored.scorecard };
    for (const { code, path, params } of scored.issues) {
      const indicator = compiled.scope.indicators.get(String(path[0]));
      if (code !== "given-out-of-range" || !indicator || indicator.id === of) return null;
      const { minimum, maximum } = params;
      const [low, high] = [minimum, maximum].map((end) => (end === "" ? zero : exact(end))) as [Quotient, Quotient];
      const middle = multiply(add(low, high), quotient(1n, 2n));
      const inside = [middle, low, high].flatMap((x) => around(indicator, x)).filter((x) => isIn(x, low, high));
      current = new Map(current).set(indicator.id, inside[0] ?? middle);
    }
  }
  return null;
}

/** Strictly inside, or at an end that there is nothing inside of. */
const isIn = (x: Quotient, low: Quotient, high: Quotient): boolean =>
  equal(low, high) ? equal(x, low) : compare(low, x) < 0 && compare(x, high) < 0;

function vector(id: string, { of, boundary, side }: Case, indicators: Indicators, card: Scorecard): Vector {
  const { status, points, scored, bounds } = card;
  const metrics = Object.fromEntries(card.metrics.map((each) => [each.id, each.points]));
  const metric = of === null ? null : id;
  const name = [metric, of, side, boundary].filter((part) => part !== null).join(" ");
  return { name, metric, of, boundary, side, indicators, expect: { status, points, scored, bounds, metrics } };
}
