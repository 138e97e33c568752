/** The lines of one metric: its state, its formula with the numbers put in, its rule, what was lost. */
import type { Compiled } from "../compile/compile.js";
import type { Value } from "../compile/metric.js";
import { decimal, decimalText, exactText, fromDecimal, round, terminates } from "../exact/decimal.js";
import { type Quotient, divide, equal } from "../exact/quotient.js";
import { evaluate } from "../formula/evaluate.js";
import type { Facts } from "../scoring/facts.js";
import type { Judgement } from "../scoring/judge.js";
import type { ScorecardMetric } from "../scorecard/scorecard.js";
import type { Statement } from "../locales/line.js";
import { ownValue } from "../tree/node.js";
import { type Term, formulaText } from "./formula-text.js";
import { missingTitles } from "./missing-titles.js";
import type { RuleContext } from "./over-lines.js";
import { readable } from "../exact/readable.js";
import { ruleLines } from "./rule-lines.js";
import type { Wording } from "./wording.js";
import { zeroDivisor } from "./zero-divisor.js";

export function metricLines(
  card: ScorecardMetric,
  judgement: Judgement,
  facts: Facts,
  compiled: Compiled,
  wording: Wording,
): Statement[] {
  const { value } = judgement.metric;
  const formula = value && card.value ? formulaLines(value, card.value.text, judgement, facts, wording) : [];
  return [
    ...formula,
    ...statusLines[judgement.status](judgement, card, { facts, wording, compiled, points: pointsWriter(compiled) }),
  ];
}

interface Setting extends Pick<RuleContext, "facts" | "wording" | "points"> {
  readonly compiled: Compiled;
}

type StatusLines = (judgement: Judgement, card: ScorecardMetric, setting: Setting) => Statement[];

/** As many decimals as it takes to see how points round. */
const pointsWriter =
  ({ places, rounding }: Compiled): RuleContext["points"] =>
  (points) => {
    const earned = round(points, places, rounding);
    const fits = (shown: Quotient): boolean => round(shown, places, rounding).equals(earned);
    return readable(points, { most: places + 4, least: places + 2, fits });
  };

const statusLines: Record<Judgement["status"], StatusLines> = {
  scored: (judgement, card, setting) => {
    const { outcome, points } = judgement;
    const rule = linesOfRule(judgement, card, setting);
    const rounded: Statement[] =
      outcome?.points && points && !equal(outcome.points, fromDecimal(points))
        ? [{ code: "points-rounded", params: { from: setting.points(outcome.points).text, to: decimalText(points) } }]
        : [];
    return [...rule, ...rounded, ...lossLines(card)];
  },
  notApplicable: ({ metric }, card, { wording }) => {
    const condition = metric.notApplicable?.when ? wording.condition(metric.notApplicable.when) : "";
    return card.points === null
      ? [{ code: "not-applicable-excluded", params: { condition } }]
      : [{ code: "not-applicable", params: { condition, points: card.points } }, ...lossLines(card)];
  },
  undefined: (judgement, card, { facts, wording }) => {
    const { metric, entry, undefinedBy, value } = judgement;
    const when = metric.ifUndefined[entry ?? 0]?.when;
    const base = (name: string): Quotient | null => (name === ownValue ? value : facts.base(name));
    const zero = undefinedBy && zeroDivisor(undefinedBy, base);
    const denominator = zero
      ? wording.formula(zero, (name) => (name === ownValue ? (card.value?.text ?? "x") : wording.title(name)))
      : "";
    const condition = when ? wording.condition(when) : null;
    return [{ code: "undefined", params: { denominator, condition, points: card.points ?? "" } }, ...lossLines(card)];
  },
  missing: (judgement, card, { wording, compiled }) => [
    { code: "missing", params: { titles: missingTitles(judgement, compiled, wording) } },
    { code: "bounds", params: { low: card.bounds[0], high: card.bounds[1] } },
  ],
};

const linesOfRule = ({ metric, outcome, value }: Judgement, card: ScorecardMetric, setting: Setting): Statement[] =>
  outcome
    ? ruleLines(metric.tree, outcome, {
        ...setting,
        unit: metric.spec.value,
        value,
        valueText: card.value?.text ?? null,
        isDistance: false,
      })
    : [];

function lossLines({ lost, max }: ScorecardMetric): Statement[] {
  if (lost === null) return [];
  const amount = decimal(lost);
  if (amount.isZero()) return [];
  if (amount.isNegative()) return [{ code: "gained", params: { gained: decimalText(amount.negated()), max } }];
  return [{ code: "lost", params: { lost, max } }];
}

function formulaLines(
  { expression, shown: listed, factor, round: rounding }: Value,
  valueText: string,
  { metric, value }: Judgement,
  { dataset, base }: Facts,
  wording: Wording,
): Statement[] {
  const unit = metric.spec.value;
  const unrounded = evaluate(expression, base);
  if (!value || !unrounded) return [];
  const term = (name: string): Term => {
    const given = dataset.get(name);
    const own = typeof given === "object" ? given : null;
    return { title: wording.title(name), own, text: own ? readable(own).text : "", measure: wording.measure(name) };
  };
  const shown = wording.quantity(valueText, unit);
  const own = divide(unrounded, factor);
  const lines: Statement[] = [
    {
      code: "formula",
      params: {
        ...formulaText(listed ?? expression, expression, term, wording),
        value: rounding ? wording.quantity(exactText(own), unit) : shown,
        exact: terminates(own) ? (exactText(own) === valueText || rounding ? null : exactText(own)) : exactText(own),
      },
    },
  ];
  if (rounding)
    lines.push({ code: "value-rounded", params: { from: exactText(own), to: shown, places: rounding.places } });
  return lines;
}
