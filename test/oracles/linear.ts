import { Rational } from "./rational.js";
import type { Numeric } from "./rubric.js";

export interface Rule {
  readonly knots: readonly (readonly [Numeric, Numeric] | readonly [Numeric, Numeric, "owns"])[];
}

/** "straight line between knots", "constant outside"; a jump is "two knots at one x with the side that owns it" */
export function points(rule: Rule, { value }: { value: Rational }): Rational {
  const knots = rule.knots.map(([x, y, owns]) => ({ x: Rational.of(x), y: Rational.of(y), owns }));
  const here = knots.filter((knot) => knot.x.equals(value));
  const holder = here.length > 1 ? here.find((knot) => knot.owns === "owns") : here[0];
  if (holder !== undefined) return holder.y;

  // "x ascends; at a jump the first of the two is the limit from the left": the neighbours are the nearest in the list
  const left = knots.filter((knot) => knot.x.below(value)).at(-1);
  const right = knots.find((knot) => knot.x.above(value));
  if (left !== undefined && right !== undefined) {
    const way = value.minus(left.x).over(right.x.minus(left.x));
    return left.y.plus(right.y.minus(left.y).times(way));
  }
  const outer = left ?? right;
  if (outer === undefined) throw new Error("no knot holds its jump");
  return outer.y;
}
