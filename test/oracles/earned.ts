import { absentIn, holds } from "./condition.js";
import type { Facts } from "./facts.js";
import { evaluateAll, namesIn } from "./formula.js";
import { greatest, least, Rational, total } from "./rational.js";
import type { Numeric, PerYear, Rule, ValueOf } from "./rubric.js";
import { pointsByRule } from "./rule.js";
import { settled, Unsettled } from "./unsettled.js";
import { elementwise, largestFirst, type Operand, type Vector } from "./vector.js";

/** Exact points, before any rounding; null if something is missing. */
export interface Earned {
  readonly status: "scored" | "missing" | "undefined";
  readonly points: Rational | null;
  readonly value: Operand;
  readonly missing: readonly string[];
}

/** A rule with the value that it reads: a metric, or a part of one. */
interface Scored {
  readonly max: Numeric;
  /** of a row: the table */
  readonly each?: string;
  readonly value?: ValueOf;
  readonly rule: Rule;
}

export const missing = (indicators: readonly string[], value: Operand = null): Earned & { status: "missing" } => ({
  status: "missing",
  points: null,
  value,
  missing: indicators,
});

/** "missing, undefined, rule" */
export function earned(scored: Scored, facts: Facts): Earned {
  const names = scored.value ? namesIn(scored.value.formula) : [];
  const absent = names.flatMap(facts.absent);
  const value = scored.value && absent.length === 0 ? valueOf(scored.value, facts) : null;
  const points = (onRead: () => void) => pointsFor(scored, facts, value, onRead);
  // "Every indicator in a metric's formula (through derived ones) is needed, even inside `min` or times 0."; but rows of
  // every kind share the columns of a table, so a row leaves empty those of them that its own rule does not ask for.
  const needsValue = scored.value !== undefined && (scored.each === undefined || isRead(points));
  const needed = needsValue ? absent : names.filter((name) => !facts.isColumn(name)).flatMap(facts.absent);
  if (needed.length > 0) return missing(needed);
  if (needsValue && value === null) return ifUndefined(scored, facts, null);
  try {
    return { status: "scored", points: points(() => {}), value, missing: [] };
  } catch (reason) {
    if (!(reason instanceof Unsettled)) throw reason;
    return reason.status === "missing" ? missing(reason.indicators, value) : ifUndefined(scored, facts, value);
  }
}

/** null where it divides by zero */
function valueOf({ formula, unit, round }: ValueOf, facts: Facts): Operand {
  const value = evaluateAll(formula, unit, facts.inBase);
  // "`value.exact` is then the rounded value"
  return round && value !== null ? elementwise([value], (each) => each.rounded(round.places, round.rounding)) : value;
}

/** Whether a rule asks for the value on its way, wherever that ends. */
function isRead(points: (onRead: () => void) => Rational): boolean {
  let read = false;
  try {
    points(() => (read = true));
  } catch (reason) {
    if (!(reason instanceof Unsettled)) throw reason;
  }
  return read;
}

function pointsFor({ max, value: spec, rule }: Scored, facts: Facts, value: Operand, onRead: () => void): Rational {
  const pointsAt = (one: Rational | null, year?: number): Rational =>
    pointsByRule(rule, {
      max: Rational.of(max),
      get value() {
        onRead();
        if (one === null && spec) throw Unsettled.byZero(); // or it is missing: the metric knows which
        if (one === null) throw new Error(`${rule.kind} reads a value that is not there`);
        return one;
      },
      fact: facts.fact,
      facts,
      unit: spec?.unit,
      year,
    });
  if (value === null || value instanceof Rational) return pointsAt(value);
  // "the rule scores each year's value"
  if (spec?.perYear === undefined) throw new Error(`${spec?.formula} ends as a vector`);
  return combined(spec.perYear, settled(value.map((each, year) => () => pointsAt(each, year))));
}

/** "the k-th best points count (mean, least, most)" */
function combined(perYear: PerYear, points: Vector): Rational {
  if (perYear === "mean") return total(points).over(new Rational(BigInt(points.length)));
  if (perYear === "min") return points.reduce(least);
  if (perYear === "max") return points.reduce(greatest);
  const best = largestFirst(points)[perYear.nth - 1];
  if (best === undefined) throw new Error(`${perYear.nth} of ${points.length} years`);
  return best;
}

/** "ordered entries, the last without `when`"; "an unknown `when` on the way makes the metric missing" */
function ifUndefined({ max, value: spec, rule }: Scored, facts: Facts, value: Operand): Earned {
  for (const entry of spec?.ifUndefined ?? []) {
    const applies = entry.when ? holds(entry.when, facts.fact) : true;
    if (entry.when && applies === null) return missing(absentIn(entry.when, facts), value);
    if (applies) return { status: "undefined", points: award(max, entry.award), value, missing: [] };
  }
  throw new Error(`${rule.kind} is undefined and does not say what it then earns`);
}

/** "awards are `"full"` or points in [0, max]" */
export function award(max: Numeric, points: Numeric): Rational {
  return Rational.of(points === "full" ? max : points);
}
