/** The rule tree: the few nodes that every kind of rule is lowered to, and what each kind of node can do. */
import type { Condition, Fact } from "../condition/condition.js";
import type { Curve, Place } from "../curve/curve.js";
import type { Interval } from "../exact/interval.js";
import type { Quotient } from "../exact/quotient.js";
import type { Expression } from "../formula/expression.js";

/** Inside `over`, the name of the metric's own value. */
export const ownValue = "value";

export type Node =
  /** Points by the metric's value, or by a formula of it (`over`). */
  | { readonly node: "curve"; readonly curve: Curve; readonly over: Expression | null }
  /** An assessor's points, validated in a range; without an indicator they are only known to lie in it. */
  | { readonly node: "given"; readonly indicator: string | null; readonly range: Interval }
  /** The first branch that holds; the last one holds always. */
  | { readonly node: "first"; readonly branches: readonly Branch[] }
  | { readonly node: "best"; readonly of: readonly Node[] }
  | { readonly node: "sum"; readonly of: readonly Node[] }
  | { readonly node: "scale"; readonly of: Node; readonly by: Quotient }
  | { readonly node: "clamp"; readonly of: Node; readonly low: Quotient; readonly high: Quotient };

/** Holds by a condition, by the metric's value lying in an interval, or, with neither, always. */
export interface Branch {
  readonly when?: Condition;
  readonly within?: Interval;
  readonly then: Node;
}

export type NodeOf<Kind extends Node["node"]> = Extract<Node, { node: Kind }>;

/** What a tree reads while it is evaluated. */
export interface Given {
  /** The metric's value in the metric's unit; null for a rule without a formula. */
  readonly value: Quotient | null;
  /** A fact in its own unit; null while it is missing. */
  readonly fact: (name: string) => Fact;
  /** The same in base units, for formulas. */
  readonly base: (name: string) => Quotient | null;
}

/** What a tree came to, and how: kept by explanations, which name the branch, segment and steps. */
export type Outcome = { readonly points: Quotient | null; readonly missing: readonly string[] } & (
  | {
      readonly node: "curve";
      readonly x: Quotient | null;
      readonly place: Place | null;
      readonly over: Expression | null;
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
  readonly fact: (name: string) => Fact;
  readonly isMissing: (name: string) => boolean;
  readonly base: (name: string) => Interval;
}

export interface Bounds {
  readonly low: Quotient;
  readonly high: Quotient;
  /** Some completion of the data reaches or approaches each end. */
  readonly tight: boolean;
}

/** What is known beside the metric's value; a fact that is not is told by the limits of a missing number, or null. */
export type Known = Omit<Given, "value">;

export interface Turning {
  /** What a formula reads beside the metric's value, in base units. */
  readonly base: (name: string) => Quotient | null;
  /** The smallest step of rounded points, to list some places where they tie too. */
  readonly tick: Quotient | null;
}

/** One kind of node. `self` is the same question put to a child. */
export interface NodeKind<Kind extends Node["node"]> {
  readonly evaluate: (node: NodeOf<Kind>, given: Given, self: (child: Node, given: Given) => Outcome) => Outcome;
  /** null: no completion gets here. */
  readonly bounds: (node: NodeOf<Kind>, open: Open, self: (child: Node, open: Open) => Bounds | null) => Bounds | null;
  /**
   * The values of the metric that can earn points in an interval; facts that are not known are left open. A node
   * without an answer of its own is asked part by part.
   */
  readonly inverse?: (
    node: NodeOf<Kind>,
    wanted: Interval,
    given: Known,
    self: (child: Node, wanted: Interval, given: Known) => readonly Interval[],
  ) => readonly Interval[];
  readonly children: (node: NodeOf<Kind>) => readonly Node[];
  /** The values of the metric at which the node itself may turn. */
  readonly turns: (node: NodeOf<Kind>, context: Turning) => readonly Quotient[];
  /** The indicators and derived quantities that the node itself reads. */
  readonly names: (node: NodeOf<Kind>) => Iterable<string>;
}
