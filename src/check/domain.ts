/** The values that a metric's rule can see over all data inside the declared limits. */
import type { Compiled } from "../compile/compile.js";
import type { Metric, Value } from "../compile/metric.js";
import { scaleInterval } from "../compile/scope.js";
import { type Interval, everything, intersect, isEmpty, onTicks, sample } from "../exact/interval.js";
import { type Quotient, divide, one, zero } from "../exact/quotient.js";
import { roundInterval, tickOf } from "../exact/rounded.js";
import type { Expression } from "../formula/expression.js";
import { valuesOf } from "../formula/hull.js";
import { openFactsOf } from "../scoring/facts.js";
import { type Node, ownValue } from "../tree/node.js";
import { childrenOf } from "../tree/tree.js";

export interface Domain {
  /** In the metric's unit; null: the formula never has a value. */
  readonly values: Interval | null;
  /** Only multiples of this occur: the value is rounded, or is one indicator that is a whole number. */
  readonly tick: Quotient | null;
  /** Denominators that can be zero. */
  readonly zeros: readonly Expression[];
}

export const metricDomain = ({ value }: Metric, compiled: Compiled): Domain =>
  value ? domainOf(value, everything, compiled) : { values: everything, tick: null, zeros: [] };

/** Of what goes by a formula, which may be one over the metric's own value. */
export function domainOf(
  { expression, factor, round }: Pick<Value, "expression" | "factor" | "round">,
  own: Interval,
  compiled: Compiled,
): Domain {
  const zeros: Expression[] = [];
  const { base } = openFactsOf(compiled, new Map());
  const reached = valuesOf(
    expression,
    (name) => (name === ownValue ? own : base(name)),
    (denominator) => zeros.push(denominator),
  );
  const only = expression.op === "name" ? compiled.scope.indicators.get(expression.name) : undefined;
  const isWhole = only !== undefined && "integer" in only.spec && only.spec.integer === true;
  const tick = round ? tickOf(round) : isWhole ? divide(only.factor, factor) : null;
  const values = reached && roundInterval(scaleInterval(reached, divide(one, factor)), round);
  return { values: values && tick ? onTicks(values, tick) : values, tick, zeros };
}

/** Every node under a tree with what can come to it. */
export function* domainsIn(node: Node, domain: Domain, compiled: Compiled): Generator<readonly [Node, Domain], void> {
  yield [node, domain];
  if (node.node === "over") {
    const { formula: expression, round, of, otherwise } = node;
    const inner = domainOf({ expression, factor: one, round }, domain.values ?? everything, compiled);
    if (inner.values) yield* domainsIn(of, inner, compiled);
    if (otherwise) yield* domainsIn(otherwise, domain, compiled);
  } else if (node.node === "first") {
    for (const { within, then } of node.branches) {
      const values = within && domain.values ? intersect(domain.values, within) : domain.values;
      if (!values || !isEmpty(values)) yield* domainsIn(then, { ...domain, values }, compiled);
    }
  } else for (const child of childrenOf(node)) yield* domainsIn(child, domain, compiled);
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
