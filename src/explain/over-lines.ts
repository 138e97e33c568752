/** A formula inside a rule: written with its titles, with the numbers put in, and what it came to. */
import { exactText, terminates } from "../exact/decimal.js";
import type { Quotient } from "../exact/quotient.js";
import { namesIn } from "../formula/expression.js";
import { printFormula } from "../formula/print.js";
import type { Measure } from "../formula/units.js";
import type { Statement } from "../locales/line.js";
import { valueText } from "../scorecard/value-text.js";
import type { Facts } from "../scoring/facts.js";
import { type Node, type Outcome, type Over, ownValue } from "../tree/node.js";
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
  const earned = exactText(points ?? { n: 0n, d: 1n });
  if (isAward(node)) return [{ code: "award", params: { points: earned } }];
  if (!inner) return [];
  if (!x) return [undefinedLine(node, inner, earned, context)];
  const { facts } = context;
  const text = valueText(x, node.of, inner, facts);
  const within = lines(node.of, inner, { ...context, unit: node.unit, valueText: text, value: x });
  return node.shown.op === "name" && inner.node === "given" ? within : [formulaLine(node, x, text, context), ...within];
}

function formulaLine(node: Over, x: Quotient, text: string, context: RuleContext): Statement {
  const { wording, facts } = context;
  const own = context.valueText ?? "x";
  const titles = printFormula(node.shown, (name) => (name === ownValue ? own : wording.title(name)));
  const numberOf = (name: string): string => {
    if (name === ownValue) return own;
    const fact = facts.fact(name);
    return typeof fact === "object" && fact !== null && "n" in fact ? exactText(fact) : "";
  };
  const unitOf = (name: string): string =>
    name === ownValue ? wording.unitName(context.unit ?? {}) : wording.unit(name);
  const isMixed = new Set([...namesIn(node.shown)].map(unitOf)).size > 1;
  const numbers = printFormula(node.shown, (name) => {
    const text = isMixed ? wording.locale.quantity(numberOf(name), unitOf(name)) : numberOf(name);
    return text.startsWith("-") ? `(${text})` : text;
  });
  const exact = exactText(x);
  return {
    code: "formula",
    params: {
      titles,
      numbers: node.shown.op === "name" ? "" : numbers,
      value: wording.quantity(text, node.unit),
      exact: terminates(x) && exact === text ? null : exact,
    },
  };
}

/** The condition of the entry that answered, if it has one. */
function undefinedLine(node: Over, inner: Outcome, points: string, context: RuleContext): Statement {
  const { wording, facts, value, valueText: own } = context;
  const title = (name: string): string => (name === ownValue ? (own ?? "x") : wording.title(name));
  if (node.otherwise?.node === "over" && inner.node === "over" && inner.x !== null)
    return { code: "zero-target", params: { titles: printFormula(node.shown, title), points } };
  const base = (name: string): Quotient | null => (name === ownValue ? value : facts.base(name));
  const zero = zeroDivisor(node.formula, base, node.shown);
  const branch = inner.node === "first" ? inner.branch : null;
  const when = node.otherwise?.node === "first" && branch !== null ? node.otherwise.branches[branch]?.when : undefined;
  const denominator = zero ? printFormula(zero, title) : "";
  return { code: "undefined", params: { denominator, condition: when ? wording.condition(when) : null, points } };
}
