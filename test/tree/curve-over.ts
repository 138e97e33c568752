/** A curve, by itself or inside a formula. */
import type { Curve } from "../../src/curve/curve.js";
import type { Expression } from "../../src/formula/expression.js";
import { parseFormula } from "../../src/formula/parse.js";
import type { Node } from "../../src/tree/node.js";

export const read = (text: string): Expression => {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.expression;
};

export const overNode = (formula: Expression, of: Node, otherwise: Node | null = null): Node => ({
  node: "over",
  formula,
  shown: formula,
  unit: {},
  round: null,
  of,
  otherwise,
  source: [],
});

export const curveOver = (curve: Curve, formula: string | null = null): Node =>
  formula === null ? { node: "curve", curve } : overNode(read(formula), { node: "curve", curve });
