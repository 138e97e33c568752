/** Searches for completions that reach the ends of bounds. */
import type { Compiled } from "../../src/compile/compile.js";
import type { Metric } from "../../src/compile/metric.js";
import type { Dataset } from "../../src/dataset/given.js";
import { type Decimal, decimalText, sum } from "../../src/exact/decimal.js";
import type { MetricSpec } from "../../src/index.js";
import { factsOf } from "../../src/scoring/facts.js";
import { type Judgement, judge } from "../../src/scoring/judge.js";
import { fittingIn } from "./fitting.js";
import { mayOnlyApproach, staysOpen } from "./kinds.js";

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
  const ends: Ends[] = [];
  const fits = fittingIn(compiled.rubric);
  for (const each of completions) {
    if (!fits(each)) continue;
    const judgements = metrics.map((metric) => judged(metric, each, compiled));
    const open = judgements.filter(({ status }) => status === "missing");
    if (open.some(({ metric }) => compiled.scope.derived.size > 0 || !staysOpen(metric.spec))) return null;
    ends.push({
      low: sum(judgements.map(({ bounds }) => bounds.low)),
      high: sum(judgements.map(({ bounds }) => bounds.high)),
    });
  }
  if (ends.length === 0) return null;
  const low = ends.map((each) => each.low).reduce((a, b) => (b.lessThan(a) ? b : a));
  return { low, high: ends.map((each) => each.high).reduce((a, b) => (b.greaterThan(a) ? b : a)) };
}

/** Whether the ends were found; along a slope one last place of points may be missing, for each metric. */
export function areMet(found: Ends, bounds: Ends, specs: readonly MetricSpec[], places: number): boolean {
  const near = specs.filter(mayOnlyApproach).length * 10 ** -places;
  const isMet = (a: Decimal, b: Decimal): boolean => a.minus(b).abs().lessThanOrEqualTo(near);
  return isMet(found.low, bounds.low) && isMet(found.high, bounds.high);
}

export const shown = ({ low, high }: Ends): readonly string[] => [decimalText(low), decimalText(high)];
