/** What formulas and conditions see of a dataset: values in base units, facts in their own, or what is still open. */
import type { Compiled } from "../compile/compile.js";
import type { Value } from "../compile/metric.js";
import { indicatorsBehind } from "../compile/names.js";
import { scaleInterval } from "../compile/scope.js";
import type { Fact } from "../condition/condition.js";
import { type Interval, point } from "../exact/interval.js";
import { type Quotient, divide, multiply, one } from "../exact/quotient.js";
import type { Dataset } from "../dataset/given.js";
import { evaluate } from "../formula/evaluate.js";
import { type Expression, namesIn } from "../formula/expression.js";
import { valuesOf } from "../formula/hull.js";
import { rangeOf } from "../formula/range.js";

export interface Facts {
  readonly dataset: Dataset;
  /** A number in base units, or null while it is missing. */
  readonly base: (name: string) => Quotient | null;
  /** A value in its own unit; null while it is missing, or of a derived quantity that divides by zero. */
  readonly fact: (name: string) => Fact;
}

/** Whether everything that a formula reads is given. */
export const isComplete = (expression: Expression, dataset: Dataset): boolean =>
  [...namesIn(expression)].every((name) => dataset.has(name));

export function factsOf({ scope }: Compiled, dataset: Dataset): Facts {
  const base = (name: string): Quotient | null => {
    const value = dataset.get(name);
    const factor = scope.indicators.get(name)?.factor;
    return typeof value === "object" && factor ? multiply(value, factor) : null;
  };
  const fact = (name: string): Fact => {
    const derived = scope.derived.get(name);
    if (!derived) return dataset.get(name) ?? null;
    if (!isComplete(derived.expression, dataset)) return null;
    const value = evaluate(derived.expression, base);
    return value && divide(value, derived.factor);
  };
  return { dataset, base, fact };
}

export interface OpenFacts {
  /** What a number can be, in base units. */
  readonly base: (name: string) => Interval;
  /** What a fact is or, for a missing number, can be, in its own unit. */
  readonly fact: (name: string) => Fact;
  readonly isMissing: (name: string) => boolean;
  /** The indicators behind a name: itself, or those of the derived quantity. */
  readonly behind: (name: string) => Iterable<string>;
}

export function openFactsOf(compiled: Compiled, dataset: Dataset): OpenFacts {
  const { scope } = compiled;
  const known = factsOf(compiled, dataset);
  const base = (name: string): Interval => {
    const value = known.base(name);
    const indicator = scope.indicators.get(name);
    return value || !indicator ? point(value as Quotient) : scaleInterval(indicator.domain, indicator.factor);
  };
  const isMissing = (name: string): boolean => {
    const derived = scope.derived.get(name);
    return derived ? !isComplete(derived.expression, dataset) : !dataset.has(name);
  };
  const fact = (name: string): Fact => {
    if (!isMissing(name)) return known.fact(name);
    const derived = scope.derived.get(name);
    const indicator = scope.indicators.get(name);
    if (!derived) return indicator?.type === "number" ? indicator.domain : null;
    const values = valuesOf(derived.expression, base);
    return values && scaleInterval(values, divide(one, derived.factor));
  };
  return { base, fact, isMissing, behind: (name) => indicatorsBehind(scope, name) };
}

/** Everything that a metric's value can still be, in its unit, before it is rounded. */
export const possibleValues = ({ expression, factor }: Value, known: Facts, open: OpenFacts): Interval[] =>
  rangeOf(expression, known.base, open.base).intervals.map((each) => scaleInterval(each, divide(one, factor)));
