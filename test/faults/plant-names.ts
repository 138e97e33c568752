/** One name changed to one that is declared nowhere. */
import type { IssueCode, Path, Rubric } from "../../src/index.js";
import { type Planted, at, bare, holdersOf, leavesOf, metricsOf, put, rulesOf } from "./plant.js";

/** Slips, and names that every object of JavaScript knows. */
const strangers = (name: string): string[] => [
  `${name}X`,
  name.slice(1) + name.slice(0, 1),
  "constructor",
  "toString",
  "__proto__",
  "value",
];

/** Where names stand in a metric, beside its formula. */
const isFact = (path: Path): boolean => path.at(-1) === "fact";
const isReadByRule = (path: Path): boolean => path[0] === "rule" && (path.at(-1) === "of" || path.at(-1) === "given");

export function* plantNames(original: Rubric): Iterable<Planted> {
  const rubric = bare(original);
  const known = new Set([...Object.keys(rubric.indicators), ...Object.keys(rubric.derived ?? {})]);
  const ids = new Set(metricsOf(rubric).map(({ spec }) => spec.id));
  const plant = (fault: string, sound: Rubric, faulty: Rubric, where: Path, code: IssueCode): Planted => {
    return { fault: `unknown: ${fault}`, sound, rubric: faulty, where: [where], expected: [code] };
  };

  const formulas = [
    ...Object.keys(rubric.derived ?? {}).map((id) => ["derived", id, "formula"]),
    ...new Set(holdersOf(rubric).flatMap(({ spec, valuePath }) => (spec.value ? [valuePath] : []))),
  ].map((path) => (path.at(-1) === "formula" ? path : [...path, "formula"]));
  for (const path of formulas) {
    const text = String(at(rubric, path));
    for (const { 0: name, index } of text.matchAll(/[A-Za-z]\w*(?!\w*\()/g)) {
      for (const stranger of strangers(name).filter((each) => !known.has(each) && /^[A-Za-z_]/.test(each))) {
        const formula = text.slice(0, index) + stranger + text.slice(index + name.length);
        const fault = path[0] === "derived" ? "derived" : "formula";
        yield plant(fault, rubric, put(rubric, path, formula), path, "unknown-name");
      }
    }
  }

  for (const { spec, path } of metricsOf(rubric)) {
    for (const { path: inner, value } of leavesOf(spec)) {
      if (!isFact(inner) && !isReadByRule(inner)) continue;
      for (const stranger of strangers(String(value)).filter((each) => !known.has(each))) {
        const isBadName = !isFact(inner) && !/^[a-z][A-Za-z0-9]*$/.test(stranger);
        if (isBadName) continue; // refused for its form already
        const changed = put(rubric, [...path, ...inner], stranger);
        yield plant(isFact(inner) ? "fact" : "of", rubric, changed, [...path, ...inner], "unknown-name");
      }
    }

    // A reading of the rubric, or one of its own kind, that names one metric too many or wrongly.
    const given = original.readings?.find(({ metrics }) => metrics.includes(spec.id));
    const reading = given ?? {
      id: "reading",
      question: { zh: "问", en: "question" },
      metrics: [spec.id],
      chosen: "this",
      evidence: "wording",
      because: { zh: "因", en: "because" },
      alternatives: { other: { notApplicable: null, rule: spec.rule } },
    };
    const reads = { ...rubric, readings: [reading] } as Rubric;
    const expect = { scored: "0" };
    for (const stranger of [`${spec.id}-x`, spec.id.slice(1), "constructor"]) {
      if (ids.has(stranger) || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stranger)) continue;
      const own = ["readings", 0, "metrics", reading.metrics.indexOf(spec.id)];
      yield plant("metric of a reading", reads, put(reads, own, stranger), own, "unknown-metric");
      const shows = { ...rubric, examples: [{ name: "nothing", indicators: {}, expect }] } as Rubric;
      const metrics = ["examples", 0, "expect", "metrics"];
      const faulty = put(shows, metrics, { [stranger]: null });
      yield plant("metric of an example", shows, faulty, [...metrics, stranger], "unknown-metric");
    }
  }

  for (const { spec, path } of rulesOf(rubric)) {
    if (spec.kind === "levels") yield* labels(rubric, [...path, "levels"]);
    if (spec.kind === "choose" && spec.rules) yield* labels(rubric, [...path, "rules"]);
  }

  for (const [name, spec] of Object.entries(rubric.indicators)) {
    const value = spec.type === "boolean" ? true : spec.type === "choice" ? (Object.keys(spec.options)[0] ?? "") : 1;
    for (const stranger of [`${name}X`, `${name.slice(0, -1)}`, "constructor"]) {
      if (stranger in rubric.indicators && known.has(stranger)) continue;
      const shows = { ...rubric, examples: [{ name: "nothing", indicators: {}, expect: {} }] } as Rubric;
      const path = ["examples", 0, "indicators"];
      yield plant("indicator of an example", shows, put(shows, path, { [stranger]: value }), path, "example-invalid");
    }
  }
}

/** A label of the table or of the choice that the other does not have. */
function* labels(rubric: Rubric, path: Path): Iterable<Planted> {
  const levels = at(rubric, path) as Readonly<Record<string, unknown>>;
  const of = String(at(rubric, [...path.slice(0, -1), "of"]));
  for (const [label, level] of Object.entries(levels)) {
    for (const stranger of [`${label}x`, "constructor", label.toUpperCase()].filter((each) => !(each in levels))) {
      const { [label]: _, ...others } = levels;
      const where = [path];
      const renamed = put(rubric, path, { ...others, [stranger]: level });
      const report = { sound: rubric, where, expected: ["unknown-label"] } as const;
      yield { fault: "unknown: label of a level", rubric: renamed, ...report };
      yield { fault: "unknown: label added", rubric: put(rubric, [...path, stranger], level), ...report };
    }
    const choice = put(rubric, ["indicators", of, "options", `${label}2`], { zh: "另", en: "another" });
    const report = { sound: rubric, where: [path], expected: ["label-without-level"] } as const;
    yield { fault: "level removed", rubric: put(rubric, [...path, label], undefined), ...report };
    yield { fault: "level removed", rubric: choice, ...report };
  }
}
