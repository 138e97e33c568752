/** Verification vectors: data at every boundary of a rubric with what they score, for another implementation to meet. */
import { type Compiled, compileRubric } from "../compile/compile.js";
import { compileUnder } from "../compile/under-readings.js";
import { type Dataset, givenText } from "../dataset/given.js";
import { nested } from "../dataset/nested.js";
import type { Indicators } from "../dataset/indicators.js";
import { exact } from "../exact/decimal.js";
import { type Quotient, add, compare, equal, multiply, quotient, zero } from "../exact/quotient.js";
import { DatasetError } from "../issue/errors.js";
import type { Issue } from "../issue/issue.js";
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
  /** The metric whose boundary it is; null in ordinary data, and at a boundary of an adjustment. */
  readonly metric: string | null;
  /** The adjustment whose boundary it is; not there at any other. */
  readonly adjustment?: string;
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
    /** Only of a rubric whose adjustments cap the grade. */
    readonly grade?: string | null;
    readonly metrics: Readonly<Record<string, string | null>>;
  };
}

/**
 * Data at, just below and just above every boundary of every metric and then of every adjustment, one after the other,
 * in the order of the table.
 * Throws a RubricError where the rubric can't be compiled.
 */
export function* vectors(rubric: Rubric, options: ScorerOptions = {}): Generator<Vector, void> {
  const { compiled } = compileRubric(compileUnder(rubric, options.readings ?? {}).rubric, "two rows");
  const scorer = createScorer<Rubric>(rubric, options);
  const plain = plainDataset(compiled);
  const seen = new Set<string>();
  const adjustments = compiled.adjustments.map(({ id, metric }) => ({ metric, of: { metric: null, adjustment: id } }));
  const metrics = compiled.metrics.map((metric) => ({ metric, of: { metric: metric.id } }));
  for (const { metric, of } of [...metrics, ...adjustments]) {
    if (compiled.repeats.has(metric.id)) continue; // its rows are the department's own
    for (const each of metricCases(metric, plain, compiled)) {
      const card = settled(each, scorer, compiled);
      if (!card) continue;
      const made = vector(each.of === null ? { metric: null } : of, each, card, rubric);
      const key = JSON.stringify([made.name, made.adjustment, made.indicators]);
      if (seen.has(key)) continue;
      seen.add(key);
      yield made;
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
    const scored = attempt(scorer, indicators);
    if ("card" in scored) return { indicators, card: scored.card };
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

/** By itself: a batch of one would be compared with itself. */
function attempt(scorer: Scorer, indicators: Indicators): { card: Scorecard } | { issues: readonly Issue[] } {
  try {
    return { card: scorer.score(indicators) };
  } catch (error) {
    if (error instanceof DatasetError) return { issues: error.issues };
    throw error;
  }
}

/** Strictly inside, or at an end that there is nothing inside of. */
const isIn = (x: Quotient, low: Quotient, high: Quotient): boolean =>
  equal(low, high) ? equal(x, low) : compare(low, x) < 0 && compare(x, high) < 0;

function vector(
  owner: Pick<Vector, "metric" | "adjustment">,
  { of, boundary, side }: Case,
  { indicators, card }: Settled,
  { adjustments = [] }: Rubric,
): Vector {
  const { status, points, scored, bounds, grade } = card;
  const metrics = Object.fromEntries(card.metrics.map((each) => [each.id, each.points]));
  const name = [owner.metric ?? owner.adjustment ?? null, of, side, boundary].filter((part) => part !== null).join(" ");
  const isCapped = adjustments.some(({ effect }) => effect.gradeAtMost !== undefined);
  const expect = { status, points, scored, bounds, ...(isCapped && { grade }), metrics };
  return { name, ...owner, of, boundary, side, indicators, expect };
}
