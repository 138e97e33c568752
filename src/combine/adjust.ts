/** A total adjusted, one adjustment after the other: points added or taken off, the total capped. */
import { type Decimal, decimal } from "../exact/decimal.js";
import type { Total } from "./sum.js";

/** What an adjustment does, as far as it is known. */
export interface Effect {
  /** Whether it applies; null while that, or how much it comes to, is not known. */
  readonly applies: boolean | null;
  /** What it adds where it applies; while that is not known, the least and the most that it can come to. */
  readonly low: Decimal;
  readonly high: Decimal;
  /** The total that it leaves at most; it then adds 1 where it applies, and its ends say whether that is certain. */
  readonly limit: Decimal | null;
}

/** How one adjustment changes the total. */
export interface Change {
  /** null while it is not known. */
  readonly points: Decimal | null;
  /** How it changes what could be scored so far. */
  readonly scored: Decimal;
  readonly low: Decimal;
  readonly high: Decimal;
}

type Running = Omit<Total, "max">;

const none = decimal(0);

export function adjust<T extends Running>(total: T, effects: readonly Effect[]): { total: T; changes: Change[] } {
  const changes: Change[] = [];
  let running = total;
  for (const effect of effects) {
    const step = effect.limit ? capped(running, effect, effect.limit) : added(running, effect);
    running = { ...running, ...step.running };
    changes.push(step.change);
  }
  return { total: running, changes };
}

interface Step {
  readonly running: Running;
  readonly change: Change;
}

function added({ points, scored, low, high }: Running, effect: Effect): Step {
  const change = effect.applies === null ? null : effect.low;
  return {
    running: {
      points: points && change && points.plus(change),
      scored: scored.plus(change ?? none),
      low: low.plus(effect.low),
      high: high.plus(effect.high),
    },
    change: { points: change, scored: change ?? none, low: effect.low, high: effect.high },
  };
}

/** A higher total loses more, so the ends of what is taken off are those of the total turned around. */
function capped({ points, scored, low, high }: Running, { applies, ...ends }: Effect, limit: Decimal): Step {
  const cap = (x: Decimal): Decimal => (x.greaterThan(limit) ? limit : x);
  const [isPossible, isCertain] = [!ends.high.isZero(), !ends.low.isZero()];
  const after = applies === null ? null : applies ? points && cap(points) : points;
  return {
    running: {
      points: after,
      scored: applies ? cap(scored) : scored,
      low: isPossible ? cap(low) : low,
      high: isCertain ? cap(high) : high,
    },
    change: {
      points: applies === false ? none : points && after && after.minus(points),
      scored: applies ? cap(scored).minus(scored) : none,
      low: isPossible ? cap(high).minus(high) : none,
      high: isCertain ? cap(low).minus(low) : none,
    },
  };
}
