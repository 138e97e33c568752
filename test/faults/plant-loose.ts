/** Cases left open, and what is there for nothing: conditions, indicators, years, alternatives. */
import type { Path, Rubric } from "../../src/index.js";
import type { NumberIndicator } from "../../src/rubric/rubric.js";
import { namesIn } from "../oracles/formula.js";
import { Rational, one, zero } from "../oracles/rational.js";
import { type Planted, at, bare, metricsOf, put } from "./plant.js";
import { combinations, half, someOf, valueWith, written } from "./values.js";

/** Conditions that no data inside the limits meet. */
function impossible(rubric: Rubric): unknown[] {
  return Object.entries(rubric.indicators).flatMap(([fact, spec]): unknown[] => {
    const is = (operator: string, value: unknown): object => ({ fact, operator, value });
    const never = (value: unknown): object[] => [
      { all: [is("equal", value), is("notEqual", value)] },
      { all: [{ any: [is("equal", value)] }, { not: is("in", [value]) }] },
      { not: { any: [is("equal", value), is("notEqual", value)] } },
    ];
    if (spec.type === "boolean") return [...never(true), { all: [is("equal", true), is("equal", false)] }];
    if (spec.type === "choice") {
      const [label = "", second = ""] = Object.keys(spec.options);
      return [
        ...never(label),
        is("notIn", Object.keys(spec.options)),
        { all: [is("equal", label), is("equal", second)] },
      ];
    }
    const { min, max, above, below, integer } = spec as NumberIndicator;
    return [
      { all: [is("greaterThan", 5), is("lessThanInclusive", 5)] },
      { all: [is("lessThan", "0.1"), { any: [is("greaterThan", 3), is("equal", 2)] }] },
      ...(integer ? [is("equal", 0.5), { all: [is("greaterThan", 1), is("lessThan", 2)] }] : []),
      ...(min === undefined ? [] : [is("lessThan", min)]),
      ...(max === undefined ? [] : [is("greaterThan", max)]),
      ...(above === undefined ? [] : [is("lessThanInclusive", above), is("equal", above)]),
      ...(below === undefined ? [] : [is("greaterThanInclusive", below)]),
    ];
  });
}

const spec = { title: { zh: "闲", en: "idle" } };
const idle: readonly object[] = [
  { ...spec, unit: "%" },
  { ...spec, type: "boolean" },
];

const texts = [
  "该指标以2016年为准。",
  "２０１９年度",
  "二〇一八年数据",
  "as in 2017",
  "fiscal year 2021",
  "2018-2020年",
];

export function* plantLoose(original: Rubric): Iterable<Planted> {
  const rubric = bare(original);
  const warn = (fault: string, faulty: Rubric, where: Path, code: Planted["expected"][number]): Planted => {
    return { fault, sound: rubric, rubric: faulty, where: [where], expected: [code] };
  };
  const nevers = impossible(rubric);
  let next = 0;
  for (const { spec: metric, path } of metricsOf(rubric)) {
    if (metric.value?.ifUndefined && canBeUndefined(rubric, metric.value)) {
      const value = [...path, "value"];
      const faulty = put(rubric, [...value, "ifUndefined"], undefined);
      yield warn("denominator 0 left open", faulty, value, "missing-if-undefined");
    }
    const waiver = [...path, "notApplicable"];
    const applies = put(rubric, waiver, undefined); // some random waiver may be one that never holds already
    for (let count = 0; count < 4; count++) {
      const faulty = put(applies, waiver, { when: nevers[next++ % nevers.length], award: "full" });
      const own = warn("waiver that never holds", faulty, [...waiver, "when"], "condition-never-holds");
      yield { ...own, sound: applies };
    }
    for (const key of rubric.year === undefined ? [] : ["clause", "note"]) {
      const before = at(metric, [key]);
      const text = `${typeof before === "string" ? before : ""}${texts[next++ % texts.length]}`;
      yield warn("another year", put(rubric, [...path, key], text), [...path, key], "another-year");
    }
    yield* plantIdle(original, metric.id, path);
  }

  const names = Object.keys(rubric.indicators);
  for (const each of idle)
    yield warn(
      "indicator added",
      put(rubric, ["indicators", "idleOne"], each),
      ["indicators", "idleOne"],
      "unused-indicator",
    );
  for (const name of names) {
    // All that reads it reads another of its kind instead; the form stays sound.
    const same = names.filter((each) => each !== name && sameKind(rubric, each, name));
    const { indicators, ...reading } = rubric;
    for (const other of same.slice(0, 1)) {
      const text = JSON.stringify(reading).replace(new RegExp(`\\b${name}\\b`, "g"), other);
      const faulty = { ...(JSON.parse(text) as object), indicators } as unknown as Rubric;
      yield warn("indicator no longer read", faulty, ["indicators", name], "unused-indicator");
    }
  }
}

function sameKind({ indicators }: Rubric, a: string, b: string): boolean {
  const text = (name: string): string => {
    const spec = indicators[name] as NumberIndicator & { options?: object };
    const least = Number(spec.min ?? spec.above ?? -1);
    return JSON.stringify([spec.type ?? "number", spec.unit, spec.options, least < 0]);
  };
  return text(a) === text(b);
}

/** Whether the oracle finds data without a value. */
function canBeUndefined(rubric: Rubric, { formula, unit }: { formula: string; unit?: string | undefined }): boolean {
  const full = written(formula, rubric);
  const names = namesIn(full);
  const numbers = [zero, half, Rational.of(-1)];
  const data = combinations(names.map((name) => someOf(rubric.indicators[name] as NumberIndicator, numbers)));
  return data.some(
    (all) => valueWith(rubric, full, unit, new Map(all.map((each, i) => [names[i] ?? "", each]))) === null,
  );
}

/** An alternative that says the same as the rubric itself, in other words. */
function* plantIdle({ readings: _, examples: __, ...rubric }: Rubric, id: string, path: Path): Iterable<Planted> {
  const metric = at(rubric, path) as { rule: { kind: string; points?: unknown }; max: string | number };
  const { points } = metric.rule;
  const isNumber = typeof points === "number" || typeof points === "string";
  const sameNumber = isNumber && { rule: { points: String(Rational.of(points).times(one)) } };
  const patches = [{ rule: metric.rule }, { max: String(metric.max) }, {}, ...(sameNumber ? [sameNumber] : [])];
  for (const patch of patches) {
    const reading = {
      ...{ id: "same", question: spec.title, metrics: [id], chosen: "this", evidence: "wording", because: spec.title },
      alternatives: { other: patch },
    };
    const sound = rubric as Rubric;
    const where = [["readings", 0, "alternatives", "other"]];
    yield {
      fault: "alternative the same",
      sound,
      rubric: { ...rubric, readings: [reading] } as unknown as Rubric,
      where,
      expected: ["alternative-idle"],
    };
  }
}
