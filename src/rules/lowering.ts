/** What a kind of rule gets when it writes itself as a tree. */
import type * as z from "zod/mini";
import { type Curve, type Segment } from "../curve/curve.js";
import { compareFrom, everything } from "../exact/interval.js";
import { type Quotient, zero } from "../exact/quotient.js";
import type { Fields } from "../format/fields.js";
import type { Frozen } from "../format/frozen.js";
import type { Path, Report } from "../issue/issue.js";
import type { Expression } from "../formula/expression.js";
import type { Node } from "../tree/node.js";

/** A rule as its kind's schema reads it. */
export type RuleOf<Schema extends (fields: Fields) => z.core.SomeType> = Frozen<z.output<ReturnType<Schema>>>;

/** What a kind must know of an indicator that it names. */
export interface NamedIndicator {
  readonly type: "number" | "boolean" | "choice";
  readonly labels: readonly string[];
  readonly max: Quotient | null;
}

export interface Lowering {
  /** The metric's full points. */
  readonly max: Quotient;
  /** Says that points may leave the usual [0, max]: a floor of the rule's own, or a bonus beyond the maximum. */
  readonly allow: (limits: { floor?: Quotient; cap?: Quotient }) => void;
  /** Looks up a name that the rule has under a key; an unknown one is reported. */
  readonly indicator: (name: string, key: string) => NamedIndicator | undefined;
  readonly report: Report;
  /** Where the rule stands in the file. */
  readonly path: Path;
}

export const curve = (segments: readonly Segment[], over: Expression | null = null): Node => ({
  node: "curve",
  curve: [...segments].sort((a, b) => compareFrom(a.on, b.on)) satisfies Curve,
  over,
});

/** The same points whatever the value is. */
export const award = (points: Quotient): Node =>
  curve([{ on: everything, shape: "constant", points }], { op: "number", value: zero, text: "0", at: 0 });
