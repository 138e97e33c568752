/** `levels`: points by the label of a choice, or a range of points in which an assessor chooses. */
import { exact, exactText } from "../exact/decimal.js";
import { type Quotient, compare, multiply, quotient } from "../exact/quotient.js";
import { rangeOf } from "../format/ends.js";
import type { Node } from "../tree/node.js";
import { checkLabels } from "./labels.js";
import { type Lowering, type RuleFields, type RuleOf, award } from "./lowering.js";

export const schema = ({ camelCase, label, literal, object, closed, optional, record, share, union }: RuleFields) =>
  object({
    kind: literal("levels"),
    of: camelCase,
    levels: record(label, union([share, object({ from: share, to: share, closed: optional(closed) })])),
    given: optional(camelCase),
  });

export type Rule = RuleOf<typeof schema>;

export function lower({ of, levels, given }: Rule, lowering: Lowering): Node {
  const { max, indicator, report, path } = lowering;
  const assessor = given === undefined ? undefined : indicator(given, "given");
  if (assessor && assessor.type !== "number") report("not-assessed", [...path, "given"], { name: given ?? "" });
  checkLabels(of, levels, "levels", lowering);
  const amount = (value: string | number): Quotient =>
    String(value).endsWith("%")
      ? multiply(multiply(exact(String(value).slice(0, -1)), quotient(1n, 100n)), max)
      : exact(value);
  const branches = Object.entries(levels).map(([label, level]) => {
    const when = { fact: of, operator: "equal", values: [label] } as const;
    if (typeof level !== "object") return { when, then: award(amount(level)) };
    const [from, to] = [amount(level.from), amount(level.to)];
    if (compare(from, to) > 0) {
      report("bad-limits", [...path, "levels", label], { low: exactText(from), high: exactText(to) });
    }
    return { when, then: { node: "given", indicator: given ?? null, range: rangeOf(from, to, level.closed) } as const };
  });
  return { node: "first", branches };
}
