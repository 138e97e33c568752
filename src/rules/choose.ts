/** `choose`: the rule of a region or class, or the best of several (二者择其一). */
import { zero, max as greater, min as less } from "../exact/quotient.js";
import type { Node } from "../tree/node.js";
import type { Lowering, RuleFields, RuleOf } from "./lowering.js";
import { checkLabels } from "./labels.js";

export const schema = ({
  camelCase,
  exactlyOne,
  label,
  list,
  literal,
  notBoth,
  object,
  optional,
  record,
  rule,
}: RuleFields) =>
  object({
    kind: literal("choose"),
    of: optional(camelCase),
    rules: optional(record(label, rule)),
    best: optional(list(rule)),
  }).check(exactlyOne("best", "rules"), exactlyOne("best", "of"), notBoth("best", "of"));

export type Rule = RuleOf<typeof schema>;

export function lower({ of, rules = {}, best = [] }: Rule, lowering: Lowering): Node {
  const { allow, inner } = lowering;
  const byLabel = Object.entries(rules).map(([label, rule]) => ({ label, ...inner(rule, ["rules", label]) }));
  const all = [...byLabel, ...best.map((rule, index) => inner(rule, ["best", index]))];
  if (all.length === 0) return { node: "first", branches: [] };
  allow({ floor: all.map(({ floor }) => floor).reduce(less, zero), cap: all.map(({ cap }) => cap).reduce(greater) });
  if (of === undefined) return { node: "best", of: all.map(({ node }) => node) };
  checkLabels(of, rules, "rules", lowering);
  // The order of keys in a file means nothing, also not for what a scorecard names first.
  byLabel.sort((a, b) => (a.label < b.label ? -1 : 1));
  return {
    node: "first",
    branches: byLabel.map(({ label, node }) => ({
      when: { fact: of, operator: "equal", values: [label] },
      then: node,
    })),
  };
}
