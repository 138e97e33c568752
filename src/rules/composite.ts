/** `composite`: parts with maxima of their own, added up; a part may have a value of its own. */
import { exact, exactText } from "../exact/decimal.js";
import { add, equal } from "../exact/quotient.js";
import type { Node } from "../tree/node.js";
import type { Lowering, RuleFields, RuleOf } from "./lowering.js";

export const schema = ({
  kebabCase,
  list,
  literal,
  localized,
  object,
  optional,
  positive,
  rule,
  text,
  value,
}: RuleFields) =>
  object({
    kind: literal("composite"),
    parts: list(
      object({
        id: kebabCase,
        title: optional(localized),
        max: positive,
        value: optional(value),
        rule,
        clause: optional(text),
      }),
    ),
  });

export type Rule = RuleOf<typeof schema>;

export function lower({ parts }: Rule, { max, allow, part, report, path }: Lowering): Node {
  const seen = new Set<string>();
  const lowered = parts.map((spec, index) => {
    if (seen.has(spec.id)) report("duplicate-id", [...path, "parts", index, "id"], { id: spec.id });
    seen.add(spec.id);
    return part(spec, ["parts", index]);
  });
  const sum = parts.map((each) => exact(each.max)).reduce(add);
  if (!equal(sum, max)) report("not-footing", [...path, "parts"], { declared: exactText(max), sum: exactText(sum) });
  allow({ floor: lowered.map(({ floor }) => floor).reduce(add), cap: lowered.map(({ cap }) => cap).reduce(add) });
  const labels = parts.map(({ id, title }) => ({ title: title ?? { zh: id, en: id }, of: null }));
  return { node: "sum", of: lowered.map(({ node }) => node), labels };
}
