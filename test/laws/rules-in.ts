/** Every rule of a metric, those inside it included. */
import { exact } from "../../src/exact/decimal.js";
import type { Quotient } from "../../src/exact/quotient.js";
import type { MetricSpec, ValueSpec } from "../../src/rubric/rubric.js";
import type { Rule } from "./rule-laws.js";

export interface Placed {
  readonly rule: Rule;
  /** The full points of the metric or part that it stands in. */
  readonly full: Quotient;
  /** What it reads: the value of that part, or of the metric. */
  readonly value: ValueSpec | undefined;
}

type Held = Omit<Placed, "rule">;

/** A metric or a part of one has a maximum and a rule; a rule has a kind. */
function inside(json: unknown, held: Held): Placed[] {
  if (typeof json !== "object" || json === null) return [];
  const node = json as Partial<MetricSpec> & { readonly kind?: unknown };
  const isPart = node.rule !== undefined && node.max !== undefined;
  const own = isPart ? { full: exact(node.max), value: node.value ?? held.value } : held;
  const here = typeof node.kind === "string" ? [{ rule: json as Rule, ...own }] : [];
  return [...here, ...Object.values(json).flatMap((each: unknown) => inside(each, own))];
}

/** Outer ones first. */
export const rulesIn = ({ max, value, rule }: Pick<MetricSpec, "max" | "value" | "rule">): Placed[] =>
  inside(rule, { full: exact(max), value });
