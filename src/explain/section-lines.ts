/** What is to be said of a section: how its points are set in proportion. */
import type { Section } from "../compile/compile.js";
import { decimal, decimalText, sum } from "../exact/decimal.js";
import type { Statement } from "../locales/line.js";
import type { ScorecardMetric, ScorecardSection } from "../scorecard/scorecard.js";

type Metrics = ReadonlyMap<string, ScorecardMetric>;

export function sectionLines(section: Section, card: ScorecardSection, metrics: Metrics): Statement[] {
  if (!section.from) return [];
  const inside = section.metrics.flatMap(({ id }) => metrics.get(id) ?? []).filter((each) => !isExcluded(each));
  const { points, scored, max, sections } = card;
  const of = sum([...sections, ...inside.map(scoredOf)].map((part) => decimal(part.scored)));
  const from = sum([...sections, ...inside].map((part) => decimal(part.max)));
  return [
    {
      code: "section-scaled",
      params: { of: decimalText(of), from: decimalText(from), points: scored, max, complete: points !== null },
    },
  ];
}

const scoredOf = ({ points }: ScorecardMetric): { scored: string } => ({ scored: points ?? "0" });
const isExcluded = ({ status, points }: ScorecardMetric): boolean => status === "notApplicable" && points === null;
