import fc from "fast-check";
import { exact } from "../../../src/exact/decimal.js";
import { contingentCondition } from "../arbitrary-condition.js";
import { decimal, numeral, weighted } from "../arbitrary-number.js";
import { contingentFacts } from "../arbitrary-pool.js";
import { type Limits, least, most, points as amount } from "../exact-points.js";
import { holds } from "../plain-condition.js";
import type { Points } from "../points.js";
import { type RuleContext, type RuleParts, together } from "../rule-context.js";
import type { Known, RuleLaws, RuleOf } from "../rule-laws.js";

type Rule = RuleOf<"cases">;
type Case = Rule["cases"][number];

export const readsValue = false;
export const holdsRules = true;

type CaseParts = Omit<RuleParts, "rule"> & { readonly case: Case };

/** Points, or a rule. */
function outcome(context: RuleContext, index: number, points: fc.Arbitrary<string | number>): fc.Arbitrary<CaseParts> {
  const inner = context.inside({ ...context, name: `${context.name}Case${index}`, capped: false });
  return weighted<CaseParts>(
    [1, points.map((own) => ({ case: { points: own }, indicators: {} }))],
    [2, inner.map(({ rule, ...more }) => ({ case: { rule }, ...more }))],
  );
}

/** Every one of them can be the one that holds; the last reaches the full points. */
export const arbitrary = (context: RuleContext): fc.Arbitrary<RuleParts<"cases">> => {
  const { max, places, pool } = context;
  const some = numeral(0, max, places);
  const full = fc.constant(decimal(max, places));
  return fc.integer({ min: 0, max: 3 }).chain((count) => {
    const conditional = Array.from({ length: count }, (_, index) =>
      fc
        .tuple(contingentCondition(contingentFacts(pool)), outcome(context, index, some))
        .map(([when, own]) => ({ ...own, case: { when, ...own.case } })),
    );
    return fc.tuple(...conditional, outcome(context, count, full)).map((all) => ({
      rule: { kind: "cases", cases: all.map((each) => each.case) },
      ...together(all),
    }));
  });
};

const some =
  (has: (each: Case) => boolean) =>
  ({ cases }: Rule): boolean =>
    cases.some(has);

export const forms: RuleLaws<"cases">["forms"] = {
  "points under a condition": some(({ when, points: own }) => when !== undefined && own !== undefined),
  "a rule under a condition": some(({ when, rule }) => when !== undefined && rule !== undefined),
  "points for the rest": some(({ when, points: own }) => when === undefined && own !== undefined),
  "a rule for the rest": some(({ when, rule }) => when === undefined && rule !== undefined),
  "no condition at all": ({ cases }) => cases.length === 1,
  "several points and no rule": ({ cases }) => cases.length > 1 && cases.every(({ rule }) => !rule),
  "a condition on a derived quantity": some(({ when }) =>
    /"fact":"(rate|money|deep)[AD]"/.test(JSON.stringify(when ?? "")),
  ),
};

export function points({ cases }: Rule, known: Known): Points {
  for (const { when, points: own, rule } of cases) {
    const truth = when ? holds(when, known.facts.fact) : true;
    if (truth === null) return "missing";
    if (truth) return rule ? known.inside(rule, known) : exact(own ?? 0);
  }
  throw new Error("no case applies");
}

export const limits: RuleLaws<"cases">["limits"] = ({ cases }, full, inside) => {
  const all = cases.map(({ points: own, rule }): Limits => {
    const fixed = amount(own ?? 0);
    return rule ? inside(rule, full) : { low: fixed, high: fixed };
  });
  return { low: least(all.map(({ low }) => low)), high: most(all.map(({ high }) => high)) };
};

export const runs = (): boolean => false;
