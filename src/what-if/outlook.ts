/** What can come of a situation while one number runs over a stretch: the lowest and the highest points. */
import type { Dataset } from "../dataset/given.js";
import type { Indicator } from "../compile/scope.js";
import { factsIn } from "../condition/condition.js";
import { type Decimal, decimal, sum } from "../exact/decimal.js";
import type { Interval } from "../exact/interval.js";
import { valuesOf } from "../formula/hull.js";
import { finalTotal } from "../scorecard/final.js";
import { type MetricBounds, validBounds } from "../scoring/bounds.js";
import { type OpenFacts, openFactsOf } from "../scoring/facts.js";
import type { Judgement } from "../scoring/judge.js";
import { namesInTree } from "../tree/tree.js";
import { isSettled } from "./settled.js";
import { type Part, type Situation, addsUp } from "./situation.js";

export interface Ends {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** Of a metric, or of the total where that is null. null: the metric has no points, or no value is valid. */
export type Outlook = (metric: string | null) => Ends | null;

/** One part as it stays, or as it is over a stretch; null where no value is valid. */
type Looker = Judgement | ((stretch: Interval) => Judgement | null);
type Look = (index: number) => Judgement | null;

export function outlookOf(situation: Situation, name: string): (stretch: Interval) => Outlook {
  const { metrics, adjustments } = situation;
  const lookers = [...metrics, ...adjustments].map((part) => lookerOf(part, name));
  const places = new Map(metrics.map(({ id }, index) => [id, index]));
  const total = (addsUp(situation) ? added : scored)(situation, lookers);
  return (stretch) => {
    const seen = new Map<number, Judgement | null>();
    const look: Look = (index) => {
      const looker = lookers[index] ?? null;
      if (typeof looker !== "function") return looker;
      const found = seen.has(index) ? (seen.get(index) ?? null) : looker(stretch);
      seen.set(index, found);
      return found;
    };
    return (metric) => {
      if (metric === null) return total(look);
      const judgement = look(places.get(metric) ?? -1);
      return judgement && (judgement.points || judgement.status === "missing") ? judgement.bounds : null;
    };
  };
}

type TotalOver = (look: Look) => Ends | null;

/** A sum of which only what moves is looked at again. */
function added({ metrics, compiled: { adjustments } }: Situation, lookers: readonly Looker[]): TotalOver {
  const counting = [...lookers.keys()].filter((index) => !adjustments[index - metrics.length]?.gradeAtMost);
  const moving = counting.filter((index) => typeof lookers[index] === "function");
  const rest = sum(
    counting.flatMap((index) => (moving.includes(index) ? [] : (lookers[index] as Judgement).bounds.low)),
  );
  return (look) => {
    let [low, high] = [rest, rest];
    for (const index of moving) {
      const part = look(index);
      if (!part) return null;
      [low, high] = [low.plus(part.bounds.low), high.plus(part.bounds.high)];
    }
    return { low, high };
  };
}

/** All parts together, whatever scales and caps them. */
const scored =
  ({ metrics, compiled }: Situation, lookers: readonly Looker[]): TotalOver =>
  (look) => {
    const all = lookers.map((_, index) => look(index));
    if (!all.every((each) => each !== null)) return null;
    return finalTotal({ judgements: all.slice(0, metrics.length), adjustments: all.slice(metrics.length) }, compiled);
  };

/**
 * What moves is judged as if it were missing, with what it can come to as its bounds; what is missing counts nothing in
 * what is scored so far, and so counts nothing here.
 */
function lookerOf(part: Part, name: string): Looker {
  const own = part.reads.get(name);
  if (!own || isSettled(part, own)) return counted(part.judgement);
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

const none = decimal(0);
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
