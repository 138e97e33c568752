/** From points back to values: which values of a curve earn them? */
import { type Interval, affine, contains, intersect, isEmpty, onTicks, union } from "../exact/interval.js";
import { type Quotient, add, divide, negate, one, sign, subtract } from "../exact/quotient.js";
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
  const counts = onTicks(affine(wanted, negate(divide(one, drop)), divide(start, drop)), one);
  if (isEmpty(counts)) return [];
  const { from: first, to: last } = counts;
  const complete = count === "complete";
  const steps: Interval = {
    from: first && (complete ? first : subtract(first, one)),
    fromIncluded: complete && first !== null,
    to: last && (complete ? add(last, one) : last),
    toIncluded: !complete && last !== null,
  };
  return [affine(steps, step, origin)];
}
