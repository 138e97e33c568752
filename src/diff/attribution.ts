/** What of the difference between two scores comes from one metric, one adjustment, or the whole. */
import { type Decimal, decimal, decimalText } from "../exact/decimal.js";
import type { Adjusted, AdjustmentStatus } from "../scorecard/final.js";
import type { ScorecardMetric } from "../scorecard/scorecard.js";

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

type Shares = Pick<Attribution, "difference" | "rule" | "data">;

export interface MetricAttribution extends Shares {
  readonly metric: string;
  readonly before: MetricStanding;
  readonly after: MetricStanding;
}

/** An adjustment as one of the rubrics has it; "absent": not in the rubric. */
export interface AdjustmentStanding {
  readonly status: AdjustmentStatus | "absent";
  /** What it changes the points so far by; "0" where it does not apply, or that is not known. */
  readonly points: string;
}

export interface AdjustmentAttribution extends Shares {
  readonly adjustment: string;
  readonly before: AdjustmentStanding;
  readonly after: AdjustmentStanding;
}

/** Of the first rubric and data; of the second rubric with the first data; of the second rubric and data. */
export type Three<T> = readonly [T, T, T];

export const over = <T, U>([before, between, after]: Three<T>, read: (each: T) => U): Three<U> => [
  read(before),
  read(between),
  read(after),
];

const zero = decimal("0");
export const pointsOf = (metric: ScorecardMetric | undefined): Decimal =>
  metric?.points ? decimal(metric.points) : zero;
const changeOf = (adjusted: Adjusted | undefined): Decimal => adjusted?.scored ?? zero;

const shares = ([before, between, after]: Three<Decimal>): Shares => ({
  difference: decimalText(after.minus(before)),
  rule: decimalText(between.minus(before)),
  data: decimalText(after.minus(between)),
});

export const attribution = (three: Three<Decimal>): Attribution => ({
  before: decimalText(three[0]),
  after: decimalText(three[2]),
  ...shares(three),
});

/** The things of all three by their ids, in the order of the second table; what it no longer has comes last. */
function matched<T>(lists: Three<readonly T[]>, idOf: (each: T) => string): [string, Three<T | undefined>][] {
  const byId = over(lists, (list) => new Map(list.map((each) => [idOf(each), each])));
  const ids = new Set([...byId].reverse().flatMap((each) => [...each.keys()]));
  return [...ids].map((id) => [id, over(byId, (each) => each.get(id))]);
}

export const metricAttributions = (metrics: Three<readonly ScorecardMetric[]>): MetricAttribution[] =>
  matched(metrics, ({ id }) => id).map(([metric, own]) => {
    return { metric, before: standing(own[0]), after: standing(own[2]), ...shares(over(own, pointsOf)) };
  });

export const adjustmentAttributions = (adjustments: Three<readonly Adjusted[]>): AdjustmentAttribution[] =>
  matched(adjustments, ({ adjustment }) => adjustment.id).map(([adjustment, own]) => {
    return { adjustment, before: change(own[0]), after: change(own[2]), ...shares(over(own, changeOf)) };
  });

function standing(metric: ScorecardMetric | undefined): MetricStanding {
  if (!metric) return { status: "absent", points: null, max: null };
  const { status, points, max } = metric;
  return { status: status === "notApplicable" && points === null ? "excluded" : status, points, max };
}

const change = (adjusted: Adjusted | undefined): AdjustmentStanding => ({
  status: adjusted?.status ?? "absent",
  points: decimalText(changeOf(adjusted)),
});
