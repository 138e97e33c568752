/** `proportional`: the share of the target that was reached, never above the full points (按完成比例得分). */
import type { Segment } from "../curve/curve.js";
import { exact } from "../exact/decimal.js";
import { above, below, intersect } from "../exact/interval.js";
import { type Quotient, divide, one, zero } from "../exact/quotient.js";
import type { Expression } from "../formula/expression.js";
import type { Fields } from "../format/fields.js";
import { type Node, ownValue } from "../tree/node.js";
import { type Lowering, type RuleOf, award, curve } from "./lowering.js";

export const schema = ({ literal, object, oneOf, optional, positive }: Fields) =>
  object({
    kind: literal("proportional"),
    target: positive,
    direction: optional(oneOf(["higher-is-better", "lower-is-better", "equal"])),
  });

export type Rule = RuleOf<typeof schema>;

/** Nothing up to 0, then straight up to the full points at `full`. */
const rising = (max: Quotient, full: Quotient): Segment[] => [
  { on: below(zero, true), shape: "constant", points: zero },
  { on: intersect(above(zero, false), below(full, false)), shape: "line", intercept: zero, slope: divide(max, full) },
  { on: above(full, true), shape: "constant", points: max },
];

export function lower({ target, direction = "higher-is-better" }: Rule, { max }: Lowering): Node {
  const full = exact(target);
  const upToTarget = curve(rising(max, full));
  if (direction === "higher-is-better") return upToTarget;

  // Above the target the points follow target / x, which is a straight line over that formula.
  const over: Expression = {
    op: "/",
    left: { op: "number", value: full, text: String(target), at: 0 },
    right: { op: "name", name: ownValue, at: 0 },
    at: 0,
  };
  const within = below(full, true);
  const beyondTarget = curve(rising(max, one), over);
  return {
    node: "first",
    branches: [{ within, then: direction === "equal" ? upToTarget : award(max) }, { then: beyondTarget }],
  };
}
