/** Puts the judgements of all metrics together to a scorecard. */
import { type Compiled, type Section, metricsIn } from "../compile/compile.js";
import { type Decimal, decimal, decimalText, exactText } from "../exact/decimal.js";
import { givenText } from "../dataset/given.js";
import type { Rubric } from "../rubric/rubric.js";
import type { Judgement } from "../scoring/judge.js";
import { engine } from "../version.js";
import {
  type Bounds,
  type Scorecard,
  type ScorecardMetric,
  type ScorecardSection,
  scorecardFormat,
} from "./scorecard.js";
import { rubricTotal, totalOf } from "./totals.js";
import { valueText } from "./value-text.js";

const boundsText = ({ low, high }: { low: Decimal; high: Decimal }): Bounds => [decimalText(low), decimalText(high)];
const textOrNull = (points: Decimal | null): string | null => points && decimalText(points);

export function buildScorecard(
  { judgements }: { readonly judgements: readonly Judgement[] },
  compiled: Compiled,
  rubric: Scorecard["rubric"],
): Scorecard {
  const of = (section: Section): Judgement[] => {
    const own = new Set(metricsIn(section).map(({ id }) => id));
    return judgements.filter(({ metric }) => own.has((metric.template ?? metric).id));
  };
  const total = rubricTotal(judgements, compiled);
  const points = total.points;
  return {
    format: scorecardFormat,
    rubric,
    engine,
    status: points ? "complete" : "incomplete",
    points: textOrNull(points),
    scored: decimalText(total.scored),
    max: decimalText(total.max),
    bounds: boundsText(total),
    tight: total.tight,
    grade: points && !total.max.isZero() ? gradeOf(compiled.rubric, points) : null,
    sections: compiled.sections.map((section) => sectionCard(section, of)),
    metrics: judgements.map(metricCard),
    adjustments: [],
    missing: [...new Set(judgements.flatMap(({ missing }) => missing))].sort(),
  };
}

function sectionCard(section: Section, of: (section: Section) => readonly Judgement[]): ScorecardSection {
  const total = totalOf(of(section));
  return {
    id: section.id,
    points: textOrNull(total.points),
    scored: decimalText(total.scored),
    max: decimalText(total.max),
    bounds: boundsText(total),
    sections: section.sections.map((each) => sectionCard(each, of)),
  };
}

function metricCard(judgement: Judgement): ScorecardMetric {
  const { metric, facts, status, points, bounds, value, outcome } = judgement;
  const inputs = metric.indicators.flatMap((id) => {
    const given = facts.dataset.get(id);
    return given === undefined ? [] : [[id, givenText(given)] as const];
  });
  return {
    id: metric.id,
    ...(metric.template && metric.spec.title !== metric.template.spec.title ? { title: metric.spec.title.zh } : {}),
    section: metric.section,
    status,
    points: textOrNull(points),
    max: decimalText(metric.max),
    bounds: boundsText(bounds),
    lost: points && decimalText(metric.max.minus(points)),
    value: value && {
      exact: exactText(value),
      text: valueText(value, metric.tree, outcome, facts),
      unit: metric.spec.value?.unit ?? null,
    },
    inputs: Object.fromEntries(inputs),
  };
}

/** The best grade whose least points the total reaches; an excerpt gives none. */
function gradeOf({ grades, extent }: Rubric, points: Decimal): string | null {
  if (!grades || extent === "excerpt") return null;
  const reached = grades.bands.find(
    ({ atLeast }) => atLeast === undefined || points.greaterThanOrEqualTo(decimal(atLeast)),
  );
  return reached?.id ?? null;
}
