/** What stands in a cell or a sentence of a report: a number with its unit, by the name that a rubric calls it. */
import type { Subject } from "../audit/subject.js";
import { shownValue } from "../audit/shown-value.js";
import type { PrintedValue } from "../claims/claims.js";
import { type Explanation, metricsOf } from "../explain/explanation.js";
import { wordingOf } from "../explain/wording.js";
import { fromDecimal } from "../exact/decimal.js";
import { isInterval } from "../exact/interval.js";
import { type Quotient, equal } from "../exact/quotient.js";
import type { Measure } from "../formula/units.js";
import type { Locale } from "../locales/locale.js";
import { isComplete } from "../scoring/facts.js";
import { pointsShown } from "../scorecard/points-shown.js";

export interface Figure {
  /** The number with its unit, or why there is none. */
  readonly shown: string;
  readonly isThere: boolean;
  /** What the sheet prints, where that reads otherwise. */
  readonly claimed: string | null;
}

/** Of a name that the rubric's check found: an indicator, a derived quantity or a metric. */
export function figuresOf(
  { compiled, facts, claimed, judgements }: Subject,
  explanation: Explanation,
  locale: Locale,
): (name: string) => Figure {
  const wording = wordingOf(compiled, locale);
  const { statuses } = locale.words;
  const { derived = {} } = compiled.rubric;
  const rows = new Map(explanation.sections.flatMap(metricsOf).map((metric) => [metric.id, metric]));

  const beside = (shown: string, exact: Quotient | null, printed?: PrintedValue, measure?: Measure): Figure => {
    const text = printed ? wording.quantity(printed.text, measure) : shown;
    const isSame = printed && exact && equal(fromDecimal(printed.value), exact);
    return { shown, isThere: true, claimed: text === shown || isSame ? null : text };
  };
  const absent = (shown: string): Figure => ({ shown, isThere: false, claimed: null });

  return (name) => {
    const metric = rows.get(name);
    if (metric) {
      const judgement = judgements.find((each) => each.metric.id === name);
      const measure = judgement?.metric.spec.value;
      if (metric.value !== null)
        return beside(metric.value, judgement?.value ?? null, claimed.values.get(name), measure);
      return metric.points === null || measure
        ? absent(statuses[metric.status])
        : beside(locale.quantity(pointsShown(metric), locale.units.point), null);
    }
    const fact = facts.fact(name);
    if (fact === null || isInterval(fact)) return absent(isUndefined(name) ? statuses.undefined : statuses.missing);
    const spec = derived[name];
    if (!spec || typeof fact !== "object") return beside(wording.fact(name, fact), null);
    const printed = claimed.derived.get(name);
    const shown = shownValue(fact, Math.max(0, (printed?.places ?? 0) - 2));
    return beside(wording.quantity(shown, spec), fact, printed, spec);
  };

  function isUndefined(name: string): boolean {
    const expression = compiled.scope.derived.get(name)?.expression;
    return expression !== undefined && isComplete(expression, facts.dataset);
  }
}
