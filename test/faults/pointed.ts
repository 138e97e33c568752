/** The points of a rule by the oracle, at values where it may turn. */
import { compileRubric } from "../../src/compile/compile.js";
import { givenText } from "../../src/dataset/given.js";
import type { MetricSpec, Rubric } from "../../src/index.js";
import { plainDataset } from "../../src/vectors/plain.js";
import { type Facts, factsOf } from "../oracles/facts.js";
import { Rational, one } from "../oracles/rational.js";
import type { Rubric as OracleRubric } from "../oracles/rubric.js";
import { pointsByRule } from "../oracles/rule.js";
import { leavesOf } from "./plant.js";
import { type Surely, half, hair, seen } from "./values.js";

type Rule = MetricSpec["rule"];
type Scored = Pick<MetricSpec, "max" | "value" | "rule">;

/**
 * Before rounding, with other data as they are; null where the oracle finds no points, because the rule is broken,
 * divides by zero, or needs an assessor.
 */
export function pointsAt({ rule, max, value: spec }: Scored, value: Rational, facts: Facts): Rational | null {
  try {
    return pointsByRule(rule, { max: Rational.of(max), value, fact: facts.fact, facts, unit: spec?.unit });
  } catch {
    return null;
  }
}

/** The ordinary data, at which the check looks where a rule reads other data too. */
export function ordinary(rubric: Rubric, assessors: "with assessors" | "without assessors"): Facts {
  const isAssessed = (name: string): boolean => (rubric.indicators[name] as { unit?: string }).unit === "point";
  const data = [...plainDataset(compileRubric(rubric).compiled)].filter(
    ([name]) => assessors === "with assessors" || !isAssessed(name), // whose points may lie outside their range
  );
  const given = Object.fromEntries(data.map(([name, each]) => [name, givenText(each)]));
  return factsOf(rubric as unknown as OracleRubric, given);
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
    const at = rule.above ?? rule.below ?? rule.from ?? 0;
    const scale = rule.relative && typeof at !== "object" ? Rational.of(at).abs().over(Rational.of(100)) : one;
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
export function slopes(spec: Scored, values: Surely, facts: Facts): { falls: boolean; rises: boolean } {
  const points = probes(spec.rule, values)
    .map((x) => pointsAt(spec, x, facts))
    .filter((each) => each !== null);
  const pairs = points.slice(1).map((each, index) => [points[index] as Rational, each] as const);
  return { falls: pairs.some(([a, b]) => b.below(a)), rises: pairs.some(([a, b]) => b.above(a)) };
}
