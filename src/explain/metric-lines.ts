/** The lines of one metric: its state, its formula with the numbers put in, its rule, what was lost. */
import type { Compiled } from "../compile/compile.js";
import type { Value } from "../compile/metric.js";
import { decimal, decimalText, exactText, fromDecimal, terminates } from "../exact/decimal.js";
import { type Quotient, divide, equal } from "../exact/quotient.js";
import { evaluate } from "../formula/evaluate.js";
import { namesIn } from "../formula/expression.js";
import { printFormula } from "../formula/print.js";
import type { Facts } from "../scoring/facts.js";
import type { Judgement } from "../scoring/judge.js";
import type { ScorecardMetric } from "../scorecard/scorecard.js";
import type { Statement } from "../locales/line.js";
import { ownValue } from "../tree/node.js";
import { missingTitles } from "./missing-titles.js";
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
  const formula = value && card.value ? formulaLines(value, card.value.text, judgement, facts, compiled, wording) : [];
  return [...formula, ...statusLines[judgement.status](judgement, card, facts, wording, compiled)];
}

type StatusLines = (
  judgement: Judgement,
  card: ScorecardMetric,
  facts: Facts,
  wording: Wording,
  compiled: Compiled,
) => Statement[];

const statusLines: Record<Judgement["status"], StatusLines> = {
  scored: (judgement, card, facts, wording) => {
    const { outcome, points } = judgement;
    const rule = linesOfRule(judgement, card, facts, wording);
    const rounded: Statement[] =
      outcome?.points && points && !equal(outcome.points, fromDecimal(points))
        ? [{ code: "points-rounded", params: { from: exactText(outcome.points), to: decimalText(points) } }]
        : [];
    return [...rule, ...rounded, ...lossLines(card)];
  },
  notApplicable: ({ metric }, card, _facts, wording) => {
    const condition = metric.notApplicable?.when ? wording.condition(metric.notApplicable.when) : "";
    return card.points === null
      ? [{ code: "not-applicable-excluded", params: { condition } }]
      : [{ code: "not-applicable", params: { condition, points: card.points } }, ...lossLines(card)];
  },
  undefined: (judgement, card, facts, wording) => {
    const { metric, entry, undefinedBy, value } = judgement;
    const when = metric.ifUndefined[entry ?? 0]?.when;
    const base = (name: string): Quotient | null => (name === ownValue ? value : facts.base(name));
    const zero = undefinedBy && zeroDivisor(undefinedBy, base);
    const denominator = zero
      ? printFormula(zero, (name) => (name === ownValue ? (card.value?.text ?? "x") : wording.title(name)))
      : "";
    const condition = when ? wording.condition(when) : null;
    return [{ code: "undefined", params: { denominator, condition, points: card.points ?? "" } }, ...lossLines(card)];
  },
  missing: (judgement, card, _facts, wording, compiled) => [
    { code: "missing", params: { titles: missingTitles(judgement, compiled, wording) } },
    { code: "bounds", params: { low: card.bounds[0], high: card.bounds[1] } },
  ],
};

const linesOfRule = (
  { metric, outcome, value }: Judgement,
  card: ScorecardMetric,
  facts: Facts,
  wording: Wording,
): Statement[] =>
  outcome
    ? ruleLines(metric.tree, outcome, {
        wording,
        facts,
        unit: metric.spec.value,
        value,
        valueText: card.value?.text ?? null,
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
  { expression, shown: listed, factor, round }: Value,
  valueText: string,
  { metric, value }: Judgement,
  { dataset, base }: Facts,
  { scope }: Compiled,
  wording: Wording,
): Statement[] {
  const unit = metric.spec.value;
  const unrounded = evaluate(expression, base);
  if (!value || !unrounded) return [];
  const factors = [...namesIn(expression)].map((name) => exactText(scope.indicators.get(name)?.factor ?? factor));
  const mixed = new Set(factors).size > 1;
  const numbers = printFormula(expression, (name) => {
    const given = dataset.get(name);
    const number = typeof given === "object" ? exactText(given) : "";
    const text = mixed && typeof given === "object" ? wording.fact(name, given) : number;
    return number.startsWith("-") ? `(${text})` : text;
  });
  const isPlain = expression.op === "name";
  const shown = wording.quantity(valueText, unit);
  const own = divide(unrounded, factor);
  const lines: Statement[] = [
    {
      code: "formula",
      params: {
        titles: printFormula(listed ?? expression, wording.title),
        numbers: isPlain || listed ? "" : numbers,
        value: round ? wording.quantity(exactText(own), unit) : shown,
        exact: terminates(own) ? (exactText(own) === valueText || round ? null : exactText(own)) : exactText(own),
      },
    },
  ];
  if (round) lines.push({ code: "value-rounded", params: { from: exactText(own), to: shown, places: round.places } });
  return lines;
}
