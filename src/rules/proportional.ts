/** `proportional`: the share of the target that was reached, never above the full points (按完成比例得分). */
import type { Segment } from "../curve/curve.js";
import { exact, exactText } from "../exact/decimal.js";
import { above, below, contains, intersect, point } from "../exact/interval.js";
import { type Quotient, divide, one, sign, zero } from "../exact/quotient.js";
import { type Expression, binary, call, name, number } from "../formula/expression.js";
import { type Node, ownValue } from "../tree/node.js";
import { type Lowering, type NamedQuantity, type RuleFields, type RuleOf, award, curve, over } from "./lowering.js";

export const schema = ({ literal, named, object, oneOf, optional, positive, union }: RuleFields) =>
  object({
    kind: literal("proportional"),
    target: union([positive, named]),
    direction: optional(oneOf(["higher-is-better", "lower-is-better", "equal"])),
  });

export type Rule = RuleOf<typeof schema>;

/** Nothing up to 0, then straight up to the full points at `full`. */
const rising = (max: Quotient, full: Quotient): Segment[] => [
  { on: below(zero, true), shape: "constant", points: zero },
  { on: intersect(above(zero, false), below(full, false)), shape: "line", intercept: zero, slope: divide(max, full) },
  { on: above(full, true), shape: "constant", points: max },
];

const x = name(ownValue);

/** The share of the target reached: above it, for a target that is better not passed, target / x. */
const shares: Record<NonNullable<Rule["direction"]>, (target: Expression) => Expression> = {
  "higher-is-better": (target) => binary("/", x, target),
  "lower-is-better": (target) => binary("/", target, call("max", x, target)),
  equal: (target) => binary("/", call("min", x, target), call("max", x, target)),
};

export function lower({ target, direction = "higher-is-better" }: Rule, lowering: Lowering): Node {
  const { max, quantity } = lowering;
  if (typeof target !== "object") {
    const full = exact(target);
    if (direction === "higher-is-better") return curve(rising(max, full));
    return over(shares[direction](number(full, exactText(full))), curve(rising(max, one)));
  }
  const found = quantity(target.of, "target", "of");
  if (!found) return award(max);
  return over(shares[direction](found.expression), curve(rising(max, one)), {
    shown: shares[direction](found.shown),
    otherwise: atZero(target.of, found, direction, lowering),
    source: lowering.valuePath,
  });
}

/** A target of 0: nothing can be reached of it, but what is better lower, or equal to it, can meet it. */
function atZero(
  of: string,
  { values, expression }: NamedQuantity,
  direction: NonNullable<Rule["direction"]>,
  { max, otherwise, report, path }: Lowering,
): Node | null {
  if (values.from === null || sign(values.from) < 0) {
    report("target-negative", [...path, "target", "of"], { name: of, lowest: values.from && exactText(values.from) });
  }
  if (!contains(values, zero)) return otherwise;
  if (direction === "higher-is-better") return otherwise;
  const met = over(expression, award(max), { otherwise }); // a target that itself has no value is not met
  if (direction === "lower-is-better" || !otherwise) return met;
  const undefinedShare = over(shares["higher-is-better"](expression), award(zero), { otherwise });
  return { node: "first", branches: [{ within: point(zero), then: met }, { then: undefinedShare }] };
}
