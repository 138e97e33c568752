/** The rows of a scorecard's table, and changes with their signs, the same in every rendering. */
import type { AdjustmentExplanation, MetricExplanation, SectionExplanation } from "../explain/explanation.js";
import type { Words } from "../locales/locale.js";
import { pointsShown } from "../scorecard/points-shown.js";

/** A decimal with its sign. */
export const signed = (points: string): string =>
  points === "0" || points.startsWith("-") ? points.replace("-", "−") : `+${points}`;

/**
 * What the total changes by, with its sign, or while that is open what it still can; of a cap that holds, the best grade
 * that it leaves; empty where it changes nothing.
 */
export function changeShown({ points, bounds: [low, high], lines }: AdjustmentExplanation): string {
  const cap = lines.find(({ code }) => code === "grade-capped");
  if (cap) return cap.text;
  const change = points ?? (low === high ? low : null);
  if (change === null) return `${signed(low)} … ${signed(high)}`;
  return change === "0" ? "" : signed(change);
}

/** The points of a metric, or that it is left out of the total. */
export const metricPoints = (metric: MetricExplanation, { leftOut }: Words): string =>
  isLeftOut(metric) ? leftOut : pointsShown(metric);

/** The same beside its maximum. */
export const metricPointsOf = (metric: MetricExplanation, words: Words): string =>
  isLeftOut(metric) ? words.leftOut : `${pointsShown(metric)} / ${metric.max}`;

const isLeftOut = ({ status, points }: MetricExplanation): boolean => status === "notApplicable" && points === null;

export interface Row {
  /** The sections that begin with this row, outermost first. */
  readonly opening: readonly { readonly section: SectionExplanation; readonly depth: number }[];
  /** The titles of the sections that it stands in, outermost first. */
  readonly path: readonly string[];
  readonly metric: MetricExplanation;
}

/** The table row by row, as the official form prints it. */
export function rowsOf(
  sections: readonly SectionExplanation[],
  path: readonly string[] = [],
  above: Row["opening"] = [],
): Row[] {
  return sections.flatMap((section, index) => {
    const opening = [...(index === 0 ? above : []), { section, depth: path.length }];
    const own = [...path, section.title];
    const inner = rowsOf(section.sections, own, opening);
    const metrics = section.metrics.map((metric, at) => ({
      opening: at === 0 && inner.length === 0 ? opening : [],
      path: own,
      metric,
    }));
    return [...inner, ...metrics];
  });
}
