/** Conditions can hold, and every entry of `ifUndefined` can be the one that answers. */
import type { Metric } from "../compile/metric.js";
import { scaleInterval } from "../compile/scope.js";
import { type Demand, type Facts, type Possible, arePossible } from "../condition/possible.js";
import { type Interval, contains, everything, isInterval, point } from "../exact/interval.js";
import { one, zero } from "../exact/quotient.js";
import type { Expression } from "../formula/expression.js";
import { valuesOf } from "../formula/hull.js";
import type { Path, Report } from "../issue/issue.js";
import { type Node, ownValue } from "../tree/node.js";
import { childrenOf } from "../tree/tree.js";
import type { Check, Subject } from "./check.js";
import { domainOf, domainsIn, occursIn } from "./domain.js";

export const conditions: Check = (subject, _report, warn) => {
  for (const metric of subject.metrics) {
    const waiver = metric.notApplicable?.when;
    if (waiver && !isPossible([{ condition: waiver, wanted: true }], null, subject))
      warn("condition-never-holds", [...metric.path, "notApplicable", "when"], {});
    const applies = waiver ? [{ condition: waiver, wanted: false }] : [];
    for (const path of new Set(neverHolding(metric.tree, applies, subject))) warn("condition-never-holds", path, {});
    checkEntries(metric, subject, warn);
  }
};

/** The conditions of the file that never are the first to hold; `before` is what leads to the node. */
function* neverHolding(node: Node, before: readonly Demand[], subject: Subject): Generator<Path, void> {
  if (node.node !== "first") {
    for (const child of childrenOf(node)) yield* neverHolding(child, before, subject);
    return;
  }
  let others = before;
  for (const { when, source, then } of node.branches) {
    if (subject.budget.tries <= 0) return; // thousands of cases would each be held to all before them
    const own = when ? [...others, { condition: when, wanted: true }] : others;
    if (when && source && !isPossible(own, null, subject)) yield source;
    else yield* neverHolding(then, own, subject);
    if (when) others = [...others, { condition: when, wanted: false }];
  }
}

function checkEntries(metric: Metric, subject: Subject, warn: Report): void {
  const path = [...metric.path, "value", "ifUndefined"];
  const own = subject.domainOf(metric);
  const zeros = [...own.zeros];
  for (const [node, { values }] of domainsIn(metric.tree, own, subject)) {
    if (node.node !== "over" || !node.otherwise) continue;
    const inside = domainOf(
      { expression: node.formula, factor: one, round: null },
      values ?? everything,
      subject,
    ).zeros;
    if (node.otherwise === metric.otherwise) zeros.push(...inside);
    else if (inside.length === 0 && !subject.whenEmpty(node.source, "rule"))
      warn("entry-never-applies", [...node.source, "ifUndefined"], { why: "no-zero" });
  }
  const mayBeEmpty = (["value", "rule"] as const).some((by) => subject.whenEmpty([...metric.path, "value"], by));
  if (metric.ifUndefined.length > 0 && zeros.length === 0 && !mayBeEmpty)
    return warn("entry-never-applies", path, { why: "no-zero" });
  const before: Demand[] = [];
  for (const [index, { when }] of metric.ifUndefined.entries()) {
    const own = when ? [{ condition: when, wanted: true }] : [];
    if (!isPossible([...before, ...own], mayBeEmpty ? null : zeros, subject))
      warn("entry-never-applies", [...path, index], { why: "decided-before" });
    if (when) before.push({ condition: when, wanted: false });
  }
}

/** Whether some data meet all demands. `zeros`: denominators of which one is zero. */
export function isPossible(
  demands: readonly Demand[],
  zeros: readonly Expression[] | null,
  { scope, open, budget }: Subject,
): boolean {
  const possible = (name: string): Possible => {
    const indicator = scope.indicators.get(name);
    if (indicator?.type === "boolean") return [true, false];
    if (indicator?.type === "choice") return indicator.labels;
    const fact = open.fact(name);
    if (typeof fact !== "object" || fact === null) return null;
    return "n" in fact ? point(fact) : fact; // a derived quantity of numbers only is one number
  };

  function allows(facts: Facts): boolean {
    for (const [name, fact] of facts) {
      const spec = scope.indicators.get(name)?.spec;
      const tick = spec && "integer" in spec && spec.integer === true ? one : null;
      if (isInterval(fact) && occursIn({ values: fact, tick }, fact) === null) return false;
    }
    const values = (name: string): Interval => {
      if (name === ownValue) return everything;
      const fact = facts.get(name);
      const indicator = scope.indicators.get(name);
      return isInterval(fact) && indicator ? scaleInterval(fact, indicator.factor) : open.base(name);
    };
    return (
      zeros === null || facts.size === 0 || zeros.some((each) => contains(valuesOf(each, values) ?? everything, zero))
    );
  }

  return arePossible(demands, possible, allows, budget);
}
