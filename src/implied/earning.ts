/** From points back to values: which values of a metric earn them? */
import type { Compiled } from "../compile/compile.js";
import type { Metric } from "../compile/metric.js";
import { type Quotient } from "../exact/quotient.js";
import { type Interval, point, union } from "../exact/interval.js";
import { unrounded } from "../exact/unrounded.js";
import type { Known } from "../tree/node.js";
import { inverseOfTree } from "../tree/tree.js";

/**
 * In the metric's unit, before the rubric rounds the value. Facts that are not known are left open; then, and of a sum
 * of several parts that move, the values are those that may earn the points.
 */
export function earningValues({ tree, value }: Metric, points: Quotient, known: Known, compiled: Compiled): Interval[] {
  const earned = unrounded(point(points), compiled.places, compiled.rounding);
  if (!earned) return [];
  const round = value?.round ?? null;
  const values = inverseOfTree(tree, earned, known);
  const raw = round ? values.map((each) => unrounded(each, round.places, round.rounding)) : values;
  return union(raw.filter((each) => each !== null));
}
