/** What a metric, or a row of one that repeats, comes to under some readings. */
import { metricResult } from "../scorecard/build.js";
import type { MetricResult } from "../scorecard/scorecard.js";
import type { Judgement, MetricStatus } from "../scoring/judge.js";

/** "absent": these readings have no such row. */
export interface ReadingResult extends Omit<MetricResult, "status"> {
  readonly status: MetricStatus | "absent";
}

const absent: ReadingResult = { status: "absent", points: null, bounds: ["0", "0"] };

export const resultOf = (judgement: Judgement | undefined): ReadingResult =>
  judgement ? metricResult(judgement) : absent;

/** The metric that a row repeats; of any other metric, itself. */
export const templateOf = (id: string): string => id.split("/")[0] as string;
