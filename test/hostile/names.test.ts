/** Names that every object has. Whatever comes: issues, soon, and no exception but RubricError and DatasetError. */
import { describe, expect, it } from "vitest";
import {
  RubricError,
  consistentReadings,
  createReadingsScorer,
  createScorer,
  explain,
  explainReadings,
  parseRubric,
} from "../../src/index.js";
import { en } from "../../src/locales/index.js";
import { title, metricPath, changed, withFormula, withDerived, withCondition, check, score } from "./world.js";

/** Removes the parameters of the base's deduction. */
const empty = { below: null, step: null, points: null, steps: null };

const inherited = [...Object.getOwnPropertyNames(Object.prototype), "prototype"];

/** An object with a key of its own, whatever it is called: what JSON gives for `{ "__proto__": … }`. */
const own = (key: string, value: unknown): object => Object.fromEntries([[key, value]]);

describe.each(inherited)("the name %s", (name) => {
  const reading = {
    id: "steps",
    question: title,
    metrics: ["rate"],
    chosen: "complete",
    evidence: "wording",
    because: title,
    alternatives: { started: { rule: { steps: "started" } } },
  };

  it("is unknown where nothing is called so", () => {
    expect(check(withFormula(name))).toEqual([`unknown-name @ ${metricPath}.value.formula`]);
    expect(check(withFormula(`${name}(rate)`))).toEqual([`formula-unknown-function @ ${metricPath}.value.formula`]);
    expect(check(withDerived({ execution: name }))).toEqual(["unknown-name @ derived.execution.formula"]);
    const at = `${metricPath}.notApplicable.when`;
    expect(check(withCondition({ fact: name, operator: "equal", value: 0 }))).toEqual([`unknown-name @ ${at}.fact`]);
    expect(check(withCondition({ fact: "staff", operator: name, value: 0 }))).toEqual([`not-one-of @ ${at}.operator`]);
    expect(check(withCondition({ fact: "quality", operator: "equal", value: name }))).toEqual([
      `unknown-label @ ${at}.value`,
    ]);
  });

  it("is none of the words of a rubric", () => {
    expect(check(changed({ indicators: { rate: { unit: name } } }))).toEqual(["not-one-of @ indicators.rate.unit"]);
    expect(check(changed({ indicators: { rate: { type: name } } }))).toEqual(["not-one-of @ indicators.rate.type"]);
    expect(check(changed({}, { rule: { kind: name } }))).toEqual([`not-one-of @ ${metricPath}.rule.kind`]);
    expect(check(changed({}, { rule: { steps: name } }))).toEqual([`not-one-of @ ${metricPath}.rule.steps`]);
  });

  it("is an unknown key", () => {
    const code = name === "__proto__" ? "not-data" : "unknown-key";
    expect(check(changed(own(name, {})))).toEqual([`${code} @ ${name}`]);
    expect(check(changed({ title: own(name, "A") }))).toEqual([`${code} @ title.${name}`]);
    expect(check(changed({}, { rule: own(name, 1) }))).toEqual([`${code} @ ${metricPath}.rule.${name}`]);
    const patched = changed({ readings: [{ ...reading, alternatives: { started: { rule: own(name, 1) } } }] });
    const path = name === "__proto__" ? "started.rule.__proto__" : "started";
    expect(check(patched)[0]).toMatch(`@ readings.0.alternatives.${path}`);
  });

  it("is an unknown reading", () => {
    const rubric = parseRubric(changed({ readings: [reading] }));
    const choose = (readings: object) => () => createScorer(rubric, { readings: readings as Record<string, string> });
    expect(choose({ steps: "started" })).not.toThrow();
    expect(choose({ steps: name })).toThrow(RubricError);
    expect(choose(own(name, "started"))).toThrow(RubricError);
  });

  it("is unknown in a dataset", () => {
    expect(score(own(name, 1))).toEqual([`unknown-indicator @ ${name}`]);
    expect(score({ budget: { value: 1, unit: name } })).toEqual(["unknown-unit @ budget.unit"]);
    expect(score({ budget: { value: 1, ...own(name, 1) } })).toEqual([`unknown-key @ budget.${name}`]);
    expect(score({ budget: own(name, 1) })).toEqual([`unknown-key @ budget.${name}`, "missing-key @ budget"]);
    expect(score({ rate: name })).toEqual(["not-a-decimal @ rate"]);
    expect(score({ quality: name })).toEqual(["unknown-label @ quality"]);
    expect(score({ hasProject: name })).toEqual(["not-a-boolean @ hasProject"]);
  });
});

