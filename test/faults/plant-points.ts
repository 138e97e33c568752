/** One maximum of a metric, a section or the whole changed; the highest or lowest points of a rule changed. */
import type { IssueCode, MetricSpec, Path, Rubric } from "../../src/index.js";
import { namesIn } from "../oracles/formula.js";
import { hundred, Rational, zero } from "../oracles/rational.js";
import { canHold } from "./hold.js";
import { type Planted, at, bare, holdersOf, leavesOf, metricsOf, put, sectionsOf, tickOf } from "./plant.js";
import { ordinary, pointsAt, probes } from "./pointed.js";
import { half, surely, written } from "./values.js";

/** Where a rule of this kind has points that are reached as they are written. */
const pointsIn: Readonly<Record<string, RegExp>> = {
  bands: /^bands \d+ points( from| to)?$/,
  levels: /^levels \S+( from| to)?$/,
  linear: /^knots \d+ 1$/,
  segments: /^segments \d+ constant$/,
};

export function* plantPoints(original: Rubric): Iterable<Planted> {
  const rubric = bare(original);
  yield* plantSums(rubric);
  const facts = ordinary(rubric, "without assessors");
  for (const { spec, path, metric } of holdersOf(rubric)) {
    const { rule } = spec;
    const max = Rational.of(spec.max);
    const tick = tickOf(rubric);
    const plant = (fault: string, code: IssueCode, changed: Rubric): Planted => {
      const where = [[...path, "rule"]];
      return { fault, sound: rubric, rubric: changed, where, expected: [code] };
    };
    const change = (inner: Path, points: Rational): Rubric => put(rubric, [...path, "rule", ...inner], String(points));

    if (rule.kind === "deduction")
      for (const full of [max.plus(tick), max.times(hundred)])
        yield plant("full points left over", "full-differs", change(["full"], full));
    if (rule.kind === "assessed") {
      const limit = ["indicators", rule.of, "max"];
      const { below: _, ...assessor } = rubric.indicators[rule.of] as Readonly<Record<string, unknown>>;
      for (const most of [max.plus(tick), max.times(hundred), ...(max.above(tick) ? [max.minus(tick)] : [])]) {
        const open = put(rubric, limit.slice(0, 2), { ...assessor, max: most.toString() });
        yield plant("assessor's maximum", "rule-maximum", open);
      }
    }

    const pattern = pointsIn[rule.kind];
    const places = pattern
      ? leavesOf(rule).filter(({ path: inner }) => inner[0] !== "kind" && pattern.test(inner.join(" ")))
      : [];
    const pointsOf = (text: unknown): Rational =>
      String(text).endsWith("%")
        ? Rational.of(String(text).slice(0, -1)).times(max).over(hundred)
        : Rational.of(String(text));
    const values = surely(rubric, spec);
    const reached = (changed: Rubric): Rational[] => {
      const now = at(changed, [...path, "rule"]) as unknown as typeof rule;
      if (now.kind === "levels") return leavesOf(now.levels).flatMap(({ value }) => tryPoints(() => pointsOf(value)));
      return (values ? probes(now, values) : []).flatMap((x) => pointsAt({ ...spec, rule: now }, x, facts) ?? []);
    };

    for (const { path: inner, value } of places) {
      if (isChosen(rule, inner)) continue; // an assessor may give other points
      const own = pointsOf(value);
      const others = places.filter(({ path: each }) => each !== inner).map(({ value: each }) => pointsOf(each));
      // Beyond the other end of a label's range, this one would be a fault of another kind.
      const [isLowerEnd, isUpperEnd] = ["from", "to"].map((end) => inner[0] === "levels" && inner.at(-1) === end);
      // Some value surely earns more than the maximum, or less than nothing.
      if (!isReached(rubric, { ...metric.spec, ...spec }, inner)) continue;
      const above = [max.plus(tick), max.plus(hundred)].map((points) => change(inner, points));
      for (const changed of isLowerEnd ? [] : above)
        if (reached(changed).some((points) => points.above(max))) yield plant("points above", "rule-maximum", changed);
      if (!isUpperEnd) {
        const changed = change(inner, zero.minus(tick));
        if (reached(changed).some((points) => points.below(zero))) yield plant("points below", "rule-minimum", changed);
      }
      // No number of the rule is the full points any more, or none is 0: points between two numbers are neither.
      const isEverywhere = rule.kind !== "segments" || rule.segments.every(({ constant }) => constant !== undefined);
      if (!isEverywhere) continue;
      if (own.equals(max) && max.above(tick) && others.every((each) => each.below(max)))
        yield plant("full points lost", "rule-maximum", change(inner, max.minus(tick)));
      const tops = inner[0] === "levels" ? places.filter((each) => each.path.at(-1) === "to") : [];
      const zeros = places.filter((each) => pointsOf(each.value).equals(zero));
      if (
        own.equals(zero) &&
        max.above(tick) &&
        zeros[0]?.path === inner &&
        !zeros.some((each) => isChosen(rule, each.path))
      )
        for (const least of [tick, max.times(half), max].filter((each) =>
          tops.every((top) => pointsOf(top.value).atLeast(each)),
        ))
          yield plant("zero points lost", "zero-not-attainable", raised(rubric, path, zeros, least));
    }
  }
}

