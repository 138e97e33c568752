/** `deduction`: full points up to a threshold, then points off for every step beyond it (每超过…扣…, 扣完为止). */
import type { Segment } from "../curve/curve.js";
import { flight } from "../curve/flight.js";
import { exact, exactText } from "../exact/decimal.js";
import { type Interval, above, below, point } from "../exact/interval.js";
import {
  type Quotient,
  abs,
  add,
  compare,
  divide,
  equal,
  multiply,
  negate,
  one,
  quotient,
  sign,
  zero,
} from "../exact/quotient.js";
import type { Numeral } from "../format/numeral.js";
import { type Expression, binary, call, name, number } from "../formula/expression.js";
import { type Node, ownValue } from "../tree/node.js";
import { type Lowering, type RuleFields, type RuleOf, curve, over } from "./lowering.js";

export const schema = ({
  boolean,
  exactlyOne,
  literal,
  named,
  numeral,
  object,
  oneOf,
  optional,
  positive,
  union,
}: RuleFields) => {
  const steps = oneOf(["complete", "started", "proportional"]);
  const threshold = optional(union([numeral, named]));
  return object({
    kind: literal("deduction"),
    above: threshold,
    below: threshold,
    from: threshold,
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

const hundred = quotient(100n);
const percent = { unitText: { zh: "%", en: "%" } };

export function lower(rule: Rule, lowering: Lowering): Node {
  const { max, report, path, allow, quantity } = lowering;
  const floor = exact(rule.floor ?? 0);
  if (compare(floor, max) >= 0) {
    const maximum = exactText(max);
    report("points-out-of-range", [...path, "floor"], { found: exactText(floor), minimum: null, maximum });
    return curve([]);
  }
  allow({ floor });
  if (rule.full !== undefined && !equal(exact(rule.full), max)) {
    report("full-differs", [...path, "full"], { printed: exactText(exact(rule.full)), max: exactText(max) });
  }
  if (rule.from !== undefined && rule.bonus) report("both-keys", path, { keys: ["from", "bonus"] });

  const key = rule.above !== undefined ? "above" : rule.below !== undefined ? "below" : "from";
  const threshold = rule[key] ?? 0;
  if (typeof threshold === "object") {
    const found = quantity(threshold.of, key, "of");
    if (!found) return curve([]);
    // The distance from the data is what steps are counted in.
    const distance = slopes(rule, zero, one, floor, lowering);
    return over(distanceFrom(found.expression, rule), distance, {
      shown: distanceFrom(found.shown, rule),
      from: threshold.of,
      otherwise: lowering.otherwise,
      unit: rule.relative ? percent : lowering.unit,
      source: lowering.valuePath,
    });
  }
  const at = exact(threshold);
  if (rule.relative && sign(at) === 0) {
    report("relative-to-zero", [...path, "relative"], {});
    return curve([]);
  }
  // A relative step is in percent of the threshold; as a stretch of values it is that share of it.
  return slopes(rule, at, rule.relative ? divide(abs(at), hundred) : one, floor, lowering);
}

function distanceFrom(threshold: Expression, { relative }: Rule): Expression {
  const distance = binary("-", name(ownValue), threshold);
  return relative ? binary("*", binary("/", distance, call("abs", threshold)), number(hundred, "100")) : distance;
}

/** Steps on one side of the threshold or both; `scale` is the width of a step of 1. */
function slopes(rule: Rule, threshold: Quotient, scale: Quotient, floor: Quotient, { max, allow }: Lowering): Node {
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
