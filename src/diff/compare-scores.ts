/** The scores of two rubrics side by side, and what of the difference the rules did and what the data. */
import type { Indicators } from "../dataset/indicators.js";
import { type Decimal, decimal, decimalText, sum } from "../exact/decimal.js";
import { ComparisonError, DatasetError, type Refusal } from "../issue/errors.js";
import { type Rubric, rubricId } from "../rubric/rubric.js";
import type { Scorecard, ScorecardMetric } from "../scorecard/scorecard.js";
import { createScorer } from "../scorer.js";
import { fitting, snapshot } from "./fitting.js";

/** Every number is a decimal of points as text. */
export interface Attribution {
  readonly before: string;
  readonly after: string;
  /** after − before, which is rule + data. */
  readonly difference: string;
  /** What the second rubric made of the first data, beyond what the first rubric did. */
  readonly rule: string;
  /** What the second data brought under the second rubric, beyond the first data. "0" where there is only one dataset. */
  readonly data: string;
}

/** A metric as one of the rubrics has it; "excluded": left out of the total; "absent": not in the rubric. */
export interface MetricStanding {
  readonly status: ScorecardMetric["status"] | "excluded" | "absent";
  /** null where nothing could be scored; that counts as 0 in the attribution. */
  readonly points: string | null;
  /** null where the metric is absent. */
  readonly max: string | null;
}

export interface MetricAttribution {
  readonly metric: string;
  readonly before: MetricStanding;
  readonly after: MetricStanding;
  readonly difference: string;
  readonly rule: string;
  readonly data: string;
}

export interface ScoreComparison {
  /** The first rubric over the first data. */
  readonly before: Scorecard;
  /** The second rubric over the first data; null where there is only one dataset. */
  readonly between: Scorecard | null;
  /** The second rubric over the second data. */
  readonly after: Scorecard;
  /** In the order of the second table; what it no longer has comes last. */
  readonly metrics: readonly MetricAttribution[];
  /** What the totals hold beyond the sum of their metrics: a total that is rescaled because metrics are left out. */
  readonly rescaling: Attribution;
  /** Of `scored`: exactly the sum of all metrics and of the rescaling. */
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
  const [first, second] = [createScorer(before), createScorer(after)];
  const raw = { before: dataBefore, after: dataAfter };
  const data = { before: snapshot(dataBefore), after: isOne ? null : snapshot(dataAfter) };
  const refusals: Refusal[] = [];
  const leftOut = { before: new Set<string>(), after: new Set<string>() };

  function card(edition: "before" | "after", from: "before" | "after"): Scorecard | null {
    const [scorer, other] = edition === "before" ? [first, second] : [second, first];
    const given = isOne ? "before" : from;
    const read = data[given];
    const fitted = read ? fitting(read, scorer.rubric, other.rubric) : { data: raw[given], leftOut: [] };
    for (const id of fitted.leftOut) leftOut[edition].add(id);
    try {
      return scorer.score(fitted.data); // not a batch of one, in which it would be compared with itself
    } catch (error) {
      if (!(error instanceof DatasetError)) throw error;
      refusals.push({ edition, rubric: rubricId(scorer.rubric), data: given, issues: error.issues });
      return null;
    }
  }

  const [a, between, b] = [card("before", "before"), isOne ? null : card("after", "before"), card("after", "after")];
  if (!a || !b || (!between && !isOne)) throw new ComparisonError(refusals);
  const cards: Three<Scorecard> = [a, between ?? b, b];
  const beyondMetrics = ({ scored, metrics }: Scorecard): Decimal => decimal(scored).minus(sum(metrics.map(pointsOf)));
  return {
    before: a,
    between,
    after: b,
    metrics: metricAttributions(cards),
    rescaling: attribution(over(cards, beyondMetrics)),
    total: attribution(over(cards, ({ scored }) => decimal(scored))),
    leftOut: { before: [...leftOut.before].sort(), after: [...leftOut.after].sort() },
  };
}

/** Of the first rubric and data; of the second rubric with the first data; of the second rubric and data. */
type Three<T> = readonly [T, T, T];

const over = <T, U>([before, between, after]: Three<T>, read: (each: T) => U): Three<U> => [
  read(before),
  read(between),
  read(after),
];

const zero = decimal("0");
const pointsOf = (metric: ScorecardMetric | undefined): Decimal => (metric?.points ? decimal(metric.points) : zero);

const parts = ([before, between, after]: Three<Decimal>): Pick<Attribution, "difference" | "rule" | "data"> => ({
  difference: decimalText(after.minus(before)),
  rule: decimalText(between.minus(before)),
  data: decimalText(after.minus(between)),
});

const attribution = (three: Three<Decimal>): Attribution => ({
  before: decimalText(three[0]),
  after: decimalText(three[2]),
  ...parts(three),
});

function metricAttributions(cards: Three<Scorecard>): MetricAttribution[] {
  const byId = over(cards, ({ metrics }) => new Map(metrics.map((metric) => [metric.id, metric])));
  const ids = new Set([...byId].reverse().flatMap((each) => [...each.keys()]));
  return [...ids].map((metric) => {
    const own = over(byId, (each) => each.get(metric));
    return { metric, before: standing(own[0]), after: standing(own[2]), ...parts(over(own, pointsOf)) };
  });
}

function standing(metric: ScorecardMetric | undefined): MetricStanding {
  if (!metric) return { status: "absent", points: null, max: null };
  const { status, points, max } = metric;
  return { status: status === "notApplicable" && points === null ? "excluded" : status, points, max };
}
