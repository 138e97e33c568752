/** What the laws know of a kind of rule: each file in `kinds/` exports this for one of them. */
import type fc from "fast-check";
import type { Interval } from "../../src/exact/interval.js";
import type { Quotient } from "../../src/exact/quotient.js";
import type { MetricSpec, ValueSpec } from "../../src/rubric/rubric.js";
import type { RuleKind } from "../../src/rules/kinds.js";
import type { NestedRule } from "../../src/rules/lowering.js";
import type { Limits } from "./exact-points.js";
import type { PlainFacts } from "./plain-facts.js";
import type { Points } from "./points.js";
import type { RuleContext, RuleParts } from "./rule-context.js";

export type Rule = MetricSpec["rule"];
export type RuleOf<Kind extends RuleKind> = Extract<Rule, { kind: Kind }>;

/** What a rule is read with. */
export interface Setting {
  /** The full points: of the metric, or of the part that the rule stands in. */
  readonly full: Quotient;
  /** What the rule's value is measured in. */
  readonly value: ValueSpec | undefined;
  readonly facts: PlainFacts;
}

export interface Known extends Setting {
  /** In its unit. Where there is none no rule asks for it. */
  readonly x: Quotient;
  /** The points of a rule inside this one. */
  readonly inside: (rule: NestedRule, known: Known) => Points;
}

/** Places at which points may turn, of something else than the rule's value. */
export interface Turning {
  readonly of: ValueSpec;
  readonly at: readonly Quotient[];
}

/** An indicator with points that an assessor may give. */
export interface Assessed {
  readonly of: string;
  readonly range: Interval;
}

export interface RuleLaws<Kind extends RuleKind> {
  /** Sound rules of this kind with every parameter. */
  readonly arbitrary: (context: RuleContext) => fc.Arbitrary<RuleParts<Kind>>;
  /** Each form that the kind has: one of enough arbitrary rules has it. */
  readonly forms: Readonly<Record<string, (rule: RuleOf<Kind>) => boolean>>;
  /** The points before they are rounded, read off the JSON the plain way: no curves, no trees. */
  readonly points: (rule: RuleOf<Kind>, known: Known) => Points;
  /** It reads the value of the metric or part, beside what rules inside it read. */
  readonly readsValue: boolean;
  /** Rules stand inside it. */
  readonly holdsRules?: true;
  /** Values at which the rule itself turns, also by what is given for a threshold. */
  readonly turns?: (rule: RuleOf<Kind>, setting: Setting) => Quotient[];
  /** Where else it turns, as the data have it. */
  readonly turnings?: (rule: RuleOf<Kind>, setting: Setting) => Turning[];
  /** The least and most that the JSON declares, where these are not 0 and the full points. */
  readonly limits?: (rule: RuleOf<Kind>, full: bigint, inside: (rule: NestedRule, full: bigint) => Limits) => Limits;
  /** Every range in which it leaves points to an assessor. */
  readonly assessed?: (rule: RuleOf<Kind>, full: Quotient) => Assessed[];
  /** Points that nobody gives: the metric stays open whatever is known. */
  readonly staysOpen?: (rule: RuleOf<Kind>) => boolean;
  /** Whether its own points run along a slope or a range, so that an end may only be approached; else they do. */
  readonly runs?: (rule: RuleOf<Kind>) => boolean;
}
