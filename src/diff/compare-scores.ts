/** The scores of two rubrics side by side, and what of the difference the rules did and what the data. */
import { compileUnder } from "../compile/under-readings.js";
import type { Indicators } from "../dataset/indicators.js";
import { type Decimal, decimal, sum } from "../exact/decimal.js";
import { ComparisonError, type Refusal } from "../issue/errors.js";
import { type Rubric, rubricId } from "../rubric/rubric.js";
import { buildScorecard } from "../scorecard/build.js";
import { type Adjusted, finalTotal } from "../scorecard/final.js";
import { identityOf } from "../scorecard/identity.js";
import type { Scorecard } from "../scorecard/scorecard.js";
import { judgeAll } from "../scoring/judge-all.js";
import {
  type AdjustmentAttribution,
  type Attribution,
  type MetricAttribution,
  type Three,
  adjustmentAttributions,
  attribution,
  metricAttributions,
  over,
  pointsOf,
} from "./attribution.js";
import { fitting, snapshot } from "./fitting.js";

export interface ScoreComparison {
  /** The first rubric over the first data. */
  readonly before: Scorecard;
  /** The second rubric over the first data; null where there is only one dataset. */
  readonly between: Scorecard | null;
  /** The second rubric over the second data. */
  readonly after: Scorecard;
  /** In the order of the second table; what it no longer has comes last. */
  readonly metrics: readonly MetricAttribution[];
  /** In the same order. */
  readonly adjustments: readonly AdjustmentAttribution[];
  /** What the totals hold beyond these: a section or total set in proportion, as where metrics are left out. */
  readonly rescaling: Attribution;
  /** Of `scored`: exactly the sum of all metrics, of all adjustments and of the rescaling. */
  readonly total: Attribution;
  /** Indicators with a value that a rubric does not know, and that were left out for it; sorted. */
  readonly leftOut: { readonly before: readonly string[]; readonly after: readonly string[] };
}

/**
 * Scores `dataBefore` by the first rubric and `dataAfter` by the second. With one dataset for both all of the difference
 * is the rules'; with two, the first is also scored by the second rubric, to tell the rules' part from the data's. A
 * bare number is in the unit of the rubric that reads it. Throws a ComparisonError that says which rubric refuses data.
 */
export function compareScores(
  before: Rubric,
  after: Rubric,
  dataBefore: Indicators,
  dataAfter: Indicators = dataBefore,
): ScoreComparison {
  const isOne = dataAfter === dataBefore;
  const [first, second] = [compileUnder(before, {}), compileUnder(after, {})];
  const raw = { before: dataBefore, after: dataAfter };
  const data = { before: snapshot(dataBefore), after: isOne ? null : snapshot(dataAfter) };
  const refusals: Refusal[] = [];
  const leftOut = { before: new Set<string>(), after: new Set<string>() };

  function score(edition: "before" | "after", from: "before" | "after"): Score | null {
    const [own, other] = edition === "before" ? [first, second] : [second, first];
    const given = isOne ? "before" : from;
    const read = data[given];
    const fitted = read ? fitting(read, own.rubric, other.rubric) : { data: raw[given], leftOut: [] };
    for (const id of fitted.leftOut) leftOut[edition].add(id);
    const judged = judgeAll(fitted.data, own);
    if (judged.ok) {
      const card = buildScorecard(judged, own, identityOf(own.rubric, {}));
      return { card, adjusted: finalTotal(judged, own).adjustments };
    }
    refusals.push({ edition, rubric: rubricId(own.rubric), data: given, issues: judged.issues });
    return null;
  }

  const [a, between, b] = [score("before", "before"), isOne ? null : score("after", "before"), score("after", "after")];
  if (!a || !b || (!between && !isOne)) throw new ComparisonError(refusals);
  const all: Three<Score> = [a, between ?? b, b];
  const cards = over(all, ({ card }) => card);
  const rescaled = ({ card: { scored, metrics }, adjusted }: Score): Decimal =>
    decimal(scored).minus(sum([...metrics.map(pointsOf), ...adjusted.map((each) => each.scored)]));
  return {
    before: a.card,
    between: between && between.card,
    after: b.card,
    metrics: metricAttributions(over(cards, ({ metrics }) => metrics)),
    adjustments: adjustmentAttributions(over(all, ({ adjusted }) => adjusted)),
    rescaling: attribution(over(all, rescaled)),
    total: attribution(over(cards, ({ scored }) => decimal(scored))),
    leftOut: { before: [...leftOut.before].sort(), after: [...leftOut.after].sort() },
  };
}

interface Score {
  readonly card: Scorecard;
  readonly adjusted: readonly Adjusted[];
}