describe.each(inherited.filter((name) => !name.startsWith("_")))("a declared %s", (name) => {
  it("is an indicator", () => {
    const rubric = parseRubric(
      changed({ indicators: { [name]: { title, unit: "%", min: 0 } } }, { value: { formula: name } }),
    );
    const scorer = createScorer(rubric);
    expect(scorer.score({}).missing).toContain(name);
    const [metric] = scorer.score({ [name]: 85, staff: 1, hasProject: true }).metrics;
    expect(metric).toMatchObject({ status: "scored", points: "4" });
  });

  it("is a derived quantity", () => {
    const derived = { [name]: { title, formula: "spent / budget", unit: "%" } };
    const scorer = createScorer(parseRubric(changed({ derived }, { value: { formula: name } })));
    const [metric] = scorer.score({ spent: 85, budget: 100, staff: 1, hasProject: true }).metrics;
    expect(metric).toMatchObject({ status: "scored", points: "4" });
  });

  it("is a label", () => {
    const choice = { title, type: "choice", options: { [name]: title, other: title } };
    const rule = { ...empty, kind: "levels", of: "choice", levels: { [name]: 5, other: 0 } };
    const when = { fact: "choice", operator: "equal", value: "other" };
    const waived = { when: { any: null, ...when }, award: 2.5 };
    const scorer = createScorer(
      parseRubric(changed({ indicators: { choice } }, { value: null, rule, notApplicable: waived })),
    );
    expect(scorer.score({ choice: name }).metrics[0]).toMatchObject({ status: "scored", points: "5" });
    expect(scorer.score({ choice: "other" }).metrics[0]).toMatchObject({ status: "notApplicable", points: "2.5" });
  });

  it("is a table", () => {
    const columns = { [name]: { title, type: "number", min: 0, max: 1 }, weight: { title, type: "number", min: 0 } };
    const indicators = { [name]: { title, type: "table", columns } };
    const rule = { ...empty, kind: "proportional", target: 1 };
    const repeated = { each: name, value: { formula: name, unit: null }, notApplicable: null, rule, direction: null };
    const rubric = parseRubric(changed({ indicators }, repeated));
    const card = createScorer(rubric).score({ [name]: [{ weight: 5, [name]: 1 }] });
    expect(card.metrics[0]).toMatchObject({ status: "scored", points: "5" });
    expect(explain(rubric, card, { locale: en }).missing).not.toEqual([]);
    const missing = createScorer(rubric).score({ [name]: [{ weight: 5 }] });
    expect(explain(rubric, missing, { locale: en }).missing).toContainEqual({ id: name, title: "A" });
  });

  // The ids of readings are in kebab-case.
  it.runIf(name === name.toLowerCase())("is a reading and an alternative", () => {
    const reading = { question: title, metrics: ["rate"], chosen: "complete", evidence: "wording", because: title };
    const readings = [
      { id: name, ...reading, alternatives: { [name]: { rule: { steps: "started" } } } },
      { id: "other", ...reading, alternatives: { [name]: { rule: { step: 20 } } } },
    ];
    const rubric = parseRubric(changed({ readings }));
    const indicators = { rate: 85, staff: 1, hasProject: true };
    const scored = createReadingsScorer(rubric, { combinations: 9 }).score(indicators);
    const columns = scored.readings.flatMap(({ alternatives }) => alternatives);
    expect(columns.map(({ readings: choice }) => choice)).toEqual([{ [name]: name }, { other: name }]);
    for (const column of columns) {
      const { scored: total } = createScorer(rubric, { readings: column.readings }).score(indicators);
      expect(column).toMatchObject({ ok: true, total: { scored: total } });
    }
    const claims = { metrics: { rate: { points: 3 } } };
    const consistency = consistentReadings(rubric, [{ indicators, claims }]);
    expect(consistency.readings[0]?.alternatives.map(({ verdict }) => verdict)).toEqual(["contradicted", "consistent"]);
    const explained = explainReadings(rubric, { scored, consistency }, { locale: en });
    expect(explained.readings[0]?.alternatives.map(({ isChange }) => isChange)).toEqual([false, true]);
  });
});
