/** The values that a metric's rule can see over all data inside the declared limits. */
import type { Compiled } from "../compile/compile.js";
import type { Metric } from "../compile/metric.js";
import { scaleInterval } from "../compile/scope.js";
import { type Interval, everything, intersect, isEmpty, onTicks, sample } from "../exact/interval.js";
import { type Quotient, divide, one, quotient, zero } from "../exact/quotient.js";
import type { Expression } from "../formula/expression.js";
import { valuesOf } from "../formula/hull.js";
import { roundInterval } from "../scoring/bounds.js";
import { openFactsOf } from "../scoring/facts.js";

export interface Domain {
  /** In the metric's unit; null: the formula never has a value. */
  readonly values: Interval | null;
  /** Only multiples of this occur: the value is rounded, or is one indicator that is a whole number. */
  readonly tick: Quotient | null;
  /** Denominators that can be zero. */
  readonly zeros: readonly Expression[];
}

export function metricDomain({ value }: Metric, compiled: Compiled): Domain {
  if (!value) return { values: everything, tick: null, zeros: [] };
  const zeros: Expression[] = [];
  const base = valuesOf(value.expression, openFactsOf(compiled, new Map()).base, (denominator) =>
    zeros.push(denominator),
  );
  const { expression, factor, round } = value;
  const only = expression.op === "name" ? compiled.scope.indicators.get(expression.name) : undefined;
  const isWhole = only !== undefined && "integer" in only.spec && only.spec.integer === true;
  const tick = round ? quotient(1n, 10n ** BigInt(round.places)) : isWhole ? divide(only.factor, factor) : null;
  const values = base && roundInterval(scaleInterval(base, divide(one, factor)), round);
  return { values: values && tick ? onTicks(values, tick) : values, tick, zeros };
}

/** A value of the domain inside an interval, or null where there is none. */
export function occursIn({ values, tick }: Pick<Domain, "values" | "tick">, interval: Interval): Quotient | null {
  const inside = values && intersect(values, interval);
  if (!inside || isEmpty(inside)) return null;
  const possible = tick ? onTicks(inside, tick) : inside;
  return isEmpty(possible) ? null : possible.from || possible.to ? sampleOf(possible) : zero;
}

function sampleOf(inside: Interval): Quotient {
  if (inside.from && inside.fromIncluded) return inside.from;
  if (inside.to && inside.toIncluded) return inside.to;
  return sample(inside);
}
