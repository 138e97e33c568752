/** What could be changed, found by trying every value: nothing here knows more of a rubric than how it scores. */
import {
  type Change,
  DatasetError,
  type Indicators,
  type Rubric,
  type Scorecard,
  type Scorer,
  createScorer,
} from "../../src/index.js";
import type { NumberIndicator } from "../../src/rubric/rubric.js";
import { points } from "../laws/exact-points.js";
import type { Values } from "../laws/values.js";
import { Rational } from "../oracles/rational.js";

export type Data = Readonly<Record<string, string | boolean>>;

/** null where the data are refused. */
export function scoreOf(scorer: Scorer, data: Data): Scorecard | null {
  try {
    return scorer.score(data as Indicators);
  } catch (error) {
    if (error instanceof DatasetError) return null;
    throw error;
  }
}

/** No assessor has more to give. */
export const mostAssessed = 40;

/** Everything that an indicator of a small grid can be; the present value first, then by distance, upwards first. */
export function valuesOf({ indicators }: Rubric, name: string, from: string | boolean): (string | boolean)[] {
  const spec = indicators[name] as NumberIndicator;
  const { type } = indicators[name] ?? {};
  if (type === "boolean") return [from, ...[true, false].filter((each) => each !== from)];
  if (type === "choice")
    return [from, ...Object.keys((spec as unknown as { options: object }).options)].filter(
      (each, index) => index === 0 || each !== from,
    );
  const tick = new Rational(1n, spec.integer ? 1n : 10n ** BigInt(spec.places ?? 12));
  const [low, high] = [Rational.of(spec.min as number), Rational.of(spec.max ?? mostAssessed)];
  const [found, start] = [[from], Rational.of(String(from))];
  for (let step = tick; ; step = step.plus(tick)) {
    const [up, down] = [start.plus(step), start.minus(step)];
    if (up.atMost(high)) found.push(String(up));
    if (down.atLeast(low)) found.push(String(down));
    if (up.above(high) && down.below(low)) return found;
  }
}

const pointsOf = ({ metrics }: Scorecard, id: string): bigint | null => {
  const own = metrics.find((each) => each.id === id)?.points ?? null;
  return own === null ? null : points(own);
};

/** What each metric read, and what the adjustments of points read. */
export function reads(card: Scorecard): { metrics: ReadonlyMap<string, string[]>; adjustments: string[][] } {
  const counting = card.adjustments.filter(({ effect }) => !("gradeAtMost" in effect));
  return {
    metrics: new Map(card.metrics.map(({ id, inputs }) => [id, Object.keys(inputs)])),
    adjustments: counting.map(({ inputs }) => Object.keys(inputs)),
  };
}

type Told = Pick<Change, "indicator" | "to" | "metric" | "goal">;

/** Every smallest change that wins the next points or the best, in the order in which they are told. */
export function bruteForce(rubric: Rubric, data: Data): Told[] {
  const scorer = createScorer(rubric);
  const card = scorer.score(data as Indicators);
  const total = points(card.scored);
  const { metrics, adjustments } = reads(card);
  const tried = new Map<string, { to: string | boolean; card: Scorecard }[]>();
  const gains = (name: string) => {
    const known = tried.get(name);
    if (known) return known;
    const [, ...others] = valuesOf(rubric, name, data[name] as string | boolean);
    const all = others.flatMap((to) => {
      const after = scoreOf(scorer, { ...data, [name]: to });
      return after && points(after.scored) > total ? [{ to, card: after }] : [];
    });
    tried.set(name, all);
    return all;
  };
  const told = (indicator: string, metric: string | null): Told[] => {
    const own = (each: Scorecard): bigint | null => (metric === null ? points(each.scored) : pointsOf(each, metric));
    const before = own(card);
    if (before === null) return [];
    const better = gains(indicator).flatMap(({ to, card: after }) => {
      const won = own(after);
      return won !== null && won > before ? [{ to, won }] : [];
    });
    const [next] = better;
    if (!next) return [];
    const top = better.reduce((most, { won }) => (won > most ? won : most), next.won);
    const best = better.find(({ won }) => won === top) ?? next;
    const last = { indicator, to: best.to, metric, goal: "best" as const };
    return best === next ? [last] : [{ indicator, to: next.to, metric, goal: "next" }, last];
  };
  const read = new Set([...metrics.values()].flat());
  const alone = [...new Set(adjustments.flat())].filter((name) => !read.has(name));
  const all = [
    ...[...metrics].flatMap(([id, names]) => names.flatMap((name) => told(name, id))),
    ...Object.keys(data)
      .filter((name) => alone.includes(name))
      .flatMap((name) => told(name, null)),
  ];
  return all.filter(
    (each, index) => all.findIndex((one) => one.indicator === each.indicator && one.to === each.to) === index,
  );
}

/** Of the difference the share that it makes of the larger number; 1 for another answer. */
export function costOf(rubric: Rubric, name: string, from: string | boolean, to: string | boolean): Rational {
  const { type } = rubric.indicators[name] ?? {};
  if (type === "boolean" || type === "choice") return new Rational(1n);
  const [a, b] = [Rational.of(String(from)), Rational.of(String(to))];
  return a
    .minus(b)
    .abs()
    .over(a.abs().above(b.abs()) ? a.abs() : b.abs());
}

/** Indicators that are read together, directly or through others. */
export function groupsOf(card: Scorecard, names: readonly string[]): string[][] {
  const { metrics, adjustments } = reads(card);
  let groups = names.map((name) => [name]);
  for (const together of [...metrics.values(), ...adjustments]) {
    const linked = groups.filter((group) => group.some((name) => together.includes(name)));
    groups = [...groups.filter((group) => !linked.includes(group)), linked.flat()];
  }
  return groups.filter((group) => group.length > 0);
}

interface Cheapest {
  readonly cost: Rational;
  readonly changes: number;
}

/** By trying every set of values, one of a group at most; null where none reaches the target. */
export function cheapestSet(rubric: Rubric, data: Data, target: bigint): Cheapest | null {
  const scorer = createScorer(rubric);
  const card = scorer.score(data as Indicators);
  const { metrics, adjustments } = reads(card);
  const read = new Set([...metrics.values(), ...adjustments].flat());
  const groups = groupsOf(
    card,
    Object.keys(data).filter((name) => read.has(name)),
  );
  let best: Cheapest | null = null;
  const visit = (index: number, now: Values, cost: Rational, changes: number): void => {
    const isWorse = best && (cost.above(best.cost) || (cost.equals(best.cost) && changes >= best.changes));
    if (isWorse) return;
    const after = scoreOf(scorer, now);
    if (after && points(after.scored) >= target) best = { cost, changes };
    for (let next = index; next < groups.length; next++)
      for (const name of groups[next] ?? [])
        for (const to of valuesOf(rubric, name, data[name] as string).slice(1))
          visit(
            next + 1,
            { ...now, [name]: to },
            cost.plus(costOf(rubric, name, data[name] as string, to)),
            changes + 1,
          );
  };
  visit(0, data, new Rational(0n), 0);
  return best;
}
