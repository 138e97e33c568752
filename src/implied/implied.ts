/** From points back to what must have been reported: the values of a metric that earn them. */
import type { Compiled } from "../compile/compile.js";
import type { Metric } from "../compile/metric.js";
import { readDecimal } from "../dataset/decimal-input.js";
import type { DecimalInput } from "../dataset/indicators.js";
import { fromDecimal } from "../exact/decimal.js";
import { type Interval, intersect, point, union } from "../exact/interval.js";
import type { Quotient } from "../exact/quotient.js";
import { unrounded } from "../exact/unrounded.js";
import { DatasetError, RubricError } from "../issue/errors.js";
import { type Stretch, issueList } from "../issue/issue.js";
import { stretch } from "../issue/stretch.js";
import { suggest } from "../issue/suggest.js";
import { openFactsOf } from "../scoring/facts.js";
import { inverseOfTree, nodesOf } from "../tree/tree.js";

export function implied(id: string, points: DecimalInput, compiled: Compiled): Stretch[] {
  const { issues, report } = issueList();
  const metric = compiled.metrics.find((each) => each.id === id);
  if (!metric) {
    const known = compiled.metrics.map((each) => each.id);
    const found = typeof id === "string" ? id : typeof id;
    report("unknown-metric", ["metrics", found], { found, known, suggestion: suggest(found, known) });
    throw new RubricError(issues);
  }
  const read = readDecimal(points);
  if ("why" in read) {
    const found = typeof points === "object" ? "{…}" : String(points).slice(0, 40);
    report("not-a-decimal", ["points"], { found, why: read.why });
    throw new DatasetError(issues);
  }
  return impliedValues(metric, fromDecimal(read.value), compiled).map(stretch);
}

export function impliedValues({ tree, value }: Metric, points: Quotient, compiled: Compiled): Interval[] {
  const { places, rounding } = compiled;
  const earned = unrounded(point(points), places, rounding);
  if (!earned) return [];
  if (!value)
    return union(nodesOf(tree).flatMap((each) => (each.node === "given" ? [intersect(earned, each.range)] : [])));
  const values = inverseOfTree(tree, earned, { fact: openFactsOf(compiled, new Map()).fact, base: () => null });
  const { round } = value;
  const raw = round ? values.map((each) => unrounded(each, round.places, round.rounding)) : values;
  return union(raw.filter((each) => each !== null));
}
