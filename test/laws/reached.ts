/** Searches for completions that reach the ends of bounds. */
import type { Compiled } from "../../src/compile/compile.js";
import type { Metric } from "../../src/compile/metric.js";
import type { Dataset } from "../../src/dataset/given.js";
import { type Decimal, decimalText, exact, sum } from "../../src/exact/decimal.js";
import type { MetricSpec, Rubric } from "../../src/index.js";
import { givenOutOfRange } from "../../src/scoring/given-range.js";
import { factsOf } from "../../src/scoring/facts.js";
import { type Judgement, judge } from "../../src/scoring/judge.js";
import type { Values } from "./arbitrary-dataset.js";

/** The values as the engine reads them: exact, so that completions need not be decimals. */
export function datasetOf({ indicators }: Rubric, values: Values): Dataset {
  return new Map(
    Object.entries(values).map(([name, value]) => {
      const { type } = indicators[name] ?? {};
      return [name, typeof value === "string" && type !== "choice" ? exact(value) : value] as const;
    }),
  );
}

export interface Ends {
  readonly low: Decimal;
  readonly high: Decimal;
}

export const judged = (metric: Metric, dataset: Dataset, compiled: Compiled): Judgement =>
  judge(metric, factsOf(compiled, dataset), compiled);

/**
 * The lowest and highest points of some metrics together over all valid completions. null where one leaves a metric
 * open: then it never is decided, for its condition asks for a derived quantity that has no value.
 */
export function search(metrics: readonly Metric[], completions: readonly Dataset[], compiled: Compiled): Ends | null {
  const isRange = ({ spec: { rule } }: Metric): boolean => rule.kind === "levels" && rule.given === undefined;
  const ends: Ends[] = [];
  for (const each of completions) {
    const judgements = metrics.map((metric) => judged(metric, each, compiled));
    if (givenOutOfRange(judgements).length > 0) continue;
    const open = judgements.filter(({ status }) => status === "missing");
    if (open.some(({ metric }) => compiled.scope.derived.size > 0 || !isRange(metric))) return null;
    ends.push({
      low: sum(judgements.map(({ bounds }) => bounds.low)),
      high: sum(judgements.map(({ bounds }) => bounds.high)),
    });
  }
  if (ends.length === 0) return null;
  const low = ends.map((each) => each.low).reduce((a, b) => (b.lessThan(a) ? b : a));
  return { low, high: ends.map((each) => each.high).reduce((a, b) => (b.greaterThan(a) ? b : a)) };
}

/** Whether points run along a slope or a range somewhere, so that an end may only be approached. */
function mayOnlyApproach({ rule }: MetricSpec): boolean {
  switch (rule.kind) {
    case "deduction":
      return rule.steps === "proportional" || rule.bonus?.steps === "proportional";
    case "bands":
      return rule.bands.some(({ points }) => typeof points === "object");
    case "segments":
      return rule.segments.some(({ line }) => line);
    default:
      return true;
  }
}

/** Whether the ends were found; along a slope one last place of points may be missing, for each metric. */
export function areMet(found: Ends, bounds: Ends, specs: readonly MetricSpec[], places: number): boolean {
  const near = specs.filter(mayOnlyApproach).length * 10 ** -places;
  const isMet = (a: Decimal, b: Decimal): boolean => a.minus(b).abs().lessThanOrEqualTo(near);
  return isMet(found.low, bounds.low) && isMet(found.high, bounds.high);
}

export const shown = ({ low, high }: Ends): readonly string[] => [decimalText(low), decimalText(high)];
