/** The values that a metric can take over all data inside the declared limits. */
import type { Compiled } from "../compile/compile.js";
import type { Metric } from "../compile/metric.js";
import { type Scope, scaleInterval } from "../compile/scope.js";
import { type Interval, everything, intersect, isEmpty, point, sample } from "../exact/interval.js";
import { type Quotient, ceil, divide, one, quotient } from "../exact/quotient.js";
import type { Expression } from "../formula/expression.js";
import { valuesOf } from "../formula/hull.js";
import type { NumberIndicator } from "../rubric/rubric.js";

export interface Domain {
  /** In the metric's unit; null: the formula never has a value. */
  readonly values: Interval | null;
  /** Only whole numbers occur: the metric is one indicator that is declared so. */
  readonly whole: boolean;
  /** Denominators that can be zero. */
  readonly zeros: readonly Expression[];
}

export const baseDomain =
  ({ indicators }: Scope) =>
  (name: string): Interval => {
    const indicator = indicators.get(name);
    return indicator ? scaleInterval(indicator.domain, indicator.factor) : everything;
  };

export function metricDomain({ value }: Metric, { scope }: Compiled): Domain {
  if (!value) return { values: everything, whole: false, zeros: [] };
  const zeros: Expression[] = [];
  const base = valuesOf(value.expression, baseDomain(scope), (denominator) => zeros.push(denominator));
  const { expression } = value;
  const only = expression.op === "name" ? (scope.indicators.get(expression.name)?.spec as NumberIndicator) : undefined;
  return { values: base && scaleInterval(base, divide(one, value.factor)), whole: only?.integer ?? false, zeros };
}

/** A value of the domain inside an interval, or null where there is none. */
export function occursIn({ values, whole }: Domain, interval: Interval): Quotient | null {
  const inside = values && intersect(values, interval);
  if (!inside || isEmpty(inside)) return null;
  if (!whole) return sampleOf(inside);
  const lowest = inside.from ? quotient(ceil(inside.from)) : quotient(inside.to ? ceil(inside.to) - 1n : 0n);
  const candidates = [lowest, quotient(lowest.n + 1n)];
  return candidates.find((each) => !isEmpty(intersect(point(each), inside))) ?? null;
}

function sampleOf(inside: Interval): Quotient {
  if (inside.from && inside.fromIncluded) return inside.from;
  if (inside.to && inside.toIncluded) return inside.to;
  return sample(inside);
}
