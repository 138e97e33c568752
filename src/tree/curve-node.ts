/** `curve`: points by the metric's value, or by a formula of it. */
import { locate, pointsOver } from "../curve/curve.js";
import { inverseOf } from "../curve/inverse.js";
import { tiesOf, turnsOf } from "../curve/turns.js";
import { type Interval, endsOf, everything } from "../exact/interval.js";
import { evaluate } from "../formula/evaluate.js";
import { namesIn } from "../formula/expression.js";
import { piecesOf, preimage, solutions } from "../formula/pieces.js";
import { rangeOf } from "../formula/range.js";
import { anyOf } from "./bounds.js";
import { type NodeKind, type Open, ownValue } from "./node.js";

export const curveNode: NodeKind<"curve"> = {
  evaluate: ({ curve, over }, { value, base }) => {
    const missing = over ? [...namesIn(over)].filter((name) => name !== ownValue && base(name) === null) : [];
    const x = over && missing.length === 0 ? evaluate(over, (name) => (name === ownValue ? value : base(name))) : value;
    const place = x && missing.length === 0 ? locate(curve, x) : null;
    return { node: "curve", points: place && place.points, missing, x, place, over };
  },

  bounds: (node, open) => {
    const { intervals, exact } = valuesOfCurve(node.over, open);
    return anyOf(
      intervals.map((values) => {
        const range = pointsOver(node.curve, values);
        return range && { ...range, tight: exact };
      }),
    );
  },

  inverse: ({ curve, over }, wanted, { base }) => {
    const places = inverseOf(curve, wanted);
    if (!over) return places;
    const pieces = piecesOf(over, ownValue, base);
    return pieces ? places.flatMap((each) => preimage(pieces, each)) : [everything];
  },

  children: () => [],
  turns: ({ curve, over }, { base, tick }) => {
    const turns = [...turnsOf(curve), ...(tick ? tiesOf(curve, tick) : [])];
    if (!over) return turns;
    const pieces = piecesOf(over, ownValue, base) ?? [];
    return [...pieces.flatMap(({ on }) => endsOf(on)), ...turns.flatMap((x) => solutions(pieces, x))];
  },
  names: ({ over }) => (over ? [...namesIn(over)].filter((name) => name !== ownValue) : []),
};

/** The values that the curve is read at: the metric's own, or those of the formula over them. */
function valuesOfCurve(
  over: Parameters<typeof rangeOf>[0] | null,
  open: Open,
): { intervals: readonly Interval[]; exact: boolean } {
  if (!over) return { intervals: open.values, exact: open.exact };
  const names = namesIn(over);
  const stretches = names.has(ownValue) ? open.values : [everything];
  const ranges = stretches.map((values) =>
    rangeOf(
      over,
      () => null,
      (name) => (name === ownValue ? values : open.base(name)),
    ),
  );
  const shared = [...names].some((name) => open.names.has(name));
  return {
    intervals: ranges.flatMap(({ intervals }) => intervals),
    exact: open.exact && !shared && ranges.every(({ exact }) => exact),
  };
}
