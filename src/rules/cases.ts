/** `cases`: points, or a rule, by the first condition that holds (two amounts compared, an exemption, a class). */
import { exact } from "../exact/decimal.js";
import { type Quotient, max as greater, min as less } from "../exact/quotient.js";
import type { Branch, Node } from "../tree/node.js";
import { type Lowered, type Lowering, type RuleFields, type RuleOf, award } from "./lowering.js";

export const schema = ({ condition, exactlyOne, list, literal, numeral, object, optional, rule }: RuleFields) =>
  object({
    kind: literal("cases"),
    cases: list(
      object({ when: optional(condition), points: optional(numeral), rule: optional(rule) }).check(
        exactlyOne("points", "rule"),
      ),
    ),
  });

export type Rule = RuleOf<typeof schema>;

export function lower({ cases }: Rule, { max, allow, condition, inner, report, path }: Lowering): Node {
  const fixed = (points: Quotient): Lowered => ({ node: award(points), floor: max, cap: max });
  const outcomes = cases.map(({ points, rule }, index) =>
    rule ? inner(rule, ["cases", index, "rule"]) : fixed(exact(points ?? 0)),
  );
  allow({
    floor: outcomes.map(({ floor }) => floor).reduce(less, exact(0)),
    cap: outcomes.map(({ cap }) => cap).reduce(greater),
  });
  const branches = cases.map(({ when }, index): Branch => {
    const then = outcomes[index]?.node as Node;
    const isLast = index === cases.length - 1;
    if (isLast && when) report("last-entry-conditional", [...path, "cases", index], {});
    if (!isLast && !when) report("entry-after-unconditional", [...path, "cases", index + 1], {});
    const keys = ["cases", index, "when"] as const;
    return when ? { when: condition(when, ...keys), then, source: [...path, ...keys] } : { then };
  });
  return { node: "first", branches };
}
