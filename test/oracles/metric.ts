import { holds, undecidedBy } from "./condition.js";
import type { Fact, Facts } from "./facts.js";
import { evaluate, namesIn, type Value } from "./formula.js";
import * as kinds from "./kinds.js";
import { Rational } from "./rational.js";
import type { Condition, Metric, Numeric, Rubric } from "./rubric.js";

export interface Judged {
  readonly status: "scored" | "notApplicable" | "missing" | "undefined";
  readonly points: Rational | null;
  readonly value: Value;
  readonly missing: readonly string[];
}

interface Given {
  readonly max: Rational;
  readonly value: Rational;
  fact(name: string): Fact | null;
}

function pointsByRule(rule: Metric["rule"], given: Given): Rational | null {
  const kind = Object.entries(kinds).find(([name]) => name === rule.kind)?.[1];
  if (kind === undefined) throw new Error(`no oracle for ${rule.kind}`);
  // That a rule has the parameters of its kind is for the checks of a rubric: the oracle takes its word.
  return kind.points(rule as never, given);
}

const missing = (indicators: readonly string[], value: Value = null): Judged => ({
  status: "missing",
  points: null,
  value,
  missing: indicators,
});

/** "A metric is judged in this order: not applicable, missing, undefined, rule." */
export function judge(metric: Metric, facts: Facts, rounding: Rubric["points"]): Judged {
  const waiver = metric.notApplicable;
  const waived = waiver ? holds(waiver.when, facts.fact) : false;
  if (waiver && waived === true) {
    const points = waiver.award === "exclude" ? null : award(metric, waiver.award);
    return { status: "notApplicable", points, value: null, missing: [] };
  }
  const judged = judgeApplicable(metric, facts, rounding);
  if (!waiver || waived === false) return judged;
  // "If `notApplicable.when` is unknown the metric is missing, even where its formula could be computed";
  // "while a waiver is unknown, its facts and the metric's absent indicators"
  return missing([...absentIn(waiver.when, facts), ...judged.missing], judged.value);
}

function judgeApplicable(metric: Metric, facts: Facts, rounding: Rubric["points"]): Judged {
  let value: Value = null;
  if (metric.value) {
    // "Every indicator in a metric's formula (through derived ones) is needed, even inside `min` or times 0."
    const absent = namesIn(metric.value.formula).flatMap(facts.absent);
    if (absent.length > 0) return missing(absent);
    value = evaluate(metric.value.formula, metric.value.unit, facts.inBase);
    if (value === null) return judgeUndefined(metric, facts);
    // "`value.exact` is then the rounded value"
    if (metric.value.round) value = value.rounded(metric.value.round.places, metric.value.round.rounding);
  }

  const asked: string[] = [];
  const points = pointsByRule(metric.rule, {
    max: Rational.of(metric.max),
    get value() {
      if (value === null) throw new Error(`${metric.id} has no formula`);
      return value;
    },
    fact(name) {
      asked.push(name);
      return facts.fact(name);
    },
  });
  if (points === null) return missing(asked.flatMap(facts.absent), value);
  return { status: "scored", points: points.rounded(rounding.places, rounding.rounding), value, missing: [] };
}

/** "ordered entries, the last without `when`"; "an unknown `when` on the way makes the metric missing" */
function judgeUndefined(metric: Metric, facts: Facts): Judged {
  for (const entry of metric.value?.ifUndefined ?? []) {
    const applies = entry.when ? holds(entry.when, facts.fact) : true;
    if (entry.when && applies === null) return missing(absentIn(entry.when, facts));
    if (applies) return { status: "undefined", points: award(metric, entry.award), value: null, missing: [] };
  }
  throw new Error(`${metric.id} is undefined and does not say what it then earns`);
}

/** "awards are `"full"` or points in [0, max]" */
function award(metric: Metric, points: Numeric): Rational {
  return Rational.of(points === "full" ? metric.max : points);
}

function absentIn(condition: Condition, facts: Facts): string[] {
  return undecidedBy(condition, facts.fact).flatMap(facts.absent);
}
