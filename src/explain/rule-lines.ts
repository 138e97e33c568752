/** How a rule came to its points, by node of the tree and shape of the segment; no line knows the rule's kind. */
import { exactText } from "../exact/decimal.js";
import { sign, zero } from "../exact/quotient.js";
import type { Statement } from "../locales/line.js";
import type { Branch, Label, Node, NodeOf, Outcome } from "../tree/node.js";
import { curveLine } from "./curve-line.js";
import type { Readable } from "../exact/readable.js";
import { type RuleContext, isAward, overLines } from "./over-lines.js";

type OutcomeOf<Kind extends Outcome["node"]> = Extract<Outcome, { node: Kind }>;

const pointsOf = ({ points }: Outcome, context: RuleContext): Readable => context.points(points ?? zero);

const children = (outcome: Outcome): readonly Outcome[] => ("of" in outcome ? outcome.of : []);

/** An outcome with the node of the tree that it belongs to. */
export function ruleLines(node: Node, outcome: Outcome, context: RuleContext): Statement[] {
  const points = pointsOf(outcome, context).text;
  const [inner] = children(outcome);
  switch (node.node) {
    case "curve":
      return curveLine(node, outcome as OutcomeOf<"curve">, context);
    case "over":
      return overLines(node, outcome as OutcomeOf<"over">, context, ruleLines);
    case "given":
      return [givenLine(node, points, context)];
    case "first": {
      const { branch } = outcome as OutcomeOf<"first">;
      const taken = branch === null ? undefined : node.branches[branch];
      const isRest = node.branches.length > 1 && node.branches.some(({ when }) => when);
      return taken && inner ? [...branchLine(taken, isRest, context), ...ruleLines(taken.then, inner, context)] : [];
    }
    case "best":
      return [
        ...linesOfAll(node.of, outcome, context),
        { code: "best", params: { points, of: eachOf(outcome, context), rank: node.rank ?? 1 } },
      ];
    case "sum":
      return sumLines(node, outcome, context);
    case "scale":
      return [
        ...(inner ? ruleLines(node.of, inner, context) : []),
        { code: "scale", params: { points, of: inner ? pointsOf(inner, context).text : "" } },
      ];
    case "clamp": {
      const of = inner ? pointsOf(inner, context).text : "";
      const lines = inner ? ruleLines(node.of, inner, context) : [];
      return of === points ? lines : [...lines, { code: "clamp", params: { points, of } }];
    }
  }
}

const eachOf = (outcome: Outcome, context: RuleContext): string[] =>
  children(outcome).map((each) => pointsOf(each, context).text);

const linesOfAll = (nodes: readonly Node[], outcome: Outcome, context: RuleContext): Statement[] =>
  nodes.flatMap((child, index) => {
    const inner = children(outcome)[index];
    return inner ? ruleLines(child, inner, context) : [];
  });

/** Parts that count nothing from the start are not worth a line. */
function sumLines({ of, labels = [] }: NodeOf<"sum">, outcome: Outcome, context: RuleContext): Statement[] {
  const inner = children(outcome);
  const lines = of.flatMap((child, index) => {
    const own = inner[index];
    if (!own) return [];
    const label = labels[index];
    if (label) return labelledLines(label, child, own, context);
    return isAward(child) && sign(own.points ?? zero) === 0 ? [] : ruleLines(child, own, context);
  });
  const added = inner.filter((each, index) => labels[index] || sign(each.points ?? zero) !== 0);
  if (added.length < 2) return lines;
  const [points, ...each] = [outcome, ...added].map((each) => pointsOf(each, context)) as [Readable, ...Readable[]];
  const rounded = [points, ...each].some((written) => written.rounded);
  return [...lines, { code: "sum", params: { points: points.text, of: each.map(({ text }) => text), rounded } }];
}

function labelledLines({ title, of }: Label, node: Node, outcome: Outcome, context: RuleContext): Statement[] {
  const { wording, facts } = context;
  const points = pointsOf(outcome, context).text;
  if (of === null)
    return [
      { code: "part", params: { title: title ? wording.text(title) : "", points } },
      ...ruleLines(node, outcome, context),
    ];
  const fact = facts.dataset.get(of);
  const given = fact === undefined ? "" : wording.fact(of, fact);
  return [{ code: "item", params: { title: title ? wording.text(title) : wording.title(of), given, points } }];
}

function givenLine({ indicator, range }: NodeOf<"given">, points: string, { wording }: RuleContext): Statement {
  const [from, to] = [range.from ? exactText(range.from) : "", range.to ? exactText(range.to) : ""];
  return { code: "given", params: { title: indicator === null ? "" : wording.title(indicator), points, from, to } };
}

function branchLine({ when, within }: Branch, isRest: boolean, context: RuleContext): Statement[] {
  const { wording, unit, valueText } = context;
  if (!when && !within && isRest) return [{ code: "rest", params: {} }];
  if (when) return [{ code: "branch", params: { condition: wording.condition(when) } }];
  if (!within || valueText === null) return [];
  return [
    { code: "within", params: { value: wording.quantity(valueText, unit), interval: wording.interval(within, unit) } },
  ];
}
