/** A whole rubric as rules of json-rules-engine, which score the same inside an engine that an app already runs. */
import { type Engine, Fact, type RuleProperties } from "json-rules-engine";
import type { Compiled } from "../compile/compile.js";
import type { Metric } from "../compile/metric.js";
import { compileUnder } from "../compile/under-readings.js";
import { readDataset } from "../dataset/dataset.js";
import type { Indicators } from "../dataset/indicators.js";
import { DatasetError, RubricError } from "../issue/errors.js";
import { issueList } from "../issue/issue.js";
import type { Rubric } from "../rubric/rubric.js";
import type { ScorerOptions } from "../scorer.js";
import type { PolicyFact } from "./fetch-facts.js";
import { ruleOperators } from "./lowering/conditions.js";
import { dataRules } from "./lowering/data-rules.js";
import { newDraft } from "./lowering/draft.js";
import { lowerMetric } from "./lowering/metric-rules.js";
import { totalRules } from "./lowering/total-rules.js";

export interface RubricRules<R extends Rubric = Rubric> {
  readonly rules: readonly RuleProperties[];
  /** Values to begin with, and functions of (params, almanac). */
  readonly facts: Readonly<Record<string, PolicyFact>>;
  /** Exact ones, with a prefix of their own: those of the app stay. */
  readonly operators: Readonly<Record<string, (fact: unknown, value: unknown) => boolean>>;
  /**
   * Puts all of it into an engine. One engine holds one rubric, and, as the engine itself has it, runs one department at
   * a time.
   */
  readonly addTo: (engine: Engine) => void;
  /** A department's indicators as the facts of a run; throws a DatasetError as scoring does. */
  readonly inputs: (indicators: Indicators<R>) => Record<string, unknown>;
}

/**
 * The rules of a rubric: one for every segment and branch of every metric, then sections, adjustments and the total. They
 * do not ask the scorer. Throws a RubricError that names every metric which has no rules for one department: over the
 * rows of a table, or compared with others.
 */
export function toRules<const R extends Rubric>(rubric: R, { readings = {} }: ScorerOptions = {}): RubricRules<R> {
  const compiled = compileUnder(rubric, readings);
  refuse(compiled);
  const draft = newDraft(compiled);
  dataRules(draft);
  for (const metric of compiled.metrics) lowerMetric(metric, "metric", draft);
  totalRules(draft);
  const { rules, facts } = draft;
  return {
    rules,
    facts,
    operators: ruleOperators,
    addTo(engine) {
      for (const [name, operator] of Object.entries(ruleOperators)) engine.addOperator(name, operator);
      for (const [name, fact] of Object.entries(facts)) engine.addFact(new Fact(name, fact, { cache: false }));
      for (const rule of rules) engine.addRule(rule);
    },
    inputs(indicators) {
      const { issues } = readDataset(indicators, compiled.scope);
      if (issues.length > 0) throw new DatasetError(issues);
      return Object.fromEntries(Object.entries(indicators).map(([name, value]) => [`indicator:${name}`, value]));
    },
  };
}

function refuse({ metrics, adjustments, cohorts, repeats, scope }: Compiled): void {
  const { issues, report } = issueList();
  const compared = new Set(cohorts.map(({ indicator }) => indicator.id));
  const isInRows = (name: string): boolean => {
    const owner = scope.indicators.get(name)?.owner ?? null;
    return owner !== null && scope.declared.get(owner)?.kind !== "series";
  };
  const check = ({ id, path, indicators }: Metric): void => {
    if (repeats.has(id) || indicators.some(isInRows)) report("not-as-rules", path, { metric: id, why: "rows" });
    else if (indicators.some((name) => compared.has(name))) report("not-as-rules", path, { metric: id, why: "cohort" });
  };
  metrics.forEach(check);
  adjustments.forEach(({ metric }) => check(metric));
  if (issues.length > 0) throw new RubricError(issues);
}
