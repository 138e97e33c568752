import { holds } from "./condition.js";
import { missing } from "./earned.js";
import { type Facts, inRow } from "./facts.js";
import { type Judged, judge } from "./metric.js";
import { Rational, total, zero } from "./rational.js";
import type { Metric, Rubric } from "./rubric.js";

export interface Line extends Judged {
  readonly id: string;
}

/** A metric on the scorecard: one line, or one for each row where it repeats. */
export interface Block {
  readonly lines: readonly Line[];
  /** without what is excluded: "An excluded metric … leaves `max` of card and section" */
  readonly max: Rational;
}

export const isExcluded = (line: Judged): boolean => line.status === "notApplicable" && line.points === null;

export function blockOf(metric: Metric, facts: Facts, rubric: Rubric): Block {
  if (metric.each !== undefined) return repeated(metric, metric.each, facts, rubric);
  const line = { id: metric.id, ...judge(metric, facts, rubric.points) };
  return { lines: [line], max: isExcluded(line) ? zero : Rational.of(metric.max) };
}

/** "every row with its own id, title, weight, direction, target and actual"; "Rows are metrics `output/t1`." */
function repeated(metric: Metric, table: string, facts: Facts, rubric: Rubric): Block {
  const full = Rational.of(metric.max);
  const all = facts.rows(table)?.map((row) => ({ id: row.id, seen: inRow(facts, rubric, table, row) }));
  const kept = all?.map(({ seen }) => (metric.where ? holds(metric.where, seen.fact) : true));
  // How many rows there are decides what each weighs: while that is open, all of it is.
  if (!all || !kept || kept.includes(null)) return { lines: [{ id: metric.id, ...missing([table]) }], max: full };
  const rows = all.filter((_, at) => kept[at]);

  // "derives max ÷ rows, rounded"
  const { places = 0, rounding = "half-up" } = metric.weights ?? {};
  const share = rows.length > 0 ? full.over(new Rational(BigInt(rows.length))).rounded(places, rounding) : zero;
  const lines = rows.map(({ id, seen }) => {
    const weight = metric.weights ? share : seen.fact("weight");
    const line = `${metric.id}/${id}`;
    if (!(weight instanceof Rational)) return { id: line, weight: zero, ...missing([table]) };
    return { id: line, weight, ...judge({ ...metric, max: weight.toString() }, seen, rubric.points) };
  });
  const weights = (some: typeof lines): Rational => total(some.map(({ weight }) => weight));
  // "the column `weight`; they must add up to the metric's `max`": also where one of them is not known yet
  return { lines, max: (metric.weights ? weights(lines) : full).minus(weights(lines.filter(isExcluded))) };
}
