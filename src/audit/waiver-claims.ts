/** Metrics that a sheet claims not to be applicable, and maxima that it prints. */
import { evaluateCondition } from "../condition/condition.js";
import { allSections } from "../compile/compile.js";
import { type Decimal, decimal, decimalText } from "../exact/decimal.js";
import { partsOf, sectionTotal, tableTotal } from "../scorecard/totals.js";
import type { FindingParams } from "./finding.js";
import { type Audited, aboutMetric, finding } from "./subject.js";

export const waiverClaims: Audited = ({ judgements, claimed }) =>
  judgements.flatMap((judgement) => {
    const { metric, facts, status } = judgement;
    if (!claimed.notApplicable.has(metric.id) || status === "notApplicable") return [];
    const when = metric.notApplicable?.when;
    if (when && evaluateCondition(when, facts.fact) === null) return [];
    const why: FindingParams["not-applicable-wrong"]["why"] = when ? "does-not-hold" : "no-clause";
    const about = { ...aboutMetric(judgement), why };
    return [finding("not-applicable-wrong", { metric: metric.id }, { claimed: null, recomputed: null }, about)];
  });

/** In an excerpt a section may print what the whole table gives it; what is left out may have left the maximum too. */
export const maximumClaims: Audited = ({ compiled, judgements, claimed: { maxima } }) => {
  const isExcerpt = compiled.rubric.extent === "excerpt";
  const parts = partsOf(judgements);
  const wrong = (
    claimed: Decimal | null | undefined,
    max: Decimal,
    others: readonly Decimal[],
  ): { claimed: string; recomputed: string } | null =>
    claimed && ![max, ...others].some((each) => claimed.equals(each))
      ? { claimed: decimalText(claimed), recomputed: decimalText(max) }
      : null;
  const printed = ({ printedMax }: { readonly printedMax?: number | string | undefined }): Decimal[] =>
    printedMax === undefined ? [] : [decimal(printedMax)];
  const total = isExcerpt ? null : wrong(maxima.total, compiled.max, [tableTotal(judgements, compiled).max]);
  return [
    ...[...new Set([...judgements.map(({ metric }) => metric), ...compiled.metrics])].flatMap((metric) => {
      const found = wrong(maxima.metrics.get(metric.id), metric.max, printed(metric.spec));
      return found ? [finding("max-wrong", { metric: metric.id }, found, aboutMetric({ metric }))] : [];
    }),
    ...allSections(compiled.sections).flatMap((section) => {
      const { id, max, spec } = section;
      const found = wrong(maxima.sections.get(id), max, [...printed(spec), sectionTotal(section, parts, compiled).max]);
      return found ? [finding("max-wrong", { section: id }, found, { title: spec.title, clause: null })] : [];
    }),
    ...(total ? [finding("max-wrong", { total: true }, total, { title: null, clause: null })] : []),
  ];
};
