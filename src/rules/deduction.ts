/** `deduction`: full points up to a threshold, then points off for every step beyond it (每超过…扣…, 扣完为止). */
import { flight } from "../curve/flight.js";
import type { Segment } from "../curve/curve.js";
import { exact, exactText } from "../exact/decimal.js";
import { type Interval, above, below, point } from "../exact/interval.js";
import { type Quotient, abs, add, compare, equal, multiply, negate, one, quotient, sign } from "../exact/quotient.js";
import type { Fields } from "../format/fields.js";
import type { Numeral } from "../format/numeral.js";
import type { Node } from "../tree/node.js";
import { type Lowering, type RuleOf, curve } from "./lowering.js";

export const schema = ({ boolean, exactlyOne, literal, numeral, object, oneOf, optional, positive }: Fields) => {
  const steps = oneOf(["complete", "started", "proportional"]);
  return object({
    kind: literal("deduction"),
    above: optional(numeral),
    below: optional(numeral),
    from: optional(numeral),
    step: positive,
    points: positive,
    steps,
    relative: optional(boolean()),
    floor: optional(numeral),
    full: optional(numeral),
    bonus: optional(object({ points: positive, step: positive, steps, cap: positive })),
  }).check(exactlyOne("above", "below", "from"));
};

export type Rule = RuleOf<typeof schema>;

export function lower(rule: Rule, { max, report, path, allow }: Lowering): Node {
  const threshold = exact(rule.above ?? rule.below ?? rule.from ?? 0);
  const floor = exact(rule.floor ?? 0);
  if (compare(floor, max) >= 0) {
    report("points-out-of-range", [...path, "floor"], {
      found: exactText(floor),
      minimum: null,
      maximum: exactText(max),
    });
    return curve([]);
  }
  allow({ floor });
  if (rule.full !== undefined && !equal(exact(rule.full), max)) {
    report("full-differs", [...path, "full"], { printed: exactText(exact(rule.full)), max: exactText(max) });
  }
  if (rule.from !== undefined && rule.bonus) report("both-keys", path, { keys: ["from", "bonus"] });
  if (rule.relative && sign(threshold) === 0) {
    report("relative-to-zero", [...path, "relative"], {});
    return curve([]);
  }
  // A relative step is in percent of the threshold; as a stretch of values it is that share of it.
  const scale = rule.relative ? multiply(abs(threshold), quotient(1n, 100n)) : one;
  const width = (step: Numeral): Quotient => multiply(exact(step), scale);
  const deduction = (direction: 1 | -1): Segment[] =>
    flight({
      threshold,
      direction,
      step: width(rule.step),
      drop: exact(rule.points),
      steps: rule.steps,
      start: max,
      limit: floor,
    });
  const full = (on: Interval): Segment => ({ on, shape: "constant", points: max });

  if (rule.from !== undefined) return curve([...deduction(-1), full(point(threshold)), ...deduction(1)]);
  const direction = rule.above !== undefined ? 1 : -1;
  if (!rule.bonus)
    return curve([full(direction === 1 ? below(threshold, true) : above(threshold, true)), ...deduction(direction)]);
  const cap = add(max, exact(rule.bonus.cap));
  allow({ cap });
  const bonus = flight({
    threshold,
    direction: direction === 1 ? -1 : 1,
    step: width(rule.bonus.step),
    drop: negate(exact(rule.bonus.points)),
    steps: rule.bonus.steps,
    start: max,
    limit: cap,
  });
  return curve([...bonus, full(point(threshold)), ...deduction(direction)]);
}
