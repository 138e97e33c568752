import fc from "fast-check";
import { max } from "../../../src/exact/quotient.js";
import type { NestedRule } from "../../../src/rules/lowering.js";
import { weighted } from "../arbitrary-number.js";
import { least, most } from "../exact-points.js";
import { choice, labels } from "../labels.js";
import { type Points, combined } from "../points.js";
import { type RuleContext, type RuleParts, together } from "../rule-context.js";
import type { Known, RuleLaws, RuleOf } from "../rule-laws.js";

type Rule = RuleOf<"choose">;

export const readsValue = false;
export const holdsRules = true;

const named = (context: RuleContext, names: readonly string[]): fc.Arbitrary<RuleParts[]> =>
  fc.tuple(...names.map((name) => context.inside({ ...context, name: `${context.name}${name}` })));

/** By a label of the rule's own choice, or of one that other rules ask for too. */
const byLabel = (context: RuleContext): fc.Arbitrary<RuleParts<"choose">> =>
  fc.constantFrom(2, 3, null).chain((count) => {
    const of = count === null ? "choiceA" : `${context.name}Class`;
    const own = labels.slice(0, count ?? labels.length);
    const indicators = count === null ? {} : { [of]: choice("class", own) };
    const names = own.map((_, index) => `Class${index}`);
    return named(context, names).map((all) => ({
      rule: {
        kind: "choose",
        of,
        rules: Object.fromEntries(own.map((label, index) => [label, all[index]?.rule])),
      } as Rule,
      ...together([...all, { indicators }]),
    }));
  });

const best = (context: RuleContext): fc.Arbitrary<RuleParts<"choose">> =>
  fc.constantFrom(1, 2, 2, 2, 3).chain((count) => {
    const names = Array.from({ length: count }, (_, index) => `Best${index}`);
    return named(context, names).map((all) => ({
      rule: { kind: "choose", best: all.map(({ rule }) => rule) },
      ...together(all),
    }));
  });

export const arbitrary = (context: RuleContext): fc.Arbitrary<RuleParts<"choose">> =>
  weighted([1, byLabel(context)], [1, best(context)]);

export const forms: RuleLaws<"choose">["forms"] = {
  "by a label": ({ of }) => of !== undefined,
  "the best of one": ({ best: all }) => all?.length === 1,
  "the best of several": ({ best: all = [] }) => all.length > 1,
};

const rulesOf = ({ rules = {}, best: all = [] }: Rule): NestedRule[] => [...Object.values(rules), ...all];

export function points({ of, rules = {}, best: all = [] }: Rule, known: Known): Points {
  if (of === undefined)
    return combined(
      all.map((rule) => known.inside(rule, known)),
      max,
    );
  const label = known.facts.fact(of);
  return label === null ? "missing" : known.inside(rules[String(label)] as NestedRule, known);
}

export const limits: RuleLaws<"choose">["limits"] = (rule, full, inside) => {
  const all = rulesOf(rule).map((each) => inside(each, full));
  return { low: least(all.map(({ low }) => low)), high: most(all.map(({ high }) => high)) };
};

export const runs = (): boolean => false;
