/** Where an indicator can go from where it is: each way with its distances, the nearest first. */
import type { Indicator } from "../compile/scope.js";
import type { Given } from "../dataset/given.js";
import { type Interval, cut } from "../exact/interval.js";
import type { Quotient } from "../exact/quotient.js";
import { decidesRows, placesOfDecision } from "./deciding.js";
import { type Grid, gridOf } from "./grid.js";
import { type Outlook, outlookOf } from "./outlook.js";
import { type Situation, moved, rejudged } from "./situation.js";

export interface Side {
  readonly name: string;
  /** The distances that it covers: steps of the grid, or 1 for another answer. */
  readonly least: bigint;
  readonly most: bigint;
  readonly valueAt: (distance: bigint) => Given;
  /** null where the data are refused. */
  readonly at: (distance: bigint) => Situation | null;
  readonly over: (least: bigint, most: bigint) => Outlook;
  /** How many judgements a look takes. */
  readonly cost: number;
}

export function sidesOf(situation: Situation, indicator: Indicator, cost: number): Side[] {
  const { id: name, type, labels } = indicator;
  const from = situation.read.dataset.get(name) as Given;
  if (type !== "number") {
    const others = (type === "boolean" ? [true, false] : labels).filter((each) => each !== from);
    return others.map((value): Side => ({
      name,
      least: 1n,
      most: 1n,
      valueAt: () => value,
      at: () => moved(situation, name, value),
      over: () => nothing,
      cost,
    }));
  }
  const { compiled } = situation;
  const stretches = decidesRows(name, compiled) ? cut(indicator.domain, placesOfDecision(name, compiled)) : [];
  if (stretches.length === 0) return bothWays(() => situation, indicator, gridOf(indicator), from as Quotient, cost);
  return stretches.flatMap((stretch) => {
    const grid = gridOf(indicator, stretch);
    const start = once(() => moved(situation, name, grid.valueAt(grid.first)));
    return grid.first > grid.last ? [] : bothWays(start, indicator, grid, from as Quotient, cost);
  });
}

/** Where the data are refused, or there is only one value and nothing to look ahead to. */
const nothing: Outlook = () => null;

/** `start`: any situation in which the same rows count. */
function bothWays(
  start: () => Situation | null,
  { id: name }: Indicator,
  { first, last, valueAt, indexOf }: Grid,
  from: Quotient,
  cost: number,
): Side[] {
  const present = indexOf(from);
  const outlook = once((): ((stretch: Interval) => Outlook) => {
    const situation = start();
    return situation ? outlookOf(situation, name) : () => nothing;
  });
  const way = (sign: 1n | -1n, least: bigint, most: bigint): Side => {
    const at = (distance: bigint): Quotient => valueAt(present + sign * distance);
    return {
      name,
      least: least > 1n ? least : 1n,
      most,
      valueAt: at,
      at: (distance) => {
        const situation = start();
        return situation && rejudged(situation, name, at(distance));
      },
      over: (near, far) => {
        const [low, high] = sign === 1n ? [at(near), at(far)] : [at(far), at(near)];
        return outlook()({ from: low, fromIncluded: true, to: high, toIncluded: true });
      },
      cost,
    };
  };
  const ways = [way(1n, first - present, last - present), way(-1n, present - last, present - first)];
  return ways.filter(({ least, most }) => least <= most);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
