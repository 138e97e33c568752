/** What sections and the whole table come to, out of the points of their metrics. */
import type { Almanac } from "json-rules-engine";
import type { Compiled, Section } from "../../compile/compile.js";
import type { Metric } from "../../compile/metric.js";
import { exact, fromDecimal } from "../../exact/decimal.js";
import { type Quotient, add, divide, multiply, sign, subtract, zero } from "../../exact/quotient.js";
import { rounded } from "../../exact/rounded.js";
import { numberOf } from "./draft.js";

export interface Sum {
  /** null while something is missing. */
  readonly points: Quotient | null;
  /** The sum of what has points. */
  readonly scored: Quotient;
  readonly max: Quotient;
  /** Something is left out. */
  readonly isPartial: boolean;
}

const nothing: Sum = { points: zero, scored: zero, max: zero, isPartial: false };

const sumOf = (parts: readonly Sum[]): Sum =>
  parts.reduce(
    (sum, part) => ({
      points: sum.points && part.points && add(sum.points, part.points),
      scored: add(sum.scored, part.scored),
      max: add(sum.max, part.max),
      isPartial: sum.isPartial || part.isPartial,
    }),
    nothing,
  );

/** What counts `of` counts `as` instead, each number rounded once. */
const scaled = (sum: Sum, of: Quotient, as: Quotient, round: Compiled): Sum => {
  const by = (points: Quotient): Quotient => rounded(divide(multiply(points, as), of), round);
  return { ...sum, points: sum.points && by(sum.points), scored: by(sum.scored), max: by(sum.max) };
};

async function metricSum({ id, max }: Metric, almanac: Almanac): Promise<Sum> {
  const points = await numberOf(almanac, `metric:${id}:points`);
  const isLeftOut = points === null && (await almanac.factValue(`metric:${id}:status`)) === "notApplicable";
  return isLeftOut
    ? { ...nothing, isPartial: true }
    : { points, scored: points ?? zero, max: fromDecimal(max), isPartial: false };
}

export async function sectionSum(section: Section, almanac: Almanac, compiled: Compiled): Promise<Sum> {
  const parts = await Promise.all([
    ...section.sections.map((each) => sectionSum(each, almanac, compiled)),
    ...section.metrics.map((each) => metricSum(each, almanac)),
  ]);
  const { from, max } = section;
  return from ? scaled(sumOf(parts), fromDecimal(from), fromDecimal(max), compiled) : sumOf(parts);
}

export async function tableSum(almanac: Almanac, compiled: Compiled): Promise<Sum> {
  const sum = sumOf(await Promise.all(compiled.sections.map((each) => sectionSum(each, almanac, compiled))));
  const isRescaled = compiled.rubric.points.rescale && sum.isPartial && sign(sum.max) !== 0;
  return isRescaled ? scaled(sum, sum.max, fromDecimal(compiled.max), compiled) : sum;
}

export type AdjustmentStatus = "applied" | "notApplied" | "missing";

export interface Adjusted extends Sum {
  /** What each adjustment changed, in their order; null while that is not known. */
  readonly changes: readonly (Quotient | null)[];
}

export async function adjustmentStatus(id: string, almanac: Almanac): Promise<AdjustmentStatus> {
  const status = await almanac.factValue(`effect:${id}:status`);
  return status === "missing" ? "missing" : status === "notApplicable" ? "notApplied" : "applied";
}

/** After the adjustments, one after the other. */
export async function adjustedSum(almanac: Almanac, compiled: Compiled): Promise<Adjusted> {
  let sum: Adjusted = { ...(await tableSum(almanac, compiled)), changes: [] };
  for (const { id, spec } of compiled.adjustments) {
    const status = await adjustmentStatus(id, almanac);
    const { pointsAtMost, gradeAtMost } = spec.effect;
    const change = (points: Quotient | null): Quotient | null => {
      if (status !== "applied") return status === "missing" ? null : zero;
      if (gradeAtMost !== undefined) return zero;
      if (pointsAtMost === undefined) return added;
      const over = points && subtract(exact(pointsAtMost), points);
      return over && sign(over) < 0 ? over : over && zero;
    };
    const added = await numberOf(almanac, `effect:${id}:points`);
    const [own, known] = [change(sum.points), change(sum.scored)];
    sum = {
      ...sum,
      points: sum.points && own && add(sum.points, own),
      scored: add(sum.scored, known ?? zero),
      changes: [...sum.changes, own],
    };
  }
  return sum;
}
