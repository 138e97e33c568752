/** Questions put to a rule, whatever its kind. A new kind does not compile until the laws know it. */
import fc from "fast-check";
import { type Quotient, distinct, zero } from "../../src/exact/quotient.js";
import type { MetricSpec } from "../../src/index.js";
import { type RuleKind, ruleKinds } from "../../src/rules/kinds.js";
import type { NestedRule } from "../../src/rules/lowering.js";
import { weighted } from "./arbitrary-number.js";
import { earned } from "./earned.js";
import { type Limits, points } from "./exact-points.js";
import * as list from "./kinds/list.js";
import type { PlainFacts } from "./plain-facts.js";
import type { Points } from "./points.js";
import type { RuleContext, RuleParts } from "./rule-context.js";
import type { Assessed, Known, RuleLaws, Turning } from "./rule-laws.js";
import { type Placed, rulesIn } from "./rules-in.js";

const laws: { readonly [Kind in RuleKind]: RuleLaws<Kind> } = list;

type AnyLaws = RuleLaws<RuleKind>;

const lawsOf = (kind: string): AnyLaws => laws[kind as RuleKind] as unknown as AnyLaws;

export const formsOf = (kind: RuleKind): AnyLaws["forms"] => lawsOf(kind).forms;

/** How deep rules may stand inside one another. */
const deepest = 2;

const [nesting, simple] = [true, false].map((holds) => ruleKinds.filter((kind) => !!lawsOf(kind).holdsRules === holds));

/** Rules inside are mostly such as hold no others. */
function inside(context: RuleContext): fc.Arbitrary<RuleParts> {
  const plain = fc.constantFrom(...(simple as RuleKind[]));
  const any = context.depth > 0 ? weighted([6, plain], [1, fc.constantFrom(...(nesting as RuleKind[]))]) : plain;
  return any.chain((kind) => ruleOf(kind, { ...context, depth: context.depth - 1 }));
}

const ruleOf = (kind: RuleKind, context: RuleContext): fc.Arbitrary<RuleParts> =>
  lawsOf(kind)
    .arbitrary(context)
    .map((parts) => ({ ...parts, readsValue: lawsOf(kind).readsValue || parts.readsValue === true }));

export const arbitraryRule = (
  kind: RuleKind,
  context: Omit<RuleContext, "depth" | "inside">,
): fc.Arbitrary<RuleParts> => ruleOf(kind, { ...context, depth: deepest - 1, inside });

const pointsOf = (rule: NestedRule, known: Known): Points => lawsOf(rule.kind).points(rule as Placed["rule"], known);

/** The points of a metric before they are rounded, with those that its `ifUndefined` awards. */
export const plainlyEarned = (spec: MetricSpec, facts: PlainFacts): Points =>
  earned(spec, { full: zero, value: undefined, x: zero, facts, inside: pointsOf });

/** The points of its rule for some value. */
export const plainPoints = ({ rule, max, value }: MetricSpec, x: Quotient, facts: PlainFacts): Points =>
  earned({ rule, max }, { full: zero, value, x, facts, inside: pointsOf });

/** Whether a rule of the metric reads the metric's own value. */
export const readsValue = (spec: MetricSpec): boolean =>
  rulesIn(spec).some(({ rule, value }) => value === spec.value && lawsOf(rule.kind).readsValue);

/** Of the metric's own value, in its unit; ascending, each once. */
export const turnsOf = (spec: MetricSpec, facts: PlainFacts): Quotient[] =>
  distinct(
    rulesIn(spec).flatMap(({ rule, ...place }) =>
      place.value === spec.value ? (lawsOf(rule.kind).turns?.(rule, { ...place, facts }) ?? []) : [],
    ),
  );

/** Of everything that goes by a formula: the metric's value, those of parts, distances from data, counts. */
export const turningsOf = (spec: MetricSpec, facts: PlainFacts): Turning[] =>
  rulesIn(spec).flatMap(({ rule, ...place }) => {
    const { turns, turnings } = lawsOf(rule.kind);
    const own = place.value ? [{ of: place.value, at: turns?.(rule, { ...place, facts }) ?? [] }] : [];
    return [...own, ...(turnings?.(rule, { ...place, facts }) ?? [])];
  });

export const assessedIn = (spec: MetricSpec): Assessed[] =>
  rulesIn(spec).flatMap(({ rule, full }) => lawsOf(rule.kind).assessed?.(rule, full) ?? []);

/** Points that nobody gives. */
export const staysOpen = (spec: MetricSpec): boolean =>
  rulesIn(spec).some(({ rule }) => lawsOf(rule.kind).staysOpen?.(rule) === true);

/** Whether points run along a slope or a range somewhere, so that an end may only be approached. */
export const mayOnlyApproach = (spec: MetricSpec): boolean =>
  rulesIn(spec).some(({ rule }) => lawsOf(rule.kind).runs?.(rule) ?? true);

const limitsOf = (rule: NestedRule, full: bigint): Limits =>
  lawsOf(rule.kind).limits?.(rule as Placed["rule"], full, limitsOf) ?? { low: 0n, high: full };

/** The points that the rule alone may give, as its JSON declares them. */
export const ruleLimits = ({ rule, max }: MetricSpec): Limits => limitsOf(rule, points(max));
