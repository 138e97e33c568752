/** Sums of judgements: of a section, and of the whole rubric. */
import { type Total, sumOf } from "../combine/sum.js";
import type { Compiled } from "../compile/compile.js";
import { type Decimal, fromDecimal, round } from "../exact/decimal.js";
import { divide, multiply } from "../exact/quotient.js";
import type { Judgement } from "../scoring/judge.js";

/** A metric that is left out counts neither points nor maximum. */
const isExcluded = ({ status, points }: Judgement): boolean => status === "notApplicable" && points === null;

export const totalOf = (judgements: readonly Judgement[]): Total =>
  sumOf(
    judgements
      .filter((each) => !isExcluded(each))
      .map(({ points, metric: { max }, bounds: { low, high } }) => ({ points, max, low, high })),
  );

/** The total of a rubric. */
export const rubricTotal = (judgements: readonly Judgement[], compiled: Compiled): Total & { tight: boolean } =>
  rescaled(totalOf(judgements), judgements, compiled);

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
