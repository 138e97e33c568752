/** Questions put to a whole rule tree. Each kind of node answers for itself; this is the list of them. */
import { type Quotient, distinct } from "../exact/quotient.js";
import { type Interval, cut, everything, intersect, isEmpty, union } from "../exact/interval.js";
import { spanOf } from "./bounds.js";
import { bestNode, clampNode, scaleNode, sumNode } from "./combining-nodes.js";
import { curveNode } from "./curve-node.js";
import { firstNode } from "./first-node.js";
import { givenNode } from "./given-node.js";
import type { Bounds, Given, Known, Node, NodeKind, NodeOf, Open, Outcome, Turning } from "./node.js";

const kinds: { [Kind in Node["node"]]: NodeKind<Kind> } = {
  curve: curveNode,
  given: givenNode,
  first: firstNode,
  best: bestNode,
  sum: sumNode,
  scale: scaleNode,
  clamp: clampNode,
};

const kindOf = <Kind extends Node["node"]>(node: NodeOf<Kind>): NodeKind<Kind> => kinds[node.node as Kind];

/** The points, with the way to them. */
export const evaluateTree = (node: Node, given: Given): Outcome => kindOf(node).evaluate(node, given, evaluateTree);

/** The lowest and highest points over all that is still open; null where nothing can come out. */
export const boundsOfTree = (node: Node, open: Open): Bounds | null => kindOf(node).bounds(node, open, boundsOfTree);

/** The values of the metric that can earn points in an interval, whatever the facts that are not known. */
export function inverseOfTree(node: Node, wanted: Interval, given: Known): readonly Interval[] {
  const { inverse } = kindOf(node);
  return union(inverse ? inverse(node, wanted, given, inverseOfTree) : inverseByParts(node, wanted, given));
}

/** Between two turns the bounds enclose the points: exact where these do not change inside the part. */
function inverseByParts(node: Node, wanted: Interval, { base, fact }: Known): readonly Interval[] {
  const open = { exact: false, names: new Set<string>(), fact, isMissing: () => true, base: () => everything };
  return cut(everything, turnsOfTree(node, { base, tick: null })).filter((part) => {
    const bounds = boundsOfTree(node, { ...open, values: [part] });
    return bounds !== null && !isEmpty(intersect(wanted, spanOf(bounds)));
  });
}

/** The node and everything under it. */
export function nodesOf(node: Node): Node[] {
  return [node, ...kindOf(node).children(node).flatMap(nodesOf)];
}

/** The indicators and derived quantities that a tree reads itself, beside the metric's value. */
export const namesInTree = (node: Node): string[] => nodesOf(node).flatMap((each) => [...kindOf(each).names(each)]);

/** The values of the metric at which the points may turn, ascending. */
export const turnsOfTree = (node: Node, context: Turning): Quotient[] =>
  distinct(nodesOf(node).flatMap((each) => [...kindOf(each).turns(each, context)]));
