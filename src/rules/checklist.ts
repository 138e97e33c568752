/** `checklist`: points added or deducted for each item that is met, or each case that is counted. */
import type { Segment } from "../curve/curve.js";
import { exact, exactText } from "../exact/decimal.js";
import { above, below, intersect } from "../exact/interval.js";
import { type Quotient, compare, divide, min, negate, sign, zero } from "../exact/quotient.js";
import { name } from "../formula/expression.js";
import type { Node } from "../tree/node.js";
import { type Lowering, type RuleFields, type RuleOf, award, curve, over } from "./lowering.js";

export const schema = ({
  camelCase,
  exactlyOne,
  list,
  literal,
  localized,
  numeral,
  object,
  optional,
  positive,
}: RuleFields) =>
  object({
    kind: literal("checklist"),
    items: list(
      object({
        of: camelCase,
        title: optional(localized),
        points: optional(positive),
        deduct: optional(positive),
        atMost: optional(positive),
      }).check(exactlyOne("points", "deduct")),
    ),
    base: optional(numeral),
    floor: optional(numeral),
    cap: optional(positive),
  });

export type Rule = RuleOf<typeof schema>;
type Item = Rule["items"][number];

export function lower(rule: Rule, lowering: Lowering): Node {
  const { max, allow, report, path } = lowering;
  const adds = rule.items.some(({ points }) => points !== undefined);
  const base = rule.base === undefined ? (adds ? zero : max) : exact(rule.base);
  const low = exact(rule.floor ?? 0);
  const high = rule.cap === undefined ? max : exact(rule.cap);
  if (compare(low, high) >= 0) report("bad-limits", [...path, "floor"], { low: exactText(low), high: exactText(high) });
  allow({ floor: low, cap: high });
  const items = rule.items.map((item, index) => itemNode(item, index, lowering));
  const labels = rule.items.map(({ of, title }) => ({ title: title ?? null, of }));
  return { node: "clamp", of: { node: "sum", of: [award(base), ...items], labels: [null, ...labels] }, low, high };
}

function itemNode({ of, points, deduct, atMost }: Item, index: number, { indicator, report, path }: Lowering): Node {
  const found = indicator(of, "items", index, "of");
  const each = points === undefined ? negate(exact(deduct ?? 0)) : exact(points);
  const most = atMost === undefined ? null : points === undefined ? negate(exact(atMost)) : exact(atMost);
  const limited = (amount: Quotient): Quotient =>
    most === null ? amount : sign(each) < 0 ? negate(min(negate(amount), negate(most))) : min(amount, most);
  if (found?.type === "boolean") {
    const when = { fact: of, operator: "equal", values: [true] } as const;
    return { node: "first", branches: [{ when, then: award(limited(each)) }, { then: award(zero) }] };
  }
  const isCount = found?.type === "number" && found.domain.from !== null && sign(found.domain.from) >= 0;
  if (found && !isCount) report("not-a-count", [...path, "items", index, "of"], { name: of });
  return over(found?.own ?? name(of), curve(perCase(each, most)), { shown: name(of) });
}

/** So many points for each case, up to the most that one item can count. */
function perCase(each: Quotient, most: Quotient | null): Segment[] {
  const none: Segment = { on: below(zero, true), shape: "constant", points: zero };
  const line = { shape: "line", intercept: zero, slope: each } as const;
  if (most === null) return [none, { on: above(zero, false), ...line }];
  const last = divide(most, each);
  return [
    none,
    { on: intersect(above(zero, false), below(last, false)), ...line },
    { on: above(last, true), shape: "constant", points: most },
  ];
}
