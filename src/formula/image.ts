/** Everything that a formula comes to while one of its names runs over an interval, exactly. */
import {
  type Interval,
  contains,
  intersect,
  isEmpty,
  outside,
  intersectAll,
  everything,
  point,
  sample,
} from "../exact/interval.js";
import { type Quotient, compare, divide, infinite, isFinite, multiply, sign, subtract } from "../exact/quotient.js";
import type { Piece } from "./pieces.js";
import { type Ratio, rootOf, valueAt } from "./ratio.js";

/** One for each piece of the formula that the interval meets. */
export function imageOf(pieces: readonly Piece[], domain: Interval): Interval[] {
  return pieces.flatMap(({ on, ratio }) => {
    const stretch = intersect(on, domain);
    return isEmpty(stretch) ? [] : [imageOn(stretch, ratio)];
  });
}

/** Whether the formula has no value somewhere in the interval. */
export const isUndefinedIn = (pieces: readonly Piece[], domain: Interval): boolean =>
  intersectAll([domain], pieces.map(({ on }) => outside(on)).reduce(intersectAll, [everything])).length > 0;

/** A ratio without a pole inside goes one way only, so its ends tell. */
function imageOn(on: Interval, ratio: Ratio): Interval {
  const { above, below } = ratio;
  const bend = subtract(multiply(above[1], below[0]), multiply(above[0], below[1]));
  if (sign(bend) === 0) return point(valueAt(ratio, sample(on)));
  const ends = [end(ratio, on, on.from, on.fromIncluded, -1), end(ratio, on, on.to, on.toIncluded, 1)] as const;
  const [low, high] = compare(ends[0].x, ends[1].x) <= 0 ? ends : [ends[1], ends[0]];
  return {
    from: isFinite(low.x) ? low.x : null,
    fromIncluded: isFinite(low.x) && low.included,
    to: isFinite(high.x) ? high.x : null,
    toIncluded: isFinite(high.x) && high.included,
  };
}

interface End {
  readonly x: Quotient;
  readonly included: boolean;
}

function end(ratio: Ratio, on: Interval, at: Quotient | null, included: boolean, side: 1 | -1): End {
  const { above, below } = ratio;
  if (at) {
    const pole = rootOf(below);
    if (pole === null || pole === "everywhere" || compare(pole, at) !== 0) return { x: valueAt(ratio, at), included };
    // Beside a pole the sign of what is inside tells which way it goes without limit.
    return { x: infinite(sign(valueAt(ratio, beside(on, at, above))) < 0 ? -1 : 1), included: false };
  }
  if (sign(below[1]) !== 0) return { x: divide(above[1], below[1]), included: false };
  return { x: multiply(infinite(side), divide(above[1], below[0])), included: false };
}

/** A place of the stretch so close to its end that the numerator keeps its sign in between. */
function beside(on: Interval, at: Quotient, above: Ratio["above"]): Quotient {
  const root = rootOf(above);
  const isInside = root !== null && root !== "everywhere" && contains(on, root);
  const [from, to] = isInside ? (compare(root, at) < 0 ? [root, at] : [at, root]) : [on.from, on.to];
  return sample({ from, fromIncluded: false, to, toIncluded: false });
}
