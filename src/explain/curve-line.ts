/** What a value earned on a curve, by the shape of the segment. */
import type { Segment, Stairs } from "../curve/curve.js";
import { exact, exactText } from "../exact/decimal.js";
import { abs, sign, subtract } from "../exact/quotient.js";
import type { Statement } from "../locales/line.js";
import type { Outcome } from "../tree/node.js";
import type { RuleContext } from "./over-lines.js";

export function curveLine({ x, place }: Extract<Outcome, { node: "curve" }>, context: RuleContext): Statement[] {
  if (!x || !place) return [];
  const { wording, unit, valueText } = context;
  const { segment, points, steps } = place;
  const number = valueText ?? exactText(x);
  const value = wording.quantity(number, unit);
  const interval = wording.interval(segment.on, unit);
  switch (segment.shape) {
    case "constant":
      return [{ code: "band", params: { value, interval, points: exactText(points) } }];
    case "line": {
      const intercept = sign(segment.intercept) === 0 ? null : exactText(segment.intercept);
      const slope = exactText(segment.slope);
      return [
        { code: "slope", params: { value: exactText(x), interval, points: exactText(points), intercept, slope } },
      ];
    }
    case "stairs": {
      // From the number that is shown, so that a reader can check the subtraction.
      const shown = /^-?[\d.]+$/.test(number) ? exact(number) : x;
      const distance = exactText(abs(subtract(shown, segment.origin)));
      return [stairsLine(segment, value, distance, steps ?? 0n, exactText(points), context)];
    }
  }
}

function stairsLine(
  { origin, start, step, drop, count }: Segment & Stairs,
  value: string,
  distance: string,
  steps: bigint,
  points: string,
  { wording, unit }: RuleContext,
): Statement {
  return {
    code: "steps",
    params: {
      value,
      side: sign(step) > 0 ? "above" : "below",
      threshold: wording.quantity(exactText(origin), unit),
      distance: wording.difference(distance, unit),
      step: wording.difference(exactText(abs(step)), unit),
      count,
      steps: String(steps),
      each: exactText(abs(drop)),
      drop: sign(drop) > 0,
      start: exactText(start),
      points,
    },
  };
}
