/** A value for people: two places, or as many as it takes to stay on its side of every boundary of the rule. */
import { decimalText, exactText, fromDecimal, round, terminates } from "../exact/decimal.js";
import type { Quotient } from "../exact/quotient.js";
import type { Node, Outcome } from "../tree/node.js";
import { evaluateTree } from "../tree/tree.js";

/** Whether two outcomes took the same way: the same branches, segments and steps. */
function sameWay(a: Outcome, b: Outcome): boolean {
  if (a.node === "curve" && b.node === "curve") {
    return a.place?.segment === b.place?.segment && a.place?.steps === b.place?.steps;
  }
  if (a.node === "first" && b.node === "first" && a.branch !== b.branch) return false;
  const [left, right] = ["of" in a ? a.of : [], "of" in b ? b.of : []];
  return left.every((each, index) => right[index] !== undefined && sameWay(each, right[index]));
}

const usualPlaces = 2;

export function valueText(
  value: Quotient,
  tree: Node,
  outcome: Outcome | null,
  given: Omit<Parameters<typeof evaluateTree>[1], "value">,
): string {
  const whole = exactText(value);
  const [, decimals = ""] = whole.split(".");
  const longest = terminates(value) ? decimals.length : value.d.toString().length + 14; // boundaries have 12 places at most
  if (longest <= usualPlaces) return whole;
  for (let places = usualPlaces; places < longest; places++) {
    const rounded = round(value, places, "half-up");
    if (!outcome || sameWay(outcome, evaluateTree(tree, { ...given, value: fromDecimal(rounded) })))
      return rounded.toFixed(places);
  }
  return terminates(value) ? whole : decimalText(round(value, longest, "half-up"));
}
