/** `assessed`: the points that an assessor gave, taken over as they are. */
import { exactText } from "../exact/decimal.js";
import { equal, zero } from "../exact/quotient.js";
import type { Fields } from "../format/fields.js";
import type { Node } from "../tree/node.js";
import type { Lowering, RuleOf } from "./lowering.js";

export const schema = ({ camelCase, literal, object }: Fields) => object({ kind: literal("assessed"), of: camelCase });

export type Rule = RuleOf<typeof schema>;

export function lower({ of }: Rule, { max, indicator, report, path }: Lowering): Node {
  const points = indicator(of, "of");
  if (points && points.type !== "number") report("not-assessed", [...path, "of"], { name: of });
  if (points?.max && !equal(points.max, max)) {
    report("rule-maximum", [...path, "of"], {
      rule: exactText(points.max),
      metric: exactText(max),
      data: { [of]: exactText(points.max) },
    });
  }
  return { node: "given", indicator: of, range: { from: zero, fromIncluded: true, to: max, toIncluded: true } };
}
