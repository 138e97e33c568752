/** Puts the judgements of all metrics together to a scorecard. */
import { type Total, sumOf } from "../combine/sum.js";
import { type Compiled, type Section, metricsIn } from "../compile/compile.js";
import { type Decimal, decimal, decimalText, exactText, fromDecimal, round } from "../exact/decimal.js";
import { compare, divide, multiply } from "../exact/quotient.js";
import type { Rubric } from "../rubric/rubric.js";
import type { Facts } from "../scoring/facts.js";
import type { Judgement } from "../scoring/judge.js";
import { engine } from "../version.js";
import {
  type Bounds,
  type Scorecard,
  type ScorecardMetric,
  type ScorecardSection,
  scorecardFormat,
} from "./scorecard.js";
import { valueText } from "./value-text.js";

const boundsText = ({ low, high }: { low: Decimal; high: Decimal }): Bounds => [decimalText(low), decimalText(high)];
const textOrNull = (points: Decimal | null): string | null => points && decimalText(points);

/** A metric that is left out counts neither points nor maximum. */
const isExcluded = ({ status, points }: Judgement): boolean => status === "notApplicable" && points === null;

const totalOf = (judgements: readonly Judgement[]): Total =>
  sumOf(
    judgements
      .filter((each) => !isExcluded(each))
      .map(({ points, metric: { max }, bounds: { low, high } }) => ({ points, max, low, high })),
  );

export function buildScorecard(
  judgements: readonly Judgement[],
  facts: Facts,
  compiled: Compiled,
  rubric: Scorecard["rubric"],
): Scorecard {
  const byMetric = new Map(judgements.map((judgement) => [judgement.metric.id, judgement]));
  const of = (section: Section): Judgement[] => metricsIn(section).flatMap(({ id }) => byMetric.get(id) ?? []);
  const total = rescaled(totalOf(judgements), judgements, compiled);
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
    metrics: judgements.map((judgement) => metricCard(judgement, facts)),
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

function metricCard(judgement: Judgement, facts: Facts): ScorecardMetric {
  const { metric, status, points, bounds, value, outcome } = judgement;
  const inputs = metric.indicators.flatMap((id) => {
    const given = facts.dataset.get(id);
    return given === undefined ? [] : [[id, typeof given === "object" ? exactText(given) : given] as const];
  });
  return {
    id: metric.id,
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

/**
 * The total, set in proportion to the full points where metrics are left out and the rubric says so. While it
 * is open whether some are left out the total lies between the extremes that points and maximum allow.
 */
function rescaled(total: Total, judgements: readonly Judgement[], compiled: Compiled): Total & { tight: boolean } {
  const tight = isTight(judgements);
  const { rescale = false, places, rounding } = compiled.rubric.points;
  const mayLeave = judgements.filter(
    ({ metric, status }) => status === "missing" && metric.notApplicable?.points === null,
  );
  if (!rescale || total.max.isZero() || (mayLeave.length === 0 && !judgements.some(isExcluded)))
    return { ...total, tight };
  const share = (points: Decimal, max: Decimal): Decimal =>
    round(divide(multiply(fromDecimal(points), fromDecimal(compiled.max)), fromDecimal(max)), places, rounding);
  const staying = mayLeave.reduce((max, { metric }) => max.minus(metric.max), total.max);
  const least = staying.isZero() ? mayLeave.map(({ metric }) => metric.max) : [staying];
  const extremes = [total.low, total.high].flatMap((points) => [total.max, ...least].map((max) => share(points, max)));
  const [low, high] = [extremes.reduce(lower), extremes.reduce(higher)];
  return {
    points: total.points && share(total.points, total.max),
    scored: share(total.scored, total.max),
    max: compiled.max,
    low,
    high,
    tight: tight && mayLeave.length === 0,
  };
}

const lower = (a: Decimal, b: Decimal): Decimal => (b.lessThan(a) ? b : a);
const higher = (a: Decimal, b: Decimal): Decimal => (b.greaterThan(a) ? b : a);

/** The sums of the bounds are reached where no two open metrics wait for the same indicator. */
function isTight(judgements: readonly Judgement[]): boolean {
  const waiting = judgements.flatMap((judgement) => judgement.waiting);
  return judgements.every(({ bounds }) => bounds.tight) && new Set(waiting).size === waiting.length;
}

/** The best grade whose least points the total reaches; an excerpt gives none. */
function gradeOf({ grades, extent }: Rubric, points: Decimal): string | null {
  if (!grades || extent === "excerpt") return null;
  const reached = grades.bands.find(
    ({ atLeast }) => atLeast === undefined || compare(fromDecimal(points), fromDecimal(decimal(atLeast))) >= 0,
  );
  return reached?.id ?? null;
}
