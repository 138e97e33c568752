/** A change of one indicator and what it does to the score: plain data, every decimal a string. */
import { type Given, givenText } from "../dataset/given.js";
import { type Decimal, decimalText } from "../exact/decimal.js";
import { type Situation, totalOf } from "./situation.js";

export interface Change {
  /** A year of a series as `revenue[2]`, a cell of a table as `heads/1/actual`. */
  readonly indicator: string;
  /** In the indicator's own unit: a decimal, a yes or no, a label. */
  readonly from: string | boolean;
  readonly to: string | boolean;
  /** The metric that it is for: that it was asked for, or that gains most; null where only an adjustment of the total gains. */
  readonly metric: string | null;
  /** The next points, the best that this indicator alone can bring, or a step to the total that was asked for. */
  readonly goal: "next" | "best" | "target";
  /** No smaller change (for a target: no cheaper set) does it. false: the search was given up before that was known. */
  readonly proven: boolean;
  /** Every metric whose points it changes; null while a metric has none. */
  readonly metrics: readonly { readonly id: string; readonly from: string | null; readonly to: string | null }[];
  /** Metrics that it leaves without a value, for their formula then divides by zero: that such points are meant is doubtful. */
  readonly withoutValue: readonly string[];
  /** What is scored, of a complete scorecard its points. */
  readonly total: { readonly from: string; readonly to: string };
}

export type Move = Pick<Change, "metric" | "goal" | "proven"> & { readonly name: string };

const textOf = (points: Decimal | null | undefined): string | null => (points ? decimalText(points) : null);

export function changeOf({ name, ...more }: Move, before: Situation, after: Situation): Change {
  const [own, next] = [before, after].map(
    ({ metrics }) => new Map(metrics.map(({ id, judgement }) => [id, textOf(judgement.points)])),
  ) as [Map<string, string | null>, Map<string, string | null>];
  const ids = [...new Set([...own.keys(), ...next.keys()])];
  return {
    indicator: name,
    from: givenText(before.read.dataset.get(name) as Given),
    to: givenText(after.read.dataset.get(name) as Given),
    ...more,
    metrics: ids
      .map((id) => ({ id, from: own.get(id) ?? null, to: next.get(id) ?? null }))
      .filter(({ from, to }) => from !== to),
    withoutValue: undefinedIn(after).filter((id) => !undefinedIn(before).includes(id)),
    total: { from: decimalText(totalOf(before)), to: decimalText(totalOf(after)) },
  };
}

const undefinedIn = ({ metrics }: Situation): string[] =>
  metrics.filter(({ judgement }) => judgement.status === "undefined").map(({ id }) => id);
