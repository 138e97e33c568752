/** One parameter of a rule changed, so that an example no longer comes out: the oracle tells which changes do that. */
import { type IssueCode, type MetricSpec, type Path, type Rubric, vectors } from "../../src/index.js";
import { factsOf } from "../oracles/facts.js";
import { judge } from "../oracles/metric.js";
import { Rational } from "../oracles/rational.js";
import type { Metric, Rubric as OracleRubric } from "../oracles/rubric.js";
import { type Planted, bare, leavesOf, metricsOf, put, spread, tickOf } from "./plant.js";

type Examples = NonNullable<Rubric["examples"]>;

/** More only take time. */
const mostExamples = 12;

/** Other words for the same key. */
const words: Readonly<Record<string, readonly string[]>> = {
  steps: ["complete", "started", "proportional"],
  count: ["complete", "started"],
  direction: ["higher-is-better", "lower-is-better", "equal"],
  rounding: ["half-up", "down"],
};

/** Parameters that no rule can have: nothing is scored then. */
const refused: readonly IssueCode[] = [
  ...(["number-out-of-range", "bad-number", "points-out-of-range", "bad-limits", "band-without-ends"] as const),
  ...(["knots-not-ascending", "jump-without-owner", "relative-to-zero", "example-invalid"] as const),
];

/** Rules without points, or with several, for a value of the examples. */
const broken: readonly IssueCode[] = ["segments-gap", "segments-overlap", "empty-segment"];

/** Names, and numbers that something else is held to. */
const untouched = ["kind", "id", "of", "fact", "given", "closed", "full", "max", "places", "zh", "en", "clause"];

/** Every small change of one leaf of the JSON. */
function changesOf({ path, value }: { path: Path; value: unknown }, tick: Rational): unknown[] {
  const key = path.filter((each) => typeof each === "string").at(-1) ?? "";
  const others = words[key];
  if (typeof value === "boolean") return [!value];
  if (others?.includes(String(value))) return others.filter((each) => each !== value);
  const [, number = "", percent = ""] = /^(-?\d+(?:\.\d+)?)(%?)$/.exec(String(value)) ?? [];
  if (number === "") return [];
  const x = Rational.of(number);
  return [x.plus(tick), x.minus(tick), x.plus(x), x.times(Rational.of("1.1"))].map((each) => `${each}${percent}`);
}

/** Two knots at one value: the value goes to the other side. */
function ownersOf(rule: MetricSpec["rule"]): MetricSpec["rule"][] {
  if (rule.kind !== "linear") return [];
  return rule.knots.slice(1).flatMap((right, index) => {
    const left = rule.knots[index];
    if (!left || Number(left[0]) !== Number(right[0])) return [];
    const owner = left.length === 3 ? [left.slice(0, 2), [...right, "owns"]] : [[...left, "owns"], right.slice(0, 2)];
    return [put(put(rule, ["knots", index], owner[0]), ["knots", index + 1], owner[1])];
  });
}

export function* plantExamples(original: Rubric): Iterable<Planted> {
  const rubric = bare(original);
  const tick = tickOf(rubric);
  const all = [...vectors(rubric)];
  for (const { spec, path } of metricsOf(rubric)) {
    const examples: Examples = spread(
      all.filter(({ metric }) => metric === spec.id),
      mostExamples,
    ).map(({ name, indicators, expect }) => ({ name, indicators: indicators as Examples[0]["indicators"], expect }));
    if (examples.length === 0) continue;
    const sound = { ...rubric, examples };
    const facts = examples.map((each) => factsOf(rubric as unknown as OracleRubric, each.indicators));
    // null: the changed rule has no points for the data at all.
    const scores = (metric: MetricSpec, points: Rubric["points"]): (string | null)[] =>
      facts.map((each) => {
        try {
          return String(judge(metric as Metric, each, points as OracleRubric["points"]).points);
        } catch {
          return null;
        }
      });
    const before = scores(spec, rubric.points);
    function* plant(fault: string, changed: Rubric, metric = spec): Iterable<Planted> {
      const after = scores(metric, changed.points);
      const differs = after.some((each, index) => each !== before[index]);
      const expected = after.includes(null) ? broken : (["example-differs"] as const);
      const where = after.includes(null) ? [path] : [["examples"], path];
      const faulty = put(changed, path, metric);
      if (differs) yield { fault, sound, rubric: faulty, where, expected: [...expected, ...refused] };
    }

    const rules = leavesOf(spec.rule).flatMap((leaf) =>
      untouched.includes(String(leaf.path.at(-1)))
        ? []
        : changesOf(leaf, tick).map((value) => put(spec.rule, leaf.path, value)),
    );
    for (const rule of [...rules, ...ownersOf(spec.rule)])
      yield* plant(`example: ${spec.rule.kind}`, sound, { ...spec, rule });

    const rounding = rubric.points.rounding === "down" ? "half-up" : "down";
    yield* plant("example: rounding", put(sound, ["points", "rounding"], rounding));
    const awards = leavesOf(spec).filter(({ path: inner }) => inner.at(-1) === "award");
    // Inside [0, max], so that nothing but the example is wrong.
    for (const { path: inner } of awards)
      for (const award of [0, "full", tick.toString()]) yield* plant("example: award", sound, put(spec, inner, award));
  }
}
