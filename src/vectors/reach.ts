/** Changes one indicator of a dataset so that a formula comes to a number, or as close to it as digits allow. */
import type { Compiled } from "../compile/compile.js";
import type { Dataset } from "../dataset/given.js";
import { type Quotient, compare, divide } from "../exact/quotient.js";
import { evaluate } from "../formula/evaluate.js";
import { type Expression, namesIn } from "../formula/expression.js";
import { piecesOf, solutions } from "../formula/pieces.js";
import { factsOf } from "../scoring/facts.js";
import { around, canBeGiven } from "./ticks.js";

export type Side = "at" | "below" | "above";

export interface Reached {
  readonly side: Side;
  readonly dataset: Dataset;
}

/** Asks for datasets at and beside a target, in base units: at most one on each side, none where no indicator leads there. */
export type Reach = (target: Quotient) => Reached[];

/** No more names of a formula than this are tried; the longest official one has four. */
const mostNames = 8;

export function reacher(expression: Expression, dataset: Dataset, compiled: Compiled): Reach {
  const { base } = factsOf(compiled, dataset);
  const ways = [...namesIn(expression)].slice(0, mostNames).flatMap((name) => {
    const indicator = compiled.scope.indicators.get(name);
    const pieces = piecesOf(expression, name, base);
    return indicator && pieces ? [{ indicator, pieces }] : [];
  });

  return (target) => {
    const places = ways.flatMap(({ indicator, pieces }) =>
      solutions(pieces, target).map((x) => ({ indicator, x: divide(x, indicator.factor) })),
    );
    const isExact = ({ indicator, x }: (typeof places)[number]): boolean => canBeGiven(indicator, x);
    const found = new Map<Side, Dataset>();
    for (const { indicator, x } of [...places.filter(isExact), ...places.filter((place) => !isExact(place))]) {
      for (const near of around(indicator, x)) {
        const changed = new Map(dataset).set(indicator.id, near);
        const value = evaluate(expression, factsOf(compiled, changed).base);
        const order = value && compare(value, target);
        const side = order === 0 ? "at" : order === -1 ? "below" : "above";
        if (order !== null && !found.has(side)) found.set(side, changed);
      }
      if (found.size === 3) break;
    }
    return [...found].map(([side, changed]) => ({ side, dataset: changed }));
  };
}
