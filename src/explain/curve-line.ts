/** What a value earned on a curve, by the shape of the segment. */
import type { Segment, Stairs } from "../curve/curve.js";
import { exact, exactText } from "../exact/decimal.js";
import { type Quotient, abs, sign, subtract } from "../exact/quotient.js";
import type { Statement } from "../locales/line.js";
import type { NodeOf, Outcome } from "../tree/node.js";
import type { RuleContext } from "./over-lines.js";
import { type Readable, readable } from "../exact/readable.js";

export function curveLine(
  { ranks }: NodeOf<"curve">,
  { x, place }: Extract<Outcome, { node: "curve" }>,
  context: RuleContext,
): Statement[] {
  if (!x || !place) return [];
  const { wording, unit, valueText } = context;
  const { segment, steps } = place;
  const points = context.points(place.points);
  const number = valueText ?? exactText(x);
  const value = wording.quantity(number, unit);
  const interval = wording.interval(segment.on, unit);
  if (ranks) return [rankLine(segment, number, steps ?? 0n, points.text)];
  switch (segment.shape) {
    case "constant":
      return [{ code: "band", params: { value, interval, points: points.text } }];
    case "line": {
      const [at, intercept, slope] = [x, segment.intercept, segment.slope].map(inSum) as [Readable, Readable, Readable];
      const isRounded = [at, intercept, slope, points].some(({ rounded }) => rounded);
      return [
        {
          code: "slope",
          params: {
            value: at.text,
            interval,
            points: points.text,
            intercept: sign(segment.intercept) === 0 ? null : intercept.text,
            slope: slope.text,
            rounded: isRounded,
          },
        },
      ];
    }
    case "stairs": {
      // From the number that is shown, so that a reader can check the subtraction.
      const shown = /^-?[\d.]+$/.test(number) ? exact(number) : x;
      const distance = exactText(abs(subtract(shown, segment.origin)));
      return [stairsLine(segment, value, distance, steps ?? 0n, points.text, context)];
    }
  }
}

function stairsLine(
  { origin, start, step, drop, count }: Segment & Stairs,
  value: string,
  distance: string,
  steps: bigint,
  points: string,
  { wording, unit, isDistance }: RuleContext,
): Statement {
  return {
    code: "steps",
    params: {
      value,
      side: sign(step) > 0 ? "above" : "below",
      threshold: isDistance && sign(origin) === 0 ? null : wording.quantity(exactText(origin), unit),
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

/** With so many decimals that a reader who calculates comes to the same points. */
const inSum = (x: Quotient): Readable => readable(x, { least: 4 });

/** A place earns what is listed for it, or what is left so many places behind the list. */
function rankLine(segment: Segment, rank: string, steps: bigint, points: string): Statement {
  if (segment.shape !== "stairs" || steps === 0n) return { code: "rank", params: { rank, points } };
  const { origin, drop, start } = segment;
  return {
    code: "behind",
    params: {
      rank,
      listed: exactText(origin),
      steps: String(steps),
      each: exactText(abs(drop)),
      start: exactText(start),
      points,
    },
  };
}
