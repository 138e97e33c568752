/** The points that a sheet claims for a metric, beside those that its data earn. */
import { couldEarn } from "../claims/could-earn.js";
import type { Compiled } from "../compile/compile.js";
import { type Decimal, decimalText, fromDecimal, round } from "../exact/decimal.js";
import { type Interval, intersectAll, point, union } from "../exact/interval.js";
import { unrounded } from "../exact/unrounded.js";
import type { PrintedValue } from "../claims/claims.js";
import { earningValues } from "../implied/earning.js";
import { type Implied, impliedBy } from "../implied/implied.js";
import type { Stretch } from "../issue/issue.js";
import { stretch } from "../issue/stretch.js";
import type { Localized } from "../rubric/rubric.js";
import { valueText } from "../scorecard/value-text.js";
import { factsOf, openFactsOf } from "../scoring/facts.js";
import { type Judgement, judge } from "../scoring/judge.js";
import { evaluateTree } from "../tree/tree.js";
import { rounded } from "../exact/rounded.js";
import type { Finding, FindingParams, Measured } from "./finding.js";
import { type Audited, type Subject, aboutMetric, finding } from "./subject.js";

export const pointClaims: Audited = (subject) =>
  subject.judgements.flatMap((judgement) => {
    const points = subject.claimed.metrics.get(judgement.metric.id);
    return points ? findings(judgement, points, subject) : [];
  });

function findings(judgement: Judgement, points: Decimal, subject: Subject): Finding[] {
  const { metric, status } = judgement;
  const { compiled, claimed } = subject;
  const at = { metric: metric.id };
  const about = aboutMetric(judgement);
  const text = decimalText(points);
  const impossible = (given: boolean): Finding =>
    finding("claim-impossible", at, { claimed: text, recomputed: null }, { ...about, given });
  if (status !== "missing") {
    if (judgement.points?.equals(points)) return [];
    const by = { ...about, by: "data" as const, value: valueOf(judgement) };
    const recomputed = judgement.points && decimalText(judgement.points);
    const wrong = finding("points-wrong", at, { claimed: text, recomputed }, by);
    return canEver(judgement, points, compiled) ? [wrong] : [wrong, impossible(false)];
  }
  const value = claimed.values.get(metric.id);
  const told = impliedBy(judgement, points, compiled);
  const isExcluded = told.of !== null && told.values.length === 0 && told.answers.length === 0;
  const isPossible = couldEarn(judgement, points, compiled) && !isExcluded;
  const params = withoutData(judgement, told, subject);
  return [
    finding("claim-without-data", at, { claimed: text, recomputed: null }, params),
    ...(isPossible && value ? againstValue(judgement, points, value, compiled) : []),
    ...(isPossible ? [] : [impossible(canEver(judgement, points, compiled))]),
  ];
}

/** Whether any data at all earn the points. */
const canEver = ({ metric }: Judgement, points: Decimal, compiled: Compiled): boolean =>
  metric.template !== null || couldEarn(judge(metric, factsOf(compiled, new Map()), compiled), points, compiled);

/** On its side of every boundary of the rule. */
function valueOf({ metric, value, outcome, facts }: Judgement): Measured | null {
  const { unit, unitText } = metric.spec.value ?? {};
  return value && { text: valueText(value, metric.tree, outcome, facts), measure: { unit, unitText } };
}

function withoutData(judgement: Judgement, told: Implied, subject: Subject): FindingParams["claim-without-data"] {
  const { compiled, notes } = subject;
  const { rubric, scope } = compiled;
  const { metric, missing, facts } = judgement;
  const { of, values, answers } = told;
  const spec = of === null ? undefined : scope.indicators.get(of)?.spec;
  const { unit, unitText } = (spec ?? metric.spec.value ?? {}) as Measured["measure"];
  const titled = (name: string): Localized =>
    (scope.indicators.get(name)?.spec ?? rubric.indicators[name])?.title ?? { zh: name, en: name };
  return {
    ...aboutMetric(judgement),
    implied: values.map((each): Stretch => stretch(each)),
    labels: answers.map((each) => labelOf(each, spec)),
    of: of ?? metric.id,
    ofTitle: spec?.title ?? metric.spec.title,
    measure: { unit, unitText },
    missing: missing.map(titled),
    printed: metric.indicators.flatMap((indicator) => {
      const printed = facts.dataset.has(indicator) ? null : notes.get(indicator)?.printed;
      return printed ? [{ indicator, title: titled(indicator), printed }] : [];
    }),
  };
}

const answers = { true: { zh: "是", en: "yes" }, false: { zh: "否", en: "no" } };

function labelOf(answer: string | boolean, spec: object | undefined): Localized {
  if (typeof answer === "boolean") return answers[`${answer}`];
  const options = spec && "options" in spec ? (spec.options as Readonly<Record<string, Localized>>) : {};
  return options[answer] ?? { zh: answer, en: answer };
}

/** While its data are missing, claimed points must be those of the value that is claimed beside them. */
function againstValue(judgement: Judgement, points: Decimal, printed: PrintedValue, compiled: Compiled): Finding[] {
  const { metric, facts } = judgement;
  if (!metric.value) return [];
  const known = { fact: openFactsOf(compiled, facts.dataset).fact, base: facts.base };
  const earning = earningValues(metric, fromDecimal(points), known, compiled);
  if (intersectAll(earning, printedAs(printed)).length > 0) return [];
  const value = fromDecimal(printed.value);
  const outcome = evaluateTree(metric.tree, { value: rounded(value, metric.value.round), ...facts });
  const recomputed = outcome.points && decimalText(round(outcome.points, compiled.places, compiled.rounding));
  const { unit, unitText } = metric.spec.value ?? {};
  const by = { by: "claimed-value" as const, value: { text: printed.text, measure: { unit, unitText } } };
  const at = { metric: metric.id };
  return [
    finding("points-wrong", at, { claimed: decimalText(points), recomputed }, { ...aboutMetric(judgement), ...by }),
  ];
}

/** What a printed number can have been before it was rounded or cut. */
const printedAs = ({ value, places }: PrintedValue): Interval[] =>
  union((["half-up", "down"] as const).flatMap((how) => unrounded(point(fromDecimal(value)), places, how) ?? []));
