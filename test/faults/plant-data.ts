/** What a rule reads beside its value: thresholds that do not fit, counts that are none, assessors in the wrong place. */
import type { IssueCode, MetricSpec, Path, Rubric } from "../../src/index.js";
import type { NumberIndicator } from "../../src/rubric/rubric.js";
import { Rational } from "../oracles/rational.js";
import { type Planted, type PlacedRule, bare, put, rulesOf, tickOf } from "./plant.js";

type Rule = MetricSpec["rule"];
type Plant = (fault: string, changed: Rubric, where: Path, ...expected: IssueCode[]) => Planted;

export function* plantData(original: Rubric): Iterable<Planted> {
  const rubric = bare(original);
  const plant: Plant = (fault, changed, where, ...expected) => ({
    fault,
    sound: rubric,
    rubric: changed,
    where: [where],
    expected,
  });
  for (const placed of rulesOf(rubric)) {
    yield* thresholds(placed, rubric, plant);
    const { spec: rule, path } = placed;
    if (rule.kind === "checklist") yield* counts(rule, path, rubric, plant);
    if (rule.kind === "bands") yield* assessors(rule, path, rubric, plant);
  }
}

const keys = ["above", "below", "from", "target"] as const;

/** The name that a threshold of the rule has, and where. */
function dataIn(rule: Rule): { key: string; of: string }[] {
  const parts = rule as Partial<Record<(typeof keys)[number], unknown>>;
  return keys.flatMap((key) => {
    const threshold = parts[key];
    return typeof threshold === "object" && threshold !== null && "of" in threshold
      ? [{ key, of: String(threshold.of) }]
      : [];
  });
}

function without(rubric: Rubric, name: string, limits: object): Rubric {
  const { min: _, max: __, above: ___, below: ____, ...spec } = rubric.indicators[name] as NumberIndicator;
  return put(rubric, ["indicators", name], { ...spec, ...limits });
}

function* thresholds({ spec: rule, path, holder }: PlacedRule, rubric: Rubric, plant: Plant): Iterable<Planted> {
  for (const { key, of } of dataIn(rule)) {
    const place = [...path, key, "of"];
    const spec = rubric.indicators[of];
    const named = (name: string, more: object): Rubric =>
      put(put(rubric, ["indicators", name], { title: { zh: "限", en: "limit" }, ...more }), place, name);
    for (const unit of ["day", "m2", "point"])
      yield plant("threshold of another kind", named("otherKind", { unit, min: 0 }), place, "unit-result");
    yield plant("threshold that is no number", named("noNumber", { type: "boolean" }), place, "not-a-number-name");

    const isNumber = spec !== undefined && spec.type !== "boolean" && spec.type !== "choice";
    if (!isNumber) continue;
    const { value } = holder.spec;
    if (rule.kind === "proportional") {
      const negative = [{ min: -1 }, { above: "-0.5" }, { max: 100 }, {}].map((limits) => without(rubric, of, limits));
      for (const changed of negative) yield plant("target that may be negative", changed, place, "target-negative");
    }
    const needs =
      rule.kind === "proportional"
        ? rule.direction === undefined || rule.direction === "higher-is-better"
        : rule.kind === "deduction" && rule.relative === true;
    if (!needs || !value) continue;
    for (const limits of [{ min: 0 }, { min: "0", max: 900 }, { min: 0, below: "1000000" }]) {
      const atZero = without(rubric, of, limits);
      const open = put(atZero, [...holder.valuePath, "ifUndefined"], undefined);
      yield plant("threshold that may be 0, left open", open, holder.valuePath, "missing-if-undefined");
    }
  }
}

type Checklist = Extract<Rule, { kind: "checklist" }>;

function* counts({ items }: Checklist, path: Path, rubric: Rubric, plant: Plant): Iterable<Planted> {
  for (const [index, { of }] of items.entries()) {
    const place = [...path, "items", index, "of"];
    const spec = rubric.indicators[of];
    const labels = { title: { zh: "级", en: "class" }, type: "choice", options: { a: { zh: "甲", en: "A" } } };
    const choice = put(rubric, ["indicators", "labelled"], labels);
    yield plant("item that counts nothing", put(choice, place, "labelled"), place, "not-a-count");
    if (!spec || spec.type === "boolean" || spec.type === "choice") continue;
    for (const limits of [{ min: -1 }, {}])
      yield plant("count that may be negative", without(rubric, of, limits), place, "not-a-count");
  }
}

type Bands = Extract<Rule, { kind: "bands" }>;

function* assessors({ bands }: Bands, path: Path, rubric: Rubric, plant: Plant): Iterable<Planted> {
  for (const [index, { points }] of bands.entries()) {
    if (typeof points !== "object" || points.given === undefined) continue;
    const place = [...path, "bands", index, "points"];
    const beyond = Rational.of(points.to).plus(tickOf(rubric)).toString();
    yield plant("range from its upper end", put(rubric, [...place, "from"], beyond), place, "bad-limits");
    const answer = put(rubric, ["indicators", "answered"], { title: { zh: "否", en: "no" }, type: "boolean" });
    yield plant("assessor without points", put(answer, [...place, "given"], "answered"), place, "not-assessed");
    const { given: _, ...fixed } = points;
    const closed = put(rubric, place, { ...fixed, closed: "lower" });
    yield plant("open end of points that run", closed, place, "both-keys", "band-without-ends");
  }
}
