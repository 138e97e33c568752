/** How the oracles see the values and points that an issue speaks of. */
import type { MetricSpec, Path, Rubric } from "../../src/index.js";
import { type Ends, contains } from "../oracles/ends.js";
import { earned } from "../oracles/earned.js";
import { factsOf } from "../oracles/facts.js";
import { Rational, one, zero } from "../oracles/rational.js";
import type { Indicators, Rubric as OracleRubric } from "../oracles/rubric.js";
import { type Holder, at, holderAt, tickOf } from "./plant.js";
import { rational } from "./pointed.js";
import { surely } from "./values.js";

export const unless = (holds: boolean, problem: string): string | null => (holds ? null : problem);

export const metricAt = (rubric: Rubric, path: Path): MetricSpec =>
  at(rubric, path.slice(0, path.indexOf("metrics") + 2)) as unknown as MetricSpec;

/** The list that a place of the file lies in. */
const bandsOf = (rubric: Rubric, path: Path): readonly Ends[] =>
  at(
    rubric,
    path.slice(0, Math.max(path.lastIndexOf("bands"), path.lastIndexOf("segments")) + 1),
  ) as unknown as readonly Ends[];

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

type Valued = Pick<MetricSpec, "value">;

const namesOf = ({ value }: Valued): readonly string[] => value?.formula.match(/[A-Za-z]\w*\b(?!\()/g) ?? [];

/** Whether every indicator of the formula stands in it once, so that its values are known exactly. */
export function isIndependent(rubric: Rubric, metric: Valued): boolean {
  const names = namesOf(metric);
  return new Set(names).size === names.length && names.every((name) => name in rubric.indicators);
}

/** Inside what the limits surely allow; a formula with a name twice may be thought to reach further. */
export function occurs(rubric: Rubric, path: Path, x: Rational): boolean {
  const { spec: metric } = holderAt(rubric, path);
  const names = namesOf(metric);
  const values = surely(rubric, metric);
  if (!values || !isIndependent(rubric, metric)) return true;
  const round = metric.value?.round;
  const seen = (end: Rational): Rational => (round ? end.rounded(round.places, round.rounding) : end);
  const isWhole = names.length === 1 && metric.value?.formula === names[0] && values.grid?.equals(one) === true;
  return x.atLeast(seen(values.low)) && x.atMost(seen(values.high)) && (!isWhole || round !== undefined || x.d === 1n);
}

/** The points that the oracle gives for data, and whether they are what the rule was said to come to. */
function pointsWith(data: Indicators | null, rubric: Rubric, { spec }: Holder): Rational | string {
  if (!data) return "no data";
  return (
    earned(spec as Parameters<typeof earned>[0], factsOf(rubric as unknown as OracleRubric, data)).points ?? "no points"
  );
}

/** Whether the numbers that the check begins with lie inside the limits, so that one of two may stay as it is. */
const isRoomy = ({ indicators }: Rubric, metric: Valued): boolean =>
  namesOf(metric).every((name) => {
    const { max = 1e6, below = max } = indicators[name] as { max?: string | number; below?: string | number };
    return Number(below) > 5000;
  });

/** What decides beside the value: other data, conditions, rules inside. */
const readsMore = ({ rule }: Holder["spec"]): boolean =>
  /"(cases|rules|best|parts|items|given)":|:{"of":/.test(JSON.stringify(rule));

/**
 * Data come to the points, or, where the end is only approached or cut off by rounding, to within their last place; or
 * they are already more points than there are, or fewer. The check may have found none where two indicators of the
 * formula would have to move to a place that is no limit of theirs, where a rounded value has the points only on paper,
 * where a level is a range without an assessor, and where other data decide too.
 */
export function extreme(said: string, data: Indicators | null, rubric: Rubric, path: Path, end: 1 | -1): string | null {
  const holder = holderAt(rubric, path.slice(0, -1));
  const { spec } = holder;
  const isRange =
    spec.rule.kind === "levels" && Object.values(spec.rule.levels).some((level) => typeof level === "object");
  const isPart = holder.path !== holder.metric.path;
  const isEasy =
    !isPart &&
    isIndependent(rubric, spec) &&
    namesOf(spec).length <= (isRoomy(rubric, spec) ? 2 : 1) &&
    !spec.value?.round &&
    !isRange &&
    !readsMore(spec);
  if (!data) return unless(!isEasy, "no data");
  const points = pointsWith(data, rubric, holder);
  if (typeof points === "string") return points;
  const isBeyond = end === 1 ? points.above(Rational.of(spec.max)) : points.below(zero);
  if (isBeyond) return null;
  if (said.endsWith("∞")) return `only ${points}`;
  return unless(!points.minus(rational(said)).abs().above(tickOf(rubric)), `${points} instead of ${said}`);
}
