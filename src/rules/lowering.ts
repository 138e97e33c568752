/** What a kind of rule gets when it writes itself as a tree. */
import type * as z from "zod/mini";
import type { Condition } from "../condition/condition.js";
import { type Curve, type Segment } from "../curve/curve.js";
import { type Interval, compareFrom, everything } from "../exact/interval.js";
import { type Quotient, zero } from "../exact/quotient.js";
import type { ConditionSpec, condition } from "../format/condition.js";
import type { Fields } from "../format/fields.js";
import type { Frozen } from "../format/frozen.js";
import type { Numeral } from "../format/numeral.js";
import type { ValueSpec, value } from "../format/value.js";
import type { Expression } from "../formula/expression.js";
import type { Measure } from "../formula/units.js";
import type { Path, Report } from "../issue/issue.js";
import type { CurveOf, Node, Over } from "../tree/node.js";

/** A rule inside another; its own kind says what else it holds. */
export interface NestedRule {
  readonly kind: string;
  readonly [key: string]: unknown;
}

/** What a kind writes its schema with: the building blocks of the format, and the parts that may stand in a rule. */
export type RuleFields = Fields & {
  readonly rule: z.ZodMiniType<NestedRule, NestedRule>;
  readonly condition: typeof condition;
  readonly value: typeof value;
};

/** A rule as its kind's schema reads it. */
export type RuleOf<Schema extends (fields: RuleFields) => z.core.SomeType> = Frozen<z.output<ReturnType<Schema>>>;

/** What a kind must know of an indicator that it names. */
export interface NamedIndicator {
  readonly type: "number" | "boolean" | "choice";
  readonly labels: readonly string[];
  /** Its declared limits, in its own unit. */
  readonly domain: Interval;
  /** Its number in its own unit. */
  readonly own: Expression;
}

/** A quantity in the unit of the metric's value. */
export interface NamedQuantity {
  readonly expression: Expression;
  readonly shown: Expression;
  /** Everything that it can be. */
  readonly values: Interval;
}

/** A tree with the least and most points that its rule declares. */
export interface Lowered {
  readonly node: Node;
  readonly floor: Quotient;
  readonly cap: Quotient;
}

export interface Lowering {
  /** The full points: of the metric, or of the part that the rule stands in. */
  readonly max: Quotient;
  /** How the value is measured that the rule reads. */
  readonly unit: Measure;
  /** Says that points may leave the usual [0, max]: a floor of the rule's own, or a bonus beyond the maximum. */
  readonly allow: (limits: { floor?: Quotient; cap?: Quotient }) => void;
  /** Looks up a name that the rule has under a key; an unknown one is reported. */
  readonly indicator: (name: string, ...keys: Path) => NamedIndicator | undefined;
  /** The same for a quantity that is compared with the value, so of its dimension. */
  readonly quantity: (name: string, ...keys: Path) => NamedQuantity | undefined;
  readonly condition: (when: ConditionSpec, ...keys: Path) => Condition;
  /** A rule inside this one, with full points of its own where it is a part. */
  readonly inner: (rule: NestedRule, keys: Path, max?: Quotient) => Lowered;
  /** A part with its maximum, which its rule must reach, and a value of its own if it has one. */
  readonly part: (part: PartSpec, keys: Path) => Lowered;
  /** What counts where a formula of the rule divides by zero: the metric's `ifUndefined`. */
  readonly otherwise: Node | null;
  /** Where that is written. */
  readonly valuePath: Path;
  readonly report: Report;
  /** Where the rule stands in the file. */
  readonly path: Path;
}

export interface PartSpec {
  readonly max: Numeral;
  readonly value?: ValueSpec | undefined;
  readonly rule: NestedRule;
}

export const curve = (segments: readonly Segment[]): CurveOf => ({
  node: "curve",
  curve: [...segments].sort((a, b) => compareFrom(a.on, b.on)) satisfies Curve,
});

/** Inside the node goes by a formula of the rule's own. */
export const over = (
  formula: Expression,
  of: Node,
  more: Partial<Pick<Over, "shown" | "unit" | "from" | "otherwise" | "source">> = {},
): Node => ({
  node: "over",
  formula,
  shown: more.shown ?? formula,
  from: more.from,
  unit: more.unit ?? {},
  round: null,
  of,
  otherwise: more.otherwise ?? null,
  source: more.source ?? [],
});

/** The same points whatever the value is. */
export const award = (points: Quotient): Node =>
  over({ op: "number", value: zero, text: "0", at: 0 }, curve([{ on: everything, shape: "constant", points }]));
