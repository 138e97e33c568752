/** How points stand in a cell, the same in every rendering. */
import type { MetricExplanation, SectionExplanation } from "../explain/explanation.js";
import type { Bounds } from "../scorecard/scorecard.js";

export const range = ([low, high]: Bounds): string => (low === high ? low : `${low}–${high}`);

/** The points, or while data is missing what they can still be. */
export const pointsShown = ({ points, bounds }: Pick<MetricExplanation, "points" | "bounds">): string =>
  points ?? range(bounds);

export interface Row {
  /** The sections that begin with this row, outermost first. */
  readonly opening: readonly { readonly section: SectionExplanation; readonly depth: number }[];
  readonly metric: MetricExplanation;
}

/** The table row by row, as the official form prints it. */
export function rowsOf(sections: readonly SectionExplanation[], depth = 0, above: Row["opening"] = []): Row[] {
  return sections.flatMap((section, index) => {
    const opening = [...(index === 0 ? above : []), { section, depth }];
    const inner = rowsOf(section.sections, depth + 1, opening);
    const own = section.metrics.map((metric, at) => ({
      opening: at === 0 && inner.length === 0 ? opening : [],
      metric,
    }));
    return [...inner, ...own];
  });
}
