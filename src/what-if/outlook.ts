/** What can come of a situation while one number runs over a stretch: the lowest and the highest points. */
import type { Dataset } from "../dataset/given.js";
import type { Indicator } from "../compile/scope.js";
import { factsIn } from "../condition/condition.js";
import { type Decimal, decimal } from "../exact/decimal.js";
import type { Interval } from "../exact/interval.js";
import { valuesOf } from "../formula/hull.js";
import { type Final, finalTotal } from "../scorecard/final.js";
import { type MetricBounds, validBounds } from "../scoring/bounds.js";
import { type OpenFacts, openFactsOf } from "../scoring/facts.js";
import type { Judgement } from "../scoring/judge.js";
import { namesInTree } from "../tree/tree.js";
import { isSettled } from "./settled.js";
import type { Part, Situation } from "./situation.js";

export interface Ends {
  readonly low: Decimal;
  readonly high: Decimal;
}

export interface Outlook {
  /** null for a metric that has no points, and keeps none. */
  readonly metric: (id: string) => Ends | null;
  readonly total: () => Ends;
}

/** null: none of the values is valid. */
export type OutlookOver = (stretch: Interval) => Outlook | null;

const none = decimal(0);

export function outlookOf(situation: Situation, name: string): OutlookOver {
  const { metrics, adjustments, compiled } = situation;
  const lookers = metrics.map((part) => lookerOf(part, name));
  const others = adjustments.map((part) => lookerOf(part, name));
  const places = new Map(metrics.map(({ id }, index) => [id, index]));
  return (stretch) => {
    const judgements = lookers.map((look) => look(stretch));
    const effects = others.map((look) => look(stretch));
    if ([...judgements, ...effects].includes(null)) return null;
    let final: Final | null = null;
    return {
      metric: (id) => {
        const judgement = judgements[places.get(id) ?? -1];
        return judgement && (judgement.points || judgement.status === "missing") ? judgement.bounds : null;
      },
      total: () =>
        (final ??= finalTotal(
          { judgements: judgements as Judgement[], adjustments: effects as Judgement[] },
          compiled,
        )),
    };
  };
}

type Looker = (stretch: Interval) => Judgement | null;

/**
 * What moves is judged as if it were missing, with what it can come to as its bounds; what is missing counts nothing in
 * what is scored so far, and so counts nothing here.
 */
function lookerOf(part: Part, name: string): Looker {
  const own = part.reads.get(name);
  if (!own || isSettled(part, own)) {
    const settled = counted(part.judgement);
    return () => settled;
  }
  const { judgement, compiled } = part;
  const { metric, facts } = judgement;
  const dataset: Dataset = new Map([...facts.dataset].filter(([each]) => !own.includes(each)));
  const indicators = new Map(compiled.scope.indicators);
  const open = { ...compiled, scope: { ...compiled.scope, indicators } };
  const isWaiting = metric.indicators.some((each) => !facts.dataset.has(each));
  const canFail = failing(part, openFactsOf(open, dataset));
  return (stretch) => {
    for (const each of own) {
      const indicator = compiled.scope.indicators.get(each) as Indicator;
      indicators.set(each, { ...indicator, domain: stretch });
    }
    const bounds = validBounds(metric, dataset, open);
    const canMiss = isWaiting || canFail();
    if (!bounds && !canMiss) return null;
    return {
      ...judgement,
      status: "missing",
      points: null,
      bounds: canMiss ? orNothing(bounds) : (bounds as MetricBounds),
    };
  };
}

const counted = (judgement: Judgement): Judgement =>
  judgement.status === "missing" ? { ...judgement, status: "notApplicable", points: none, bounds: nothing } : judgement;

const nothing: MetricBounds = { low: none, high: none, tight: false };

function orNothing(bounds: MetricBounds | null): MetricBounds {
  const { low, high } = bounds ?? nothing;
  return { low: low.lessThan(0) ? low : none, high: high.greaterThan(0) ? high : none, tight: false };
}

/** Whether a condition may ask for a derived quantity that divides by zero: then a metric is open though all is given. */
function failing({ judgement: { metric }, compiled }: Part, { base }: OpenFacts): () => boolean {
  const conditions = [metric.notApplicable, ...metric.ifUndefined].flatMap((award) => award?.when ?? []);
  const asked = [...conditions.flatMap((when) => [...factsIn(when)]), ...namesInTree(metric.tree)];
  const derived = [...new Set(asked)].flatMap((name) => compiled.scope.derived.get(name) ?? []);
  return () =>
    derived.some(({ expression }) => {
      let canFail = false;
      valuesOf(expression, base, () => (canFail = true));
      return canFail;
    });
}
