/** `ranks`: points by place, first to last, then so many fewer for every further place (前五名…, 以后每降一名减…). */
import type { Segment } from "../curve/curve.js";
import { flight } from "../curve/flight.js";
import { exact, exactText } from "../exact/decimal.js";
import { type Interval, above, below, intersect } from "../exact/interval.js";
import { type Quotient, compare, min as less, one, quotient, zero } from "../exact/quotient.js";
import type { Node } from "../tree/node.js";
import { type Lowering, type RuleFields, type RuleOf, curve } from "./lowering.js";

export const schema = ({ list, literal, numeral, object, optional, positive }: RuleFields) =>
  object({ kind: literal("ranks"), points: list(numeral), then: optional(positive), floor: optional(numeral) });

export type Rule = RuleOf<typeof schema>;

const place = (index: number): Quotient => quotient(BigInt(index + 1));

/** What lies between two places counts as the better one. */
function reachOf(index: number): Interval {
  const upTo = below(place(index + 1), false);
  return index === 0 ? upTo : intersect(above(place(index), true), upTo);
}

const ranked = (segments: readonly Segment[]): Node => ({ ...curve(segments), ranks: true });

export function lower({ points, then, floor }: Rule, { max, allow, report, path }: Lowering): Node {
  const limit = floor === undefined ? zero : exact(floor);
  if (compare(limit, max) >= 0) {
    const maximum = exactText(max);
    report("points-out-of-range", [...path, "floor"], { found: exactText(limit), minimum: null, maximum });
  }
  // The floor is where the tail ends; what is listed stands as it is.
  allow({ floor: points.map(exact).reduce(less, limit) });
  const listed = points.map((each, index): Segment => ({ on: reachOf(index), shape: "constant", points: exact(each) }));
  const last = listed.pop() as Segment & { readonly points: Quotient };
  const threshold = place(points.length - 1);
  const start = last.points;
  if (then === undefined || compare(start, limit) <= 0)
    return ranked([...listed, { ...last, on: { ...last.on, to: null, toIncluded: false } }]);
  const tail = flight({ threshold, direction: 1, step: one, drop: exact(then), steps: "complete", start, limit });
  return ranked([...listed, { ...last, on: intersect(last.on, below(threshold, true)) }, ...tail]);
}
