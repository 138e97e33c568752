/** How a rule came to its points, by node of the tree and shape of the segment; no line knows the rule's kind. */
import type { Metric } from "../compile/metric.js";
import type { Place, Segment, Stairs } from "../curve/curve.js";
import { exact, exactText } from "../exact/decimal.js";
import { type Quotient, abs, sign, subtract } from "../exact/quotient.js";
import { namesIn } from "../formula/expression.js";
import { printFormula } from "../formula/print.js";
import { type Branch, type Node, type Outcome, ownValue } from "../tree/node.js";
import type { Statement } from "../locales/line.js";
import type { Wording } from "./wording.js";

/** What the lines of one metric need beside the outcome. */
export interface RuleContext {
  readonly metric: Metric;
  readonly wording: Wording;
  /** The metric's value as its scorecard shows it, without a unit. */
  readonly valueText: string | null;
}

type OutcomeOf<Kind extends Outcome["node"]> = Extract<Outcome, { node: Kind }>;

/** An outcome with the node of the tree that it belongs to. */
export function ruleLines(node: Node, outcome: Outcome, context: RuleContext): Statement[] {
  const { wording } = context;
  const points = exactText(outcome.points ?? { n: 0n, d: 1n });
  const of = (index: number): string => exactText(children(outcome)[index]?.points ?? { n: 0n, d: 1n });
  switch (node.node) {
    case "curve":
      return curveLines(outcome as OutcomeOf<"curve">, context);
    case "given": {
      const { from, to } = node.range;
      const title = node.indicator === null ? "" : wording.title(node.indicator);
      return [
        { code: "given", params: { title, points, from: from ? exactText(from) : "", to: to ? exactText(to) : "" } },
      ];
    }
    case "first": {
      const { branch, of: chosen } = outcome as OutcomeOf<"first">;
      const taken = branch === null ? undefined : node.branches[branch];
      const [inner] = chosen;
      if (!taken || !inner) return [];
      const why = branchLine(taken, context);
      return [...why, ...ruleLines(taken.then, inner, context)];
    }
    case "best":
    case "sum": {
      const inner = children(outcome);
      const lines = node.of.flatMap((child, index) => (inner[index] ? ruleLines(child, inner[index], context) : []));
      return [...lines, { code: node.node, params: { points, of: inner.map((_, index) => of(index)) } }];
    }
    case "scale":
    case "clamp": {
      const [inner] = children(outcome);
      return [...(inner ? ruleLines(node.of, inner, context) : []), { code: node.node, params: { points, of: of(0) } }];
    }
  }
}

function branchLine({ when, within }: Branch, { wording, metric, valueText }: RuleContext): Statement[] {
  if (when) return [{ code: "branch", params: { condition: wording.condition(when) } }];
  if (!within || valueText === null) return [];
  const unit = metric.spec.value;
  return [
    { code: "within", params: { value: wording.quantity(valueText, unit), interval: wording.interval(within, unit) } },
  ];
}

const children = (outcome: Outcome): readonly Outcome[] => ("of" in outcome ? outcome.of : []);

function curveLines({ x, place, over }: OutcomeOf<"curve">, context: RuleContext): Statement[] {
  const { wording, metric, valueText } = context;
  if (!x || !place) return [];
  if (over && namesIn(over).size === 0) return [{ code: "award", params: { points: exactText(place.points) } }];
  const unit = over ? undefined : metric.spec.value;
  const number = over ? exactText(x) : (valueText ?? exactText(x));
  const title = (name: string): string => (name === ownValue ? (valueText ?? "x") : wording.title(name));
  const value = over ? `${printFormula(over, title)} = ${number}` : wording.quantity(number, unit);
  return [shapeLine(place, x, number, value, unit, wording)];
}

function shapeLine(
  { segment, points, steps }: Place,
  x: Quotient,
  number: string,
  value: string,
  unit: Metric["spec"]["value"],
  wording: Wording,
): Statement {
  const interval = wording.interval(segment.on, unit);
  switch (segment.shape) {
    case "constant":
      return { code: "band", params: { value, interval, points: exactText(points) } };
    case "line": {
      const intercept = sign(segment.intercept) === 0 ? null : exactText(segment.intercept);
      return {
        code: "slope",
        params: {
          value: exactText(x),
          interval,
          points: exactText(points),
          intercept,
          slope: exactText(segment.slope),
        },
      };
    }
    case "stairs":
      return { code: "steps", params: stairParams(segment, x, number, value, steps ?? 0n, points, unit, wording) };
  }
}

function stairParams(
  { origin, start, step, drop, count }: Segment & Stairs,
  x: Quotient,
  number: string,
  value: string,
  steps: bigint,
  points: Quotient,
  unit: Metric["spec"]["value"],
  wording: Wording,
) {
  // From the number that is shown, so that a reader can check the subtraction.
  const distance = abs(subtract(/^-?[\d.]+$/.test(number) ? exact(number) : x, origin));
  return {
    value,
    side: sign(step) > 0 ? ("above" as const) : ("below" as const),
    threshold: wording.quantity(exactText(origin), unit),
    distance: wording.difference(exactText(distance), unit),
    step: wording.difference(exactText(abs(step)), unit),
    count,
    steps: String(steps),
    each: exactText(abs(drop)),
    drop: sign(drop) > 0,
    start: exactText(start),
    points: exactText(points),
  };
}
