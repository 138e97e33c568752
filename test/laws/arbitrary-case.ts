/** A rubric with data for it: what most laws are about. */
import fc from "fast-check";
import type { Indicators, MetricSpec, Rubric, Scorecard, ScorecardMetric } from "../../src/index.js";
import { metricSpecs } from "../../src/rubric/readings.js";
import { arbitraryValues } from "./arbitrary-dataset.js";
import { arbitraryGaps, arbitraryInput } from "./arbitrary-input.js";
import type { Values } from "./values.js";

export interface Case {
  readonly rubric: Rubric;
  /** What is given. */
  readonly values: Values;
  /** The same as a caller hands it in. */
  readonly input: Indicators;
}

/** Data in any form, often with gaps. */
export const arbitraryCase = (rubric: fc.Arbitrary<Rubric>): fc.Arbitrary<Case> =>
  rubric.chain((each) =>
    arbitraryValues(each)
      .chain((all) => fc.oneof(fc.constant(all), arbitraryGaps(all)))
      .chain((values) => arbitraryInput(each, values).map((input) => ({ rubric: each, values, input }))),
  );

/** Data with gaps, and several ways to fill them. */
export const arbitraryGapsFilled = (rubric: fc.Arbitrary<Rubric>, ways: number) =>
  rubric.chain((each) =>
    arbitraryValues(each)
      .chain(arbitraryGaps)
      .chain((known) =>
        fc.record({
          rubric: fc.constant(each),
          known: fc.constant(known),
          completions: fc.array(arbitraryValues(each, known), { minLength: ways, maxLength: ways }),
        }),
      ),
  );

/** Each metric of the card beside its place in the rubric. */
export function besideSpecs(rubric: Rubric, { metrics }: Scorecard): { spec: MetricSpec; metric: ScorecardMetric }[] {
  return metricSpecs(rubric).map((spec, index) => ({ spec, metric: metrics[index] as ScorecardMetric }));
}

/** Whether a metric is left out of the total. */
export const isLeftOut = ({ status, points }: ScorecardMetric): boolean =>
  status === "notApplicable" && points === null;
