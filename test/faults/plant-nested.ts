/** Rules inside rules: parts that do not foot or fall short, cases out of order, checklists that cannot reach the top. */
import type { IssueCode, MetricSpec, Path, Rubric } from "../../src/index.js";
import { hundred, Rational, zero } from "../oracles/rational.js";
import { type Holder, type Planted, bare, holdersOf, put, rulesOf, tickOf } from "./plant.js";

type RuleOf<Kind extends MetricSpec["rule"]["kind"]> = Extract<MetricSpec["rule"], { kind: Kind }>;

type Plant = (fault: string, changed: Rubric, where: Path, ...expected: IssueCode[]) => Planted;

export function* plantNested(original: Rubric): Iterable<Planted> {
  const rubric = bare(original);
  const plant: Plant = (fault, changed, where, ...expected) => ({
    fault,
    sound: rubric,
    rubric: changed,
    where: [where],
    expected,
  });
  for (const { spec, path, holder } of rulesOf(rubric)) {
    if (spec.kind === "composite") yield* parts(spec, path, rubric, plant);
    if (spec.kind === "cases") yield* order(spec, path, rubric, plant);
    if (spec.kind === "checklist" && isWhole(path, holder)) yield* short(spec, path, holder, rubric, plant);
    if (spec.kind === "cases" && isWhole(path, holder)) yield* beyond(spec, path, holder, rubric, plant);
  }
  for (const holder of holdersOf(rubric)) {
    if (holder.path === holder.metric.path) continue;
    const max = Rational.of(holder.spec.max);
    const [rule, value] = [
      [...holder.path, "rule"],
      [...holder.path, "value"],
    ] as const;
    for (const most of [max.minus(tickOf(rubric)), zero].filter((each) => each.below(max))) {
      const flat = { kind: "cases", cases: [{ points: most.toString() }] };
      yield plant("part that falls short", put(rubric, rule, flat), rule, "rule-maximum");
    }
    const { ifUndefined } = holder.spec.value ?? {};
    if (!ifUndefined || value.length !== holder.valuePath.length) continue;
    const last = [...value, "ifUndefined", ifUndefined.length - 1];
    for (const award of [max.plus(tickOf(rubric)), max.times(hundred)])
      yield plant("award above a part", put(rubric, [...last, "award"], award.toString()), last, "points-out-of-range");
  }
}

/** Whether it is the rule of a metric or part, and does not stand in another. */
const isWhole = (path: Path, holder: Holder): boolean => path.length === holder.path.length + 1;

function* parts({ parts: all }: RuleOf<"composite">, path: Path, rubric: Rubric, plant: Plant): Iterable<Planted> {
  const list = [...path, "parts"];
  const tick = tickOf(rubric);
  for (const [index, { max }] of all.entries()) {
    const own = Rational.of(max);
    for (const changed of [own.plus(tick), own.minus(tick), own.plus(own)].filter((each) => each.above(zero)))
      yield plant("parts do not foot", put(rubric, [...list, index, "max"], changed.toString()), list, "not-footing");
    const fewer = put(rubric, list, all.filter((_, each) => each !== index)); // prettier-ignore
    yield plant("part left out", fewer, list, all.length > 1 ? "not-footing" : "empty-list");
    if (index > 0)
      yield plant(
        "part twice",
        put(rubric, [...list, index, "id"], all[0]?.id),
        [...list, index, "id"],
        "duplicate-id",
      );
  }
}

function* order({ cases }: RuleOf<"cases">, path: Path, rubric: Rubric, plant: Plant): Iterable<Planted> {
  const list = [...path, "cases"];
  const last = cases.length - 1;
  for (const [index, { when }] of cases.entries()) {
    const own = [...list, index];
    const next = [...list, index + 1];
    if (when)
      yield plant(
        "case without a condition",
        put(rubric, [...own, "when"], undefined),
        next,
        "entry-after-unconditional",
      );
    const moved = when && put(rubric, [...list, last, "when"], when);
    if (moved) yield plant("last case with a condition", moved, [...list, last], "last-entry-conditional");
    const never = { all: [{ fact: "noSuchFact", operator: "equal", value: 1 }] };
    yield plant("case of an unknown fact", put(rubric, [...own, "when"], never), [...own, "when"], "unknown-name");
  }
}

/** Points of a case beyond what the metric or part has. */
function* beyond(
  { cases }: RuleOf<"cases">,
  path: Path,
  { spec: { max } }: Holder,
  rubric: Rubric,
  plant: Plant,
): Iterable<Planted> {
  for (const [index, { points }] of cases.entries()) {
    if (points === undefined) continue;
    const own = [...path, "cases", index, "points"];
    const much = Rational.of(max).plus(hundred).plus(hundred).times(hundred); // no bonus inside is as large
    yield plant("points of a case above", put(rubric, own, much.toString()), path, "rule-maximum");
    yield plant("points of a case below", put(rubric, own, zero.minus(much).toString()), path, "rule-minimum");
  }
}

/** Each item adds next to nothing; without additions there is a little less to begin with. */
function* short(
  rule: RuleOf<"checklist">,
  path: Path,
  { spec: { max } }: Holder,
  rubric: Rubric,
  plant: Plant,
): Iterable<Planted> {
  const most = Rational.of(rule.cap ?? max);
  const least = Rational.of("0.000000001");
  const adds = rule.items.some(({ points }) => points !== undefined);
  const items = rule.items.map((item) =>
    item.points === undefined ? item : { ...item, points: least.toString(), atMost: least.toString() },
  );
  const bases = adds ? [zero, zero.minus(most)] : [most.minus(tickOf(rubric)), zero];
  for (const base of bases) {
    const changed = { ...rule, items, base: base.toString(), floor: zero.minus(most).toString() };
    yield plant("checklist out of reach", put(rubric, path, changed), path, "rule-maximum");
  }
}
