/** A formula inside a rule: written with its titles, with the numbers put in, and what it came to. */
import { exactText, terminates } from "../exact/decimal.js";
import { type Quotient, abs, sign, zero } from "../exact/quotient.js";
import type { Measure } from "../formula/units.js";
import type { Statement } from "../locales/line.js";
import { valueText } from "../scorecard/value-text.js";
import type { Facts } from "../scoring/facts.js";
import { type Node, type Outcome, type Over, ownValue } from "../tree/node.js";
import { type Term, formulaText } from "./formula-text.js";
import { type Readable, readable } from "../exact/readable.js";
import type { Wording } from "./wording.js";
import { zeroDivisor } from "./zero-divisor.js";

/** What the lines of a rule need beside the outcome. */
export interface RuleContext {
  readonly wording: Wording;
  readonly facts: Facts;
  /** How the value is measured that the rule reads. */
  readonly unit: Measure | undefined;
  /** That value as it is shown, without its unit. */
  readonly valueText: string | null;
  readonly value: Quotient | null;
  /** The value is how far another is from a threshold. */
  readonly isDistance: boolean;
  /** Points as they are written: with so many decimals that they still round as they do. */
  readonly points: (points: Quotient) => Readable;
}

/** Whether a node gives the same points whatever the value is. */
export const isAward = (node: Node): boolean => node.node === "over" && node.formula.op === "number";

type Lines = (node: Node, outcome: Outcome, context: RuleContext) => Statement[];

export function overLines(
  node: Over,
  { x, points, of: [inner] }: Extract<Outcome, { node: "over" }>,
  context: RuleContext,
  lines: Lines,
): Statement[] {
  const earned = context.points(points ?? zero).text;
  if (isAward(node)) return [{ code: "award", params: { points: earned } }];
  if (!inner) return [];
  if (!x) return [undefinedLine(node, inner, earned, context)];
  const text = valueText(x, node.of, inner, context.facts);
  const isDistance = node.from !== undefined;
  const within = lines(node.of, inner, { ...context, unit: node.unit, valueText: text, value: x, isDistance });
  if (node.from !== undefined) return [distanceLine(node.from, node, x, text, context), ...within];
  return node.shown.op === "name" && inner.node === "given" ? within : [formulaLine(node, x, text, context), ...within];
}

/** What a value is called and measured by, and what the data say of every other name. */
function termOf(name: string, { wording, facts, ...own }: RuleContext): Term {
  if (name === ownValue) {
    const text = own.valueText ?? "x";
    return { title: text, own: own.value, text, measure: own.unit ?? {} };
  }
  const fact = facts.fact(name);
  const number = typeof fact === "object" && fact !== null && "n" in fact ? fact : null;
  const text = number ? readable(number).text : "";
  return { title: wording.title(name), own: number, text, measure: wording.measure(name) };
}

function formulaLine(node: Over, x: Quotient, text: string, context: RuleContext): Statement {
  const { wording } = context;
  const { shown, listed = shown } = node;
  const formula = formulaText(shown, listed, (name) => termOf(name, context), wording);
  return {
    code: "formula",
    params: { ...formula, value: wording.quantity(text, node.unit), exact: exactly(x, text) },
  };
}

function distanceLine(from: string, node: Over, x: Quotient, text: string, context: RuleContext): Statement {
  const { wording, unit } = context;
  const own = termOf(ownValue, context);
  const other = termOf(from, context);
  return {
    code: "distance",
    params: {
      value: wording.quantity(own.text, unit),
      title: other.title,
      threshold: wording.quantity(other.text, other.measure),
      exactThreshold: other.own && exactly(other.own, other.text),
      side: sign(x) === 0 ? "equal" : sign(x) > 0 ? "above" : "below",
      distance: wording.difference(text.replace("-", ""), node.unit),
      exact: exactly(abs(x), text.replace("-", "")),
    },
  };
}

/** The exact number, where it is another than what is written. */
function exactly(x: Quotient, text: string): string | null {
  const exact = exactText(x);
  return terminates(x) && exact === text ? null : exact;
}

/** The condition of the entry that answered, if it has one. */
function undefinedLine(node: Over, inner: Outcome, points: string, context: RuleContext): Statement {
  const { wording, facts, value, valueText: own } = context;
  const title = (name: string): string => (name === ownValue ? (own ?? "x") : wording.title(name));
  if (node.otherwise?.node === "over" && inner.node === "over" && inner.x !== null)
    return { code: "zero-target", params: { titles: wording.formula(node.shown, title), points } };
  const base = (name: string): Quotient | null => (name === ownValue ? value : facts.base(name));
  const divisor = zeroDivisor(node.formula, base, node.shown);
  const branch = inner.node === "first" ? inner.branch : null;
  const when = node.otherwise?.node === "first" && branch !== null ? node.otherwise.branches[branch]?.when : undefined;
  const denominator = divisor ? wording.formula(divisor, title) : "";
  return { code: "undefined", params: { denominator, condition: when ? wording.condition(when) : null, points } };
}
