/** Whether points that are claimed are those of a metric, or can still be while data is missing. */
import type { Compiled } from "../compile/compile.js";
import { evaluateCondition } from "../condition/condition.js";
import { type Decimal, fromDecimal } from "../exact/decimal.js";
import { intersectAll } from "../exact/interval.js";
import { earningValues } from "../implied/earning.js";
import { type Facts, openFactsOf, possibleValues } from "../scoring/facts.js";
import { givenOutOfRange } from "../scoring/given-range.js";
import { hasTables } from "../scoring/judge-all.js";
import type { Judgement } from "../scoring/judge.js";

/** Never false where some completion of the missing data earns the points; true where none was ruled out. */
export function couldEarn(judgement: Judgement, claimed: Decimal, compiled: Compiled): boolean {
  const { status, points, bounds, metric, facts } = judgement;
  if (givenOutOfRange([judgement]).length > 0) return false;
  if (status !== "missing") return points !== null && points.equals(claimed);
  if (claimed.lessThan(bounds.low) || claimed.greaterThan(bounds.high)) return false;
  if (metric.template || hasTables(compiled)) return true; // the names of a row are not the rubric's own
  return couldBeAwarded(judgement, claimed, facts, compiled) || ruleCouldEarn(judgement, claimed, facts, compiled);
}

/** By a waiver, or where the formula divides by zero. */
function couldBeAwarded({ metric }: Judgement, claimed: Decimal, { dataset }: Facts, compiled: Compiled): boolean {
  const { fact } = openFactsOf(compiled, dataset);
  const awards = [...(metric.notApplicable ? [metric.notApplicable] : []), ...metric.ifUndefined];
  return awards.some(
    ({ when, points }) => points?.equals(claimed) === true && (!when || evaluateCondition(when, fact) !== false),
  );
}

function ruleCouldEarn({ metric }: Judgement, claimed: Decimal, facts: Facts, compiled: Compiled): boolean {
  const open = openFactsOf(compiled, facts.dataset);
  const earning = earningValues(metric, fromDecimal(claimed), { fact: open.fact, base: facts.base }, compiled);
  const { value } = metric;
  return (value ? intersectAll(possibleValues(value, facts, open), earning) : earning).length > 0;
}
