/** The values that a sheet prints, metric by metric and of derived quantities, beside those of its data. */
import type { PrintedValue } from "../claims/claims.js";
import { exactText, fromDecimal, round } from "../exact/decimal.js";
import { type Quotient, divide, equal, negate, sign } from "../exact/quotient.js";
import { evaluate } from "../formula/evaluate.js";
import type { Expression } from "../formula/expression.js";
import type { Measure } from "../formula/units.js";
import type { Localized } from "../rubric/rubric.js";
import { rounded } from "../exact/rounded.js";
import { type Facts, isComplete } from "../scoring/facts.js";
import type { Finding, FindingPlace } from "./finding.js";
import { shownValue } from "./shown-value.js";
import { type Audited, aboutMetric, finding } from "./subject.js";

export const metricValueClaims: Audited = ({ judgements, claimed }) =>
  judgements.flatMap((judgement) => {
    const { metric, facts } = judgement;
    const printed = claimed.values.get(metric.id);
    if (!printed || !metric.value) return [];
    const { expression, factor, round: rounding } = metric.value;
    const value = valueOf(expression, factor, facts);
    const exact = value && rounded(value, rounding);
    const { unit, unitText } = metric.spec.value ?? {};
    return compare({ metric: metric.id }, printed, exact, { ...aboutMetric(judgement), measure: { unit, unitText } });
  });

export const derivedValueClaims: Audited = ({ compiled, claimed, facts }) =>
  [...compiled.scope.derived.values()].flatMap(({ id, expression, factor }) => {
    const printed = claimed.derived.get(id);
    const spec = compiled.rubric.derived?.[id];
    if (!printed || !spec) return [];
    const { title, unit, unitText } = spec;
    const about = { title, clause: null, measure: { unit, unitText } };
    return compare({ derived: id }, printed, valueOf(expression, factor, facts), about);
  });

/** In its unit; null where it divides by zero, undefined while data is missing. */
function valueOf(expression: Expression, factor: Quotient, { dataset, base }: Facts): Quotient | null | undefined {
  if (!isComplete(expression, dataset)) return undefined;
  const value = evaluate(expression, base);
  return value && divide(value, factor);
}

interface About {
  readonly title: Localized;
  readonly clause: string | null;
  readonly measure: Measure;
}

function compare(
  at: FindingPlace,
  { value: printed, text: claimed, places }: PrintedValue,
  value: Quotient | null | undefined,
  about: About,
): Finding[] {
  if (value === undefined) return [];
  const exact = value && exactText(value);
  const recomputed = value && shownValue(value, places);
  const numbers = { claimed, recomputed };
  const params = { ...about, exact, places };
  if (!value) return [finding("value-wrong", at, numbers, params)];
  const is = (number: Quotient, how: "half-up" | "down"): boolean => round(number, places, how).equals(printed);
  if (equal(fromDecimal(printed), value)) return [];
  if (is(value, "half-up")) return [finding("value-rounded", at, numbers, params)];
  if (is(value, "down"))
    return [finding("value-cut", at, numbers, { ...params, rounded: round(value, places, "half-up").toFixed(places) })];
  const other = negate(value);
  if (sign(value) !== 0 && !printed.isZero() && (is(other, "half-up") || is(other, "down")))
    return [finding("sign-lost", at, numbers, params)];
  return [finding("value-wrong", at, numbers, params)];
}
