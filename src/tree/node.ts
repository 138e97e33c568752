/** The rule tree: the few nodes that every kind of rule is lowered to, and what each kind of node can do. */
import type { Condition, Fact } from "../condition/condition.js";
import type { Curve, Place } from "../curve/curve.js";
import type { Interval } from "../exact/interval.js";
import type { Quotient } from "../exact/quotient.js";
import type { Round } from "../exact/rounded.js";
import type { Expression } from "../formula/expression.js";
import type { Measure } from "../formula/units.js";

/** In the formula of `over`, the name of the metric's own value. */
export const ownValue = "value";

export type Node =
  /** Points by the value. */
  | CurveOf
  | Over
  /** An assessor's points, validated in a range; without an indicator they are only known to lie in it. */
  | { readonly node: "given"; readonly indicator: string | null; readonly range: Interval }
  /** The first branch that holds; the last one holds always. */
  | { readonly node: "first"; readonly branches: readonly Branch[] }
  /** The highest of several, or the `rank`-th highest. */
  | { readonly node: "best"; readonly of: readonly Node[]; readonly rank?: number }
  | { readonly node: "sum"; readonly of: readonly Node[]; readonly labels?: readonly (Label | null)[] }
  | { readonly node: "scale"; readonly of: Node; readonly by: Quotient }
  | { readonly node: "clamp"; readonly of: Node; readonly low: Quotient; readonly high: Quotient };

export interface CurveOf {
  readonly node: "curve";
  readonly curve: Curve;
  /** The value is a place among others, 1 the best. */
  readonly ranks?: true;
}

/** What a reader knows a part of a sum by: its title, or the indicator that is counted. */
export interface Label {
  readonly title: Readonly<Record<"zh" | "en", string>> | null;
  readonly of: string | null;
}

/** What is inside goes by another value than the metric's: that of a formula over it and the data. */
export interface Over {
  readonly node: "over";
  /** Over `value` in its unit and names in base units; its result is what the node inside sees. */
  readonly formula: Expression;
  /** The same as a reader writes it: derived quantities by name, no change of units. */
  readonly shown: Expression;
  readonly unit: Measure;
  readonly round: Round | null;
  readonly of: Node;
  /** `shown` with the elements of its lists, where it reads some. */
  readonly listed?: Expression | undefined;
  /** The formula is how far the value is from a quantity, which is named. */
  readonly from?: string | undefined;
  /** What counts where the formula divides by zero; null where it never does. */
  readonly otherwise: Node | null;
  /** The place in the file that writes the formula. */
  readonly source: readonly (string | number)[];
}

/** Holds by a condition, by the value lying in an interval, or, with neither, always. */
export interface Branch {
  readonly when?: Condition;
  readonly within?: Interval;
  readonly then: Node;
  /** The place in the file that writes the condition or interval; a kind that makes it up gives none. */
  readonly source?: readonly (string | number)[];
}

export type NodeOf<Kind extends Node["node"]> = Extract<Node, { node: Kind }>;

/** What a tree reads while it is evaluated. */
export interface Given {
  /** The metric's value in the metric's unit, or what `over` makes of it; null for a rule without a formula. */
  readonly value: Quotient | null;
  /** A fact in its own unit; null while it is missing. */
  readonly fact: (name: string) => Fact;
  /** The same in base units, for formulas. */
  readonly base: (name: string) => Quotient | null;
}

/**
 * What a tree came to, and how: kept by explanations, which name the branch, segment and steps. `missing` names what it
 * asks for in vain, the value among it.
 */
export type Outcome = { readonly points: Quotient | null; readonly missing: readonly string[] } & (
  | { readonly node: "curve"; readonly x: Quotient | null; readonly place: Place | null }
  /** `x` is null where the formula has no value; then `otherwise` is what answers. */
  | {
      readonly node: "over";
      readonly x: Quotient | null;
      readonly otherwise: Node | null;
      readonly formula: Expression;
      readonly of: readonly Outcome[];
    }
  | { readonly node: "given"; readonly indicator: string | null; readonly range: Interval }
  | { readonly node: "first"; readonly branch: number | null; readonly of: readonly Outcome[] }
  | { readonly node: "best" | "sum" | "scale" | "clamp"; readonly of: readonly Outcome[] }
);

/** What a tree reads while data is missing: everything that the value and the facts can still be. */
export interface Open {
  readonly values: readonly Interval[];
  /** The intervals hold only values that some completion takes or approaches. */
  readonly exact: boolean;
  /** The missing names that the values depend on. */
  readonly names: ReadonlySet<string>;
  /** Asks for what rules come to, and not for what is awarded where they divide by zero. */
  readonly rulesOnly?: boolean;
  /** Hears of every range that points which an assessor gave are held to. */
  readonly onGiven?: ((indicator: string, range: Interval) => void) | undefined;
  /** Hears of every formula inside that some completion leaves without a value. */
  readonly onZero?: (node: Over) => void;
  readonly fact: (name: string) => Fact;
  readonly isMissing: (name: string) => boolean;
  /** The indicators behind a name; where it is left out every name is one. */
  readonly behind?: (name: string) => Iterable<string>;
  readonly base: (name: string) => Interval;
}

export interface Bounds {
  readonly low: Quotient;
  readonly high: Quotient;
  /** Some completion of the data reaches or approaches each end. */
  readonly tight: boolean;
  /** With some of the data points that an assessor gave are out of range: those are no completions. */
  readonly narrowed?: boolean;
}

/** What is known beside the metric's value; a fact that is not is told by the limits of a missing number, or null. */
export type Known = Omit<Given, "value">;

export interface Turning extends Known {
  /** The smallest step of rounded points, to list some places where they tie too. */
  readonly tick: Quotient | null;
}

/** Questions put to a child. */
export interface Asked {
  readonly bounds: (child: Node, open: Open) => Bounds | null;
  readonly inverse: (child: Node, wanted: Interval, given: Known) => readonly Interval[];
  readonly turns: (child: Node, context: Turning) => readonly Quotient[];
}

/** One kind of node. */
export interface NodeKind<Kind extends Node["node"]> {
  readonly evaluate: (node: NodeOf<Kind>, given: Given, self: (child: Node, given: Given) => Outcome) => Outcome;
  /** null: no completion gets here. */
  readonly bounds: (node: NodeOf<Kind>, open: Open, ask: Asked) => Bounds | null;
  /** The values that can earn points in an interval; facts that are not known are left open. */
  readonly inverse: (node: NodeOf<Kind>, wanted: Interval, given: Known, ask: Asked) => readonly Interval[];
  readonly children: (node: NodeOf<Kind>) => readonly Node[];
  /** The values at which the points may turn. */
  readonly turns: (node: NodeOf<Kind>, context: Turning, ask: Asked) => readonly Quotient[];
  /** The indicators and derived quantities that the node itself reads. */
  readonly names: (node: NodeOf<Kind>) => Iterable<string>;
}

/** An outcome and all that it was made of. */
export const outcomesIn = (outcome: Outcome): Outcome[] => [
  outcome,
  ...("of" in outcome ? outcome.of.flatMap(outcomesIn) : []),
];
