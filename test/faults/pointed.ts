/** The points of a rule by the oracle, at values where it may turn. */
import type { MetricSpec } from "../../src/index.js";
import * as kinds from "../oracles/kinds.js";
import { Rational, one } from "../oracles/rational.js";
import { leavesOf } from "./plant.js";
import { type Surely, half, hair, seen } from "./values.js";

type Rule = MetricSpec["rule"];

/** Before rounding; null where the oracle finds no points, because the rule is broken or needs an assessor. */
export function pointsAt(rule: Rule, max: string | number, value: Rational): Rational | null {
  try {
    return kinds[rule.kind].points(rule as never, { max: Rational.of(max), value, fact: () => null });
  } catch {
    return null;
  }
}

/** "600/7" as well as "92.5". */
export function rational(text: string): Rational {
  const [n = "", d = "1"] = text.split("/");
  return Rational.of(n).over(Rational.of(d));
}

const isNumeral = (value: unknown): value is string | number => /^-?\d+(\.\d+)?$/.test(String(value));

/** Numbers of a rule as values of the metric, and a few steps from each: more than enough to see where it goes. */
export function probes(rule: Rule, values: Surely): Rational[] {
  const numbers = leavesOf(rule).flatMap(({ value }) => (isNumeral(value) ? [Rational.of(value)] : []));
  const strides = [hair, half, one];
  if (rule.kind === "deduction") {
    const threshold = Rational.of(rule.above ?? rule.below ?? rule.from ?? 0).abs();
    const scale = rule.relative ? threshold.over(Rational.of(100)) : one;
    for (const { step } of [rule, ...(rule.bonus ? [rule.bonus] : [])]) {
      const width = Rational.of(step).times(scale);
      strides.push(width, width.times(half), width.plus(width));
    }
  }
  const near = numbers.flatMap((x) => [x, ...strides.flatMap((each) => [x.plus(each), x.minus(each)])]);
  const sorted = sort(seen(values, [...near, values.low, values.high]));
  const middles = sorted.slice(1).map((x, index) => x.plus(sorted[index] as Rational).times(half));
  return sort([...sorted, ...seen(values, middles)]);
}

const sort = (all: Rational[]): Rational[] => all.sort((a, b) => (a.below(b) ? -1 : a.above(b) ? 1 : 0));

/** Whether the points surely fall somewhere as the value rises, and whether they rise. */
export function slopes({ rule, max }: MetricSpec, values: Surely): { falls: boolean; rises: boolean } {
  const points = probes(rule, values)
    .map((x) => pointsAt(rule, max, x))
    .filter((each) => each !== null);
  const pairs = points.slice(1).map((each, index) => [points[index] as Rational, each] as const);
  return { falls: pairs.some(([a, b]) => b.below(a)), rises: pairs.some(([a, b]) => b.above(a)) };
}
