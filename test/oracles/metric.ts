import { absentIn, holds } from "./condition.js";
import { award, earned, missing } from "./earned.js";
import type { Facts } from "./facts.js";
import type { Rational } from "./rational.js";
import type { Metric, Rubric } from "./rubric.js";
import type { Operand } from "./vector.js";

export interface Judged {
  readonly status: "scored" | "notApplicable" | "missing" | "undefined";
  readonly points: Rational | null;
  readonly value: Operand;
  readonly missing: readonly string[];
}

/** "A metric is judged in this order: not applicable, missing, undefined, rule." */
export function judge(metric: Metric, facts: Facts, { places, rounding }: Rubric["points"]): Judged {
  const waiver = metric.notApplicable;
  const waived = waiver ? holds(waiver.when, facts.fact) : false;
  if (waiver && waived === true) {
    const points = waiver.award === "exclude" ? null : award(metric.max, waiver.award);
    return { status: "notApplicable", points, value: null, missing: [] };
  }
  const judged = earned(metric, facts);
  // "If `notApplicable.when` is unknown the metric is missing, even where its formula could be computed";
  // "while a waiver is unknown, its facts and the metric's absent indicators"
  if (waiver && waived === null) return missing([...absentIn(waiver.when, facts), ...judged.missing], judged.value);
  // "Points are rounded once, at the metric"
  return { ...judged, points: judged.points && judged.points.rounded(places, rounding) };
}
