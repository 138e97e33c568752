/** A metric that repeats is checked as a row with all of its points, and as one with as few as there can be. */
import { type Each, rowMetric } from "../compile/each.js";
import type { Metric } from "../compile/metric.js";
import { round } from "../exact/decimal.js";
import { tickOf } from "../exact/rounded.js";

export function extremeRows(template: Metric, each: Each, places: number): Metric[] {
  const least = round(tickOf({ places }), places, "down");
  const { id, title } = template.spec;
  return [template.max, least].map((max) => ({ ...rowMetric(template, each, id, title.zh, max, places), id }));
}
