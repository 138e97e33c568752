/** `levels`: points by the label of a choice, or a range of points in which an assessor chooses. */
import { exact, exactText } from "../exact/decimal.js";
import { type Quotient, compare, multiply, quotient } from "../exact/quotient.js";
import type { Fields } from "../format/fields.js";
import { suggester } from "../issue/suggest.js";
import type { Node } from "../tree/node.js";
import { type Lowering, type RuleOf, award } from "./lowering.js";

export const schema = ({ camelCase, label, literal, object, oneOf, optional, record, share, union }: Fields) =>
  object({
    kind: literal("levels"),
    of: camelCase,
    levels: record(
      label,
      union([share, object({ from: share, to: share, closed: optional(oneOf(["lower", "upper", "none"])) })]),
    ),
    given: optional(camelCase),
  });

export type Rule = RuleOf<typeof schema>;

export function lower({ of, levels, given }: Rule, { max, indicator, report, path }: Lowering): Node {
  const choice = indicator(of, "of");
  const assessor = given === undefined ? undefined : indicator(given, "given");
  if (assessor && assessor.type !== "number") report("not-assessed", [...path, "given"], { name: given ?? "" });
  if (choice && choice.type !== "choice") report("not-a-choice", [...path, "of"], { name: of });
  const known = choice?.labels ?? [];
  const nearest = suggester(known);
  for (const label of known) {
    if (!Object.hasOwn(levels, label)) report("label-without-level", [...path, "levels"], { label });
  }
  for (const found of Object.keys(levels)) {
    if (known.includes(found) || choice?.type !== "choice") continue;
    report("unknown-label", [...path, "levels", found], { found, known, suggestion: nearest(found) });
  }
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
    const closed = level.closed ?? "both";
    const range = {
      from,
      fromIncluded: closed === "both" || closed === "lower",
      to,
      toIncluded: closed === "both" || closed === "upper",
    };
    return { when, then: { node: "given", indicator: given ?? null, range } as const };
  });
  return { node: "first", branches };
}
