/** From points back to values: which values of a curve earn them? */
import { type Interval, affine, contains, intersect, union } from "../exact/interval.js";
import { type Quotient, ceil, divide, floor, negate, one, quotient, sign } from "../exact/quotient.js";
import type { Curve, Segment, Stairs } from "./curve.js";

export const inverseOf = (curve: Curve, wanted: Interval): Interval[] =>
  union(curve.flatMap((segment) => placesIn(segment, wanted).map((each) => intersect(segment.on, each))));

function placesIn(segment: Segment, wanted: Interval): Interval[] {
  switch (segment.shape) {
    case "constant":
      return flat(segment, segment.points, wanted);
    case "line": {
      const { intercept, slope } = segment;
      if (sign(slope) === 0) return flat(segment, intercept, wanted);
      return [affine(wanted, divide(one, slope), negate(divide(intercept, slope)))];
    }
    case "stairs":
      return sign(segment.drop) === 0 ? flat(segment, segment.start, wanted) : onSteps(segment, wanted);
  }
}

const flat = ({ on }: Segment, points: Quotient, wanted: Interval): Interval[] =>
  contains(wanted, points) ? [on] : [];

/** The steps that earn the points stand next to each other. */
function onSteps({ origin, start, step, drop, count }: Stairs, wanted: Interval): Interval[] {
  const { from, fromIncluded, to, toIncluded } = affine(wanted, negate(divide(one, drop)), divide(start, drop));
  const first = from && (fromIncluded ? ceil(from) : floor(from) + 1n);
  const last = to && (toIncluded ? floor(to) : ceil(to) - 1n);
  if (first !== null && last !== null && first > last) return [];
  const complete = count === "complete";
  const steps: Interval = {
    from: first === null ? null : quotient(complete ? first : first - 1n),
    fromIncluded: complete && first !== null,
    to: last === null ? null : quotient(complete ? last + 1n : last),
    toIncluded: !complete && last !== null,
  };
  return [affine(steps, step, origin)];
}
