/** `curve`: points by the value. */
import { locate, pointsOver } from "../curve/curve.js";
import { inverseOf } from "../curve/inverse.js";
import { tiesOf, turnsOf } from "../curve/turns.js";
import { anyOf } from "./bounds.js";
import { type NodeKind, ownValue } from "./node.js";

export const curveNode: NodeKind<"curve"> = {
  evaluate: ({ curve }, { value }) => {
    const place = value && locate(curve, value);
    return { node: "curve", points: place && place.points, missing: value ? [] : [ownValue], x: value, place };
  },

  bounds: ({ curve }, { values, exact }) =>
    anyOf(
      values.map((each) => {
        const range = pointsOver(curve, each);
        return range && { ...range, tight: exact };
      }),
    ),

  inverse: ({ curve }, wanted) => inverseOf(curve, wanted),
  children: () => [],
  turns: ({ curve }, { tick }) => [...turnsOf(curve), ...(tick ? tiesOf(curve, tick) : [])],
  names: () => [],
};
