/** Judges one metric: not applicable, missing, undefined or scored, in this order. */
import type { Compiled } from "../compile/compile.js";
import type { Award } from "../compile/awards.js";
import type { Metric, Value } from "../compile/metric.js";
import { indicatorsBehind } from "../compile/names.js";
import { type Truth, evaluateCondition, factsIn } from "../condition/condition.js";
import { type Decimal, round } from "../exact/decimal.js";
import { type Quotient, divide } from "../exact/quotient.js";
import { rounded } from "../exact/rounded.js";
import { evaluate } from "../formula/evaluate.js";
import type { Expression } from "../formula/expression.js";
import { type Outcome, outcomesIn, ownValue } from "../tree/node.js";
import { evaluateTree } from "../tree/tree.js";
import { type MetricBounds, boundsOfMetric } from "./bounds.js";
import type { Facts } from "./facts.js";
import type { OpenRows } from "./open-rows.js";

export type MetricStatus = "scored" | "notApplicable" | "missing" | "undefined";

export interface Judgement {
  readonly metric: Metric;
  /** What it was judged on. */
  readonly facts: Facts;
  readonly status: MetricStatus;
  /** Rounded; null while missing, and for a metric that is left out. */
  readonly points: Decimal | null;
  readonly bounds: MetricBounds;
  /** In the metric's unit. */
  readonly value: Quotient | null;
  /** What leaves the metric undecided. */
  readonly missing: readonly string[];
  /** Everything absent that its bounds may depend on. */
  readonly waiting: readonly string[];
  /** How the rule came to the points, where it was asked. */
  readonly outcome: Outcome | null;
  /** The formula that divides by zero, and the entry of `ifUndefined` that answered. */
  readonly undefinedBy: Expression | null;
  readonly entry: number | null;
  /** Of a repeated metric while it is not known which rows there are. */
  readonly rows?: OpenRows;
}

/** The metric's value in its unit, rounded if the rubric says so; null where it divides by zero. */
export function metricValue({ expression, factor, round: rounding }: Value, { base }: Facts): Quotient | null {
  const value = evaluate(expression, base);
  if (!value) return null;
  return rounded(divide(value, factor), rounding);
}

export function judge(metric: Metric, facts: Facts, compiled: Compiled): Judgement {
  const { dataset } = facts;
  const { notApplicable, value: formula, tree } = metric;
  const absent = (names: Iterable<string>): string[] => [...names].filter((name) => !dataset.has(name));
  const absentFacts = (award: Award): string[] =>
    absent([...factsIn(award.when ?? { all: [] })].flatMap((name) => [...indicatorsBehind(compiled.scope, name)]));
  const unknown = formula ? absent(formula.names) : [];
  const value = formula && unknown.length === 0 ? metricValue(formula, facts) : null;

  const settled = (status: MetricStatus, points: Decimal | null, more: Partial<Judgement> = {}): Judgement => {
    const bounds = { low: points ?? zeroPoints, high: points ?? zeroPoints, tight: true };
    return {
      metric,
      facts,
      status,
      points,
      bounds,
      value: null,
      missing: [],
      waiting: [],
      outcome: null,
      undefinedBy: null,
      entry: null,
      ...more,
    };
  };
  const open = (missing: readonly string[]): Judgement =>
    settled("missing", null, {
      value,
      missing: [...new Set(missing.map((name) => ownerOf(name, compiled.scope)))],
      waiting: absent(metric.indicators),
      bounds: boundsOfMetric(metric, dataset, compiled),
    });

  const waived = notApplicable ? holds(notApplicable, facts) : false;
  if (notApplicable && waived) return settled("notApplicable", notApplicable.points);
  if (notApplicable && waived === null) return open([...absentFacts(notApplicable), ...absent(metric.indicators)]);
  const outcome = evaluateTree(tree, { value, ...facts });
  // A row leaves empty, and without a value, what its own rule does not ask for: a qualitative target has no number.
  const asksValue = !metric.template || outcome.missing.includes(ownValue);
  const needed = asksValue ? unknown : unknown.filter((name) => !metric.optional.has(name));
  if (needed.length > 0) return open(needed);
  const answered = (zero: Expression): Judgement => {
    for (const [entry, award] of metric.ifUndefined.entries()) {
      const answers = holds(award, facts);
      if (answers) return settled("undefined", award.points, { value, undefinedBy: zero, entry });
      if (answers === null) return open(absentFacts(award));
    }
    return open([]);
  };
  if (formula && value === null && asksValue && metric.ifUndefined.length > 0) return answered(formula.expression);
  if (outcome.missing.length > 0 || !outcome.points)
    return open(absent(askedFor(outcome).flatMap((name) => [...indicatorsBehind(compiled.scope, name)])));
  const failed = outcomesIn(outcome).find((each) => each.node === "over" && isUndefined(each, metric));
  if (failed?.node === "over") return answered(failed.formula);
  return settled("scored", round(outcome.points, compiled.places, compiled.rounding), { value, outcome });
}

/** What a rule asks for in vain, beside the value. */
const askedFor = ({ missing }: Outcome): string[] => missing.filter((name) => name !== ownValue);

/** Whether a formula of the rule itself divides by data that are zero: then the metric has no value, as it were. */
const isUndefined = ({ x, otherwise }: Extract<Outcome, { node: "over" }>, metric: Metric): boolean =>
  x === null && otherwise !== null && otherwise === metric.otherwise;

/** A series or table is what is missing, not a part of it. */
const ownerOf = (name: string, { indicators }: Compiled["scope"]): string => indicators.get(name)?.owner ?? name;

const holds = ({ when }: Award, { fact }: Facts): Truth => (when ? evaluateCondition(when, fact) : true);

const zeroPoints = round({ n: 0n, d: 1n }, 0, "down");
