/** The rows of a scorecard's table, the same in every rendering. */
import type { MetricExplanation, SectionExplanation } from "../explain/explanation.js";

export interface Row {
  /** The sections that begin with this row, outermost first, with the number of metrics that each spans. */
  readonly opening: readonly { readonly section: SectionExplanation; readonly depth: number; readonly span: number }[];
  readonly metric: MetricExplanation;
}

const count = ({ sections, metrics }: SectionExplanation): number =>
  sections.reduce((total, section) => total + count(section), metrics.length);

/** The table row by row, as the official form prints it. */
export function rowsOf(sections: readonly SectionExplanation[], depth = 0, above: Row["opening"] = []): Row[] {
  return sections.flatMap((section, index) => {
    const opening = [...(index === 0 ? above : []), { section, depth, span: count(section) }];
    const inner = rowsOf(section.sections, depth + 1, opening);
    const own = section.metrics.map((metric, at) => ({
      opening: at === 0 && inner.length === 0 ? opening : [],
      metric,
    }));
    return [...inner, ...own];
  });
}
