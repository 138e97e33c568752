/** `linear`: straight lines between knots, constant outside; a jump is two knots at one value, one of which owns it. */
import type { Segment } from "../curve/curve.js";
import { exact, exactText } from "../exact/decimal.js";
import type { Interval } from "../exact/interval.js";
import { type Quotient, compare, divide, equal, multiply, sign, subtract } from "../exact/quotient.js";
import type { Node } from "../tree/node.js";
import { type Lowering, type RuleFields, type RuleOf, curve } from "./lowering.js";

export const schema = ({ list, literal, numeral, object, tuple, union }: RuleFields) =>
  object({
    kind: literal("linear"),
    knots: list(union([tuple([numeral, numeral]), tuple([numeral, numeral, literal("owns")])])),
  });

export type Rule = RuleOf<typeof schema>;

/** One value with its points coming from the left and going on to the right. */
interface Knot {
  readonly x: Quotient;
  readonly left: Quotient;
  readonly right: Quotient;
  /** At a jump the value itself belongs to the left; else it goes with the right. */
  readonly ownedByLeft: boolean;
}

export function lower({ knots }: Rule, { report, path }: Lowering): Node {
  const places: Knot[] = [];
  for (let index = 0; index < knots.length; index++) {
    const [first, second] = [knots[index], knots[index + 1]] as const;
    if (!first) break;
    const [x, left] = [exact(first[0]), exact(first[1])];
    const last = places.at(-1);
    const at = { x: exactText(x) };
    if (last && compare(x, last.x) <= 0) report("knots-not-ascending", [...path, "knots", index], at);
    if (!second || !equal(exact(second[0]), x)) {
      places.push({ x, left, right: left, ownedByLeft: false });
      continue;
    }
    index++;
    if ((first[2] === "owns") === (second[2] === "owns")) report("jump-without-owner", [...path, "knots", index], at);
    places.push({ x, left, right: exact(second[1]), ownedByLeft: first[2] === "owns" });
  }
  return curve([null, ...places].map((from, index) => between(from, places[index] ?? null)));
}

function between(from: Knot | null, to: Knot | null): Segment {
  const on: Interval = {
    from: from && from.x,
    fromIncluded: from !== null && !from.ownedByLeft,
    to: to && to.x,
    toIncluded: to !== null && to.ownedByLeft,
  };
  const [start, end] = [from?.right ?? to?.left, to?.left ?? from?.right] as [Quotient, Quotient];
  if (!from || !to || equal(start, end)) return { on, shape: "constant", points: start };
  const width = subtract(to.x, from.x);
  const slope = sign(width) === 0 ? width : divide(subtract(end, start), width); // of a knot out of order: reported
  return { on, shape: "line", intercept: subtract(start, multiply(slope, from.x)), slope };
}
