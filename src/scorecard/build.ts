/** Puts the judgements of all metrics together to a scorecard. */
import type { Compiled, Section } from "../compile/compile.js";
import { type Decimal, decimal, decimalText, exactText } from "../exact/decimal.js";
import { givenText } from "../dataset/given.js";
import type { Numeral } from "../format/numeral.js";
import type { AdjustmentSpec } from "../rubric/rubric.js";
import type { Judgements } from "../scoring/judge-all.js";
import type { Judgement } from "../scoring/judge.js";
import { engine } from "../version.js";
import { type Adjusted, type Final, finalTotal } from "./final.js";
import {
  type Bounds,
  type MetricResult,
  type Scorecard,
  type ScorecardAdjustment,
  type ScorecardMetric,
  type ScorecardSection,
  type ScorecardTotal,
  scorecardFormat,
} from "./scorecard.js";
import { type Parts, partsOf, sectionTotal } from "./totals.js";
import { valueText } from "./value-text.js";

const boundsText = ({ low, high }: { low: Decimal; high: Decimal }): Bounds => [decimalText(low), decimalText(high)];
const textOrNull = (points: Decimal | null): string | null => points && decimalText(points);

export function buildScorecard(judged: Judgements, compiled: Compiled, rubric: Scorecard["rubric"]): Scorecard {
  const { judgements, adjustments } = judged;
  const parts = partsOf(judgements);
  const total = finalTotal(judged, compiled);
  return {
    format: scorecardFormat,
    rubric,
    engine,
    ...totalText(total),
    sections: compiled.sections.map((section) => sectionCard(section, parts, compiled)),
    metrics: judgements.map(metricCard),
    adjustments: total.adjustments.map(adjustmentCard),
    missing: [...new Set([...judgements, ...adjustments].flatMap(({ missing }) => missing))].sort(),
  };
}

/** The result without its parts. */
export const totalCard = (judged: Judgements, compiled: Compiled): ScorecardTotal =>
  totalText(finalTotal(judged, compiled));

const totalText = (total: Final): ScorecardTotal => ({
  status: total.points ? "complete" : "incomplete",
  points: textOrNull(total.points),
  scored: decimalText(total.scored),
  max: decimalText(total.max),
  bounds: boundsText(total),
  tight: total.tight,
  grade: total.grade,
});

/** The result of one metric, without how it came about. */
export const metricResult = ({ status, points, bounds }: Judgement): MetricResult => ({
  status,
  points: textOrNull(points),
  bounds: boundsText(bounds),
});

function sectionCard(section: Section, parts: Parts, compiled: Compiled): ScorecardSection {
  const total = sectionTotal(section, parts, compiled);
  return {
    id: section.id,
    points: textOrNull(total.points),
    scored: decimalText(total.scored),
    max: decimalText(total.max),
    bounds: boundsText(total),
    ...(section.from && { scale: { from: decimalText(section.from), to: decimalText(section.max) } }),
    sections: section.sections.map((each) => sectionCard(each, parts, compiled)),
  };
}

function adjustmentCard({ adjustment, judgement, status, ...change }: Adjusted): ScorecardAdjustment {
  return {
    id: adjustment.id,
    status,
    points: textOrNull(change.points),
    bounds: boundsText(change),
    effect: effectText(adjustment.spec.effect),
    inputs: inputsOf(judgement),
  };
}

const numeralText = (number: Numeral): string => decimalText(decimal(number));

function effectText({ points, pointsAtMost, gradeAtMost }: AdjustmentSpec["effect"]): ScorecardAdjustment["effect"] {
  if (typeof points === "object") {
    const { of, each, atMost } = points;
    return { points: { of, each: numeralText(each), atMost: numeralText(atMost) } };
  }
  if (points !== undefined) return { points: numeralText(points) };
  return pointsAtMost === undefined ? { gradeAtMost: gradeAtMost ?? "" } : { pointsAtMost: numeralText(pointsAtMost) };
}

/** What was read of the data. */
const inputsOf = ({ metric: { indicators }, facts: { dataset } }: Judgement): Record<string, string | boolean> =>
  Object.fromEntries(
    indicators.flatMap((id) => {
      const given = dataset.get(id);
      return given === undefined ? [] : [[id, givenText(given)] as const];
    }),
  );

function metricCard(judgement: Judgement): ScorecardMetric {
  const { metric, facts, points, value, outcome } = judgement;
  const result = metricResult(judgement);
  return {
    id: metric.id,
    ...(metric.template && metric.spec.title !== metric.template.spec.title ? { title: metric.spec.title.zh } : {}),
    section: metric.section,
    status: result.status,
    points: result.points,
    max: decimalText(metric.max),
    bounds: result.bounds,
    lost: points && decimalText(metric.max.minus(points)),
    value: value && {
      exact: exactText(value),
      text: valueText(value, metric.tree, outcome, facts),
      unit: metric.spec.value?.unit ?? null,
    },
    inputs: inputsOf(judgement),
  };
}
