/** Where a metric takes an assessor's points: points outside its range are refused, so a change of it can break data. */
import { type Interval, compareFrom, compareTo } from "../exact/interval.js";
import type { Node, NodeOf } from "../tree/node.js";
import { nodesOf } from "../tree/tree.js";

type Asking = NodeOf<"given"> & { readonly indicator: string };

/** Every place of a rule that reads an assessor's points from an indicator. */
const asking = (tree: Node): Asking[] =>
  nodesOf(tree).filter((node): node is Asking => node.node === "given" && node.indicator !== null);

/** Whether the rule reads assessor's points that may have been given before. */
export const asksAssessor = (tree: Node, isKnown: (indicator: string) => boolean): boolean =>
  asking(tree).some(({ indicator }) => isKnown(indicator));

const holds = (outer: Interval, inner: Interval): boolean =>
  compareFrom(outer, inner) <= 0 && compareTo(outer, inner) >= 0;

/** Whether points that fitted the rule may be outside its range afterwards. */
export function narrowsRange(before: Node, after: Node): boolean {
  const [earlier, later] = [asking(before), asking(after)];
  return (
    earlier.length !== later.length || later.some(({ range }, index) => !holds(range, (earlier[index] as Asking).range))
  );
}