const raised = (rubric: Rubric, path: Path, zeros: readonly { path: Path }[], points: Rational): Rubric =>
  zeros.reduce((changed, zero) => put(changed, [...path, "rule", ...zero.path], String(points)), rubric);

/**
 * Whether data can earn the points at a place of the rule: not where a waiver always holds or keeps the very values
 * away, and not those of a range that the assessor's own limits cut off.
 */
function isReached(rubric: Rubric, { rule, value, notApplicable }: MetricSpec, place: Path): boolean {
  const names = namesIn(written(value?.formula ?? "", rubric));
  const facts = leavesOf(notApplicable?.when).flatMap(({ path, value: fact }) =>
    path.at(-1) === "fact" ? namesIn(written(String(fact), rubric)) : [],
  );
  if (facts.some((fact) => names.includes(fact) || (rule.kind === "levels" && fact === rule.of))) return false;
  if (notApplicable && canHold(rubric, { not: notApplicable.when }) !== true) return false;
  return rule.kind !== "levels" || rule.given === undefined || place.length === 2;
}

/** Whether an assessor chooses in the band. */
const isChosen = (rule: MetricSpec["rule"], [list, index]: Path): boolean =>
  list === "bands" && Object.hasOwn(Object(at(rule, ["bands", index ?? 0, "points"])) as object, "given");

function tryPoints(read: () => Rational): Rational[] {
  try {
    return [read()];
  } catch {
    return []; // which ends of a range belong to it is no number
  }
}

/** Exactly one maximum of the file changes, so that some sum cannot come out. */
function* plantSums(rubric: Rubric): Iterable<Planted> {
  const tick = tickOf(rubric);
  const places: readonly (readonly [fault: string, path: Path, where: Path])[] = [
    ...metricsOf(rubric).map(({ path }) => ["metric's maximum", path, path.slice(0, -2)] as const),
    ...sectionsOf(rubric).map(({ path }) => ["section's maximum", path, path.slice(0, -2)] as const),
    ["total maximum", ["points"], ["points"]],
  ];
  for (const [fault, path, where] of places) {
    const max = Rational.of(String(at(rubric, [...path, "max"])));
    for (const changed of [max.plus(tick), max.minus(tick), max.plus(max)].filter((each) => each.above(zero))) {
      // A top section's sum is that of the whole file.
      const sums = where.length > 0 ? [where] : [["points"], path];
      const faulty = put(rubric, [...path, "max"], changed.toString());
      yield { fault, sound: rubric, rubric: faulty, where: sums, expected: ["not-footing"] };
    }
  }
}
