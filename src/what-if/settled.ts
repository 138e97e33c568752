/** Whether a part of a score stays as it is whatever one number is. */
import { type Condition, factsIn } from "../condition/condition.js";
import { indicatorsBehind } from "../compile/names.js";
import { namesInTree, nodesOf } from "../tree/tree.js";
import type { Part } from "./situation.js";

/** `own`: the part's names for the number. */
export function isSettled({ judgement, compiled: { scope } }: Part, own: readonly string[]): boolean {
  const { metric, status, facts } = judgement;
  const asks = (when: Condition): boolean =>
    [...factsIn(when)].some((fact) => [...indicatorsBehind(scope, fact)].some((name) => own.includes(name)));
  const waiver = metric.notApplicable?.when;
  if (waiver && asks(waiver)) return false;
  if (status === "notApplicable") return true;
  if (status !== "missing" || metric.template) return false;
  const lacks = (names: Iterable<string>): boolean =>
    [...names].some((name) => !own.includes(name) && !facts.dataset.has(name));
  if (metric.value && lacks(metric.value.names)) return true;
  if (metric.value && metric.ifUndefined.length > 0) return false;
  // Without branches every part of the rule is asked for.
  const asked = namesInTree(metric.tree).flatMap((name) => [...indicatorsBehind(scope, name)]);
  return nodesOf(metric.tree).every(({ node }) => node !== "first") && lacks(asked);
}
