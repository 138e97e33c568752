/** Questions put to a whole rule tree. Each kind of node answers for itself; this is the list of them. */
import { type Interval, union } from "../exact/interval.js";
import { type Quotient, distinct } from "../exact/quotient.js";
import { bestNode, clampNode, scaleNode, sumNode } from "./combining-nodes.js";
import { curveNode } from "./curve-node.js";
import { firstNode } from "./first-node.js";
import { givenNode } from "./given-node.js";
import type { Asked, Bounds, Given, Known, Node, NodeKind, NodeOf, Open, Outcome, Turning } from "./node.js";
import { overNode } from "./over-node.js";

const kinds: { [Kind in Node["node"]]: NodeKind<Kind> } = {
  curve: curveNode,
  over: overNode,
  given: givenNode,
  first: firstNode,
  best: bestNode,
  sum: sumNode,
  scale: scaleNode,
  clamp: clampNode,
};

const kindOf = <Kind extends Node["node"]>(node: NodeOf<Kind>): NodeKind<Kind> => kinds[node.node as Kind];

const ask: Asked = { bounds: boundsOfTree, inverse: inverseOfTree, turns: turnsOfTree };

/** The points, with the way to them. */
export const evaluateTree = (node: Node, given: Given): Outcome => kindOf(node).evaluate(node, given, evaluateTree);

/** The lowest and highest points over all that is still open; null where nothing can come out. */
export function boundsOfTree(node: Node, open: Open): Bounds | null {
  return kindOf(node).bounds(node, open, ask);
}

/** The values of the metric that can earn points in an interval, whatever the facts that are not known. */
export function inverseOfTree(node: Node, wanted: Interval, given: Known): readonly Interval[] {
  return union(kindOf(node).inverse(node, wanted, given, ask));
}

/** The values of the metric at which the points may turn, ascending. */
export function turnsOfTree(node: Node, context: Turning): Quotient[] {
  return distinct(kindOf(node).turns(node, context, ask));
}

/** The nodes right under a node. */
export const childrenOf = (node: Node): readonly Node[] => kindOf(node).children(node);

/** The node and everything under it. */
export const nodesOf = (node: Node): Node[] => [node, ...childrenOf(node).flatMap(nodesOf)];

/** The indicators and derived quantities that a tree reads itself, beside the metric's value. */
export const namesInTree = (node: Node): string[] => nodesOf(node).flatMap((each) => [...kindOf(each).names(each)]);
