/** Data under which a metric is applicable. */
import type { Compiled } from "../compile/compile.js";
import type { Metric } from "../compile/metric.js";
import { evaluateCondition, leavesOf } from "../condition/condition.js";
import type { Dataset } from "../dataset/given.js";
import { factsOf } from "../scoring/facts.js";
import { atFacts, conditionOf } from "./at-boundary.js";

const isWaived = ({ notApplicable }: Metric, dataset: Dataset, compiled: Compiled): boolean =>
  conditionOf(notApplicable).some((when) => evaluateCondition(when, factsOf(compiled, dataset).fact) !== false);

/** No more comparisons than this are undone one after the other. */
const mostLeaves = 20;

/** The dataset with as much of it changed as it takes to leave the metric applicable; null where that is not found. */
export function unwaived(metric: Metric, from: Dataset, compiled: Compiled): Dataset | null {
  let dataset = from;
  for (const leaf of conditionOf(metric.notApplicable).flatMap(leavesOf).slice(0, mostLeaves)) {
    if (!isWaived(metric, dataset, compiled)) return dataset;
    const others = [...atFacts([leaf], dataset, compiled)].map((each) => each.dataset);
    const free = others.find((each) => !isWaived(metric, each, compiled));
    dataset = free ?? others.find((each) => evaluateCondition(leaf, factsOf(compiled, each).fact) === false) ?? dataset;
  }
  return isWaived(metric, dataset, compiled) ? null : dataset;
}
