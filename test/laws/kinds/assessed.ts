import type fc from "fast-check";
import type { Quotient } from "../../../src/exact/quotient.js";
import { assessor, upTo } from "../assessor.js";
import type { Points } from "../points.js";
import type { RuleContext, RuleParts } from "../rule-context.js";
import type { Assessed, Known, RuleOf } from "../rule-laws.js";

type Rule = RuleOf<"assessed">;

export const readsValue = false;

export const arbitrary = (context: RuleContext): fc.Arbitrary<RuleParts<"assessed">> =>
  assessor(context).map((points) => {
    const of = `${context.name}Points`;
    return { rule: { kind: "assessed", of }, indicators: { [of]: points } };
  });

export const forms = {};

export const points = ({ of }: Rule, { full, facts }: Known): Points => facts.assessed(of, upTo(full));

export const assessed = ({ of }: Rule, full: Quotient): Assessed[] => [{ of, range: upTo(full) }];
