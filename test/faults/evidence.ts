/** How the oracles see the values and points that an issue speaks of. */
import type { MetricSpec, Path, Rubric } from "../../src/index.js";
import { type Ends, contains } from "../oracles/ends.js";
import { Rational, one, zero } from "../oracles/rational.js";
import type { Indicators, Rubric as OracleRubric } from "../oracles/rubric.js";
import { scoreByOracle } from "../oracles/scorecard.js";
import { at, tickOf } from "./plant.js";
import { rational } from "./pointed.js";
import { surely } from "./values.js";

export const unless = (holds: boolean, problem: string): string | null => (holds ? null : problem);

export const metricAt = (rubric: Rubric, path: Path): MetricSpec =>
  at(rubric, path.slice(0, path.indexOf("metrics") + 2)) as unknown as MetricSpec;

function bandsOf(rubric: Rubric, path: Path): readonly Ends[] {
  const { rule } = metricAt(rubric, path);
  return (rule.kind === "bands" ? rule.bands : rule.kind === "segments" ? rule.segments : []) as readonly Ends[];
}

export const holding = (rubric: Rubric, path: Path, x: Rational): number =>
  bandsOf(rubric, path).filter((band) => contains(band, x)).length;

/** An interval as an issue writes it; the ends of a stretch without limit are far out. */
interface Stretch {
  readonly from: string | null;
  readonly fromIncluded: boolean;
  readonly to: string | null;
  readonly toIncluded: boolean;
}

export function inStretch({ from, fromIncluded, to, toIncluded }: Stretch, x: Rational): boolean {
  const [low, high] = [from && rational(from), to && rational(to)];
  return (
    (!low || x.above(low) || (fromIncluded && x.equals(low))) &&
    (!high || x.below(high) || (toIncluded && x.equals(high)))
  );
}

const namesOf = ({ value }: MetricSpec): readonly string[] => value?.formula.match(/[A-Za-z]\w*\b(?!\()/g) ?? [];

/** Whether every indicator of the formula stands in it once, so that its values are known exactly. */
export function isIndependent(rubric: Rubric, metric: MetricSpec): boolean {
  const names = namesOf(metric);
  return new Set(names).size === names.length && names.every((name) => name in rubric.indicators);
}

/** Inside what the limits surely allow; a formula with a name twice may be thought to reach further. */
export function occurs(rubric: Rubric, path: Path, x: Rational): boolean {
  const metric = metricAt(rubric, path);
  const names = namesOf(metric);
  const values = surely(rubric, metric);
  if (!values || !isIndependent(rubric, metric)) return true;
  const round = metric.value?.round;
  const seen = (end: Rational): Rational => (round ? end.rounded(round.places, round.rounding) : end);
  const isWhole = names.length === 1 && metric.value?.formula === names[0] && values.grid?.equals(one) === true;
  return x.atLeast(seen(values.low)) && x.atMost(seen(values.high)) && (!isWhole || round !== undefined || x.d === 1n);
}

/** The points that the oracle gives for data, and whether they are what the rule was said to come to. */
function pointsWith(data: Indicators | null, rubric: Rubric, path: Path): Rational | string {
  if (!data) return "no data";
  const { id } = metricAt(rubric, path);
  const points = scoreByOracle(rubric as unknown as OracleRubric, data).metrics[id]?.points;
  return points ? Rational.of(points) : "no points";
}

/**
 * Data come to the points, or, where the end is only approached or cut off by rounding, to within their last place; or
 * they are already more points than there are, or fewer. The check may have found none where two indicators of the
 * formula would have to move to a place that is no limit of theirs, where a rounded value has the points only on paper,
 * and where a level is a range without an assessor.
 */
export function extreme(said: string, data: Indicators | null, rubric: Rubric, path: Path, end: 1 | -1): string | null {
  const metric = metricAt(rubric, path);
  const isRange =
    metric.rule.kind === "levels" && Object.values(metric.rule.levels).some((level) => typeof level === "object");
  const isEasy = isIndependent(rubric, metric) && namesOf(metric).length <= 2 && !metric.value?.round && !isRange;
  if (!data) return unless(!isEasy, "no data");
  const points = pointsWith(data, rubric, path);
  if (typeof points === "string") return points;
  const isBeyond = end === 1 ? points.above(Rational.of(metric.max)) : points.below(zero);
  if (isBeyond) return null;
  if (said.endsWith("∞")) return `only ${points}`;
  return unless(!points.minus(rational(said)).abs().above(tickOf(rubric)), `${points} instead of ${said}`);
}
