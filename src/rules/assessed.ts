/** `assessed`: the points that an assessor gave, taken over as they are. */
import { exactText } from "../exact/decimal.js";
import { equal, zero } from "../exact/quotient.js";
import type { Node } from "../tree/node.js";
import type { Lowering, RuleFields, RuleOf } from "./lowering.js";

export const schema = ({ camelCase, literal, object }: RuleFields) =>
  object({ kind: literal("assessed"), of: camelCase });

export type Rule = RuleOf<typeof schema>;

export function lower({ of }: Rule, { max, indicator, report, path }: Lowering): Node {
  const points = indicator(of, "of");
  if (points && points.type !== "number") report("not-assessed", [...path, "of"], { name: of });
  const most = points?.domain.to;
  if (most && !equal(most, max)) {
    const rule = exactText(most);
    report("rule-maximum", [...path, "of"], { rule, metric: exactText(max), data: { [of]: rule } });
  }
  return { node: "given", indicator: of, range: { from: zero, fromIncluded: true, to: max, toIncluded: true } };
}
