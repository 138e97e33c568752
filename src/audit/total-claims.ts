/** Claimed sections and totals beside the sum of their claimed parts, or what the data come to. */
import { scaleOf } from "../combine/scale.js";
import { type Total, sumOf } from "../combine/sum.js";
import { type Section, allSections, metricsIn } from "../compile/compile.js";
import type { Metric } from "../compile/metric.js";
import { type Decimal, decimal, decimalText, sum } from "../exact/decimal.js";
import { adjustedBy, finalTotal } from "../scorecard/final.js";
import { inProportion, isExcluded, mayBeExcluded, partsOf, sectionTotal, tableTotal } from "../scorecard/totals.js";
import type { Judgement } from "../scoring/judge.js";
import type { Finding, FindingPlace } from "./finding.js";
import { type Audited, type Subject, finding } from "./subject.js";

export const totalClaims: Audited = (subject) => {
  const { compiled, claimed, judgements } = subject;
  const isExcerpt = compiled.rubric.extent === "excerpt";
  const parts = partsOf(judgements);
  const repeated = compiled.metrics.flatMap(({ id, spec }) => {
    const points = claimed.metrics.get(id);
    if (!points || judgements.some(({ metric }) => metric.id === id)) return [];
    const rows = sumOfRows(id, subject);
    return compare({ metric: id }, spec.title, points, rows ? [rows] : [], sumOf(parts.get(id) ?? []));
  });
  const sections = allSections(compiled.sections).flatMap((section) => {
    const points = claimed.sections.get(section.id);
    if (!points || (isExcerpt && isCut(section))) return [];
    const own = sectionTotal(section, parts, compiled);
    return compare({ section: section.id }, section.spec.title, points, sumsOf(section, subject), own);
  });
  if (!claimed.total || isExcerpt) return [...repeated, ...sections];
  const own = finalTotal(subject, compiled);
  return [...repeated, ...sections, ...compare({ total: true }, null, claimed.total, sumsOfTotal(subject), own)];
};

/** Only some of the rows that the table prints are in an excerpt. */
const isCut = ({ spec, sections, max }: Section): boolean =>
  (spec.printedMax !== undefined && !decimal(spec.printedMax).equals(max)) || sections.some(isCut);

function compare(
  at: FindingPlace,
  title: Section["spec"]["title"] | null,
  points: Decimal,
  sums: readonly Decimal[],
  own: Total,
): Finding[] {
  const about = { title, clause: null };
  const numbers = (recomputed: Decimal | null) => ({
    claimed: decimalText(points),
    recomputed: recomputed && decimalText(recomputed),
  });
  const [first] = sums;
  if (first) {
    if (sums.some((each) => each.equals(points))) return [];
    return [finding("total-not-footing", at, numbers(first), { ...about, of: "parts", bounds: null })];
  }
  const { low, high } = own;
  if (!points.lessThan(low) && !points.greaterThan(high)) return [];
  const bounds = own.points ? null : ([decimalText(low), decimalText(high)] as const);
  return [finding("total-not-footing", at, numbers(own.points), { ...about, of: "data", bounds })];
}

/** The claimed points of a metric, all its rows together; null where some are not claimed. */
function claimedOf(metric: Metric, subject: Subject): Decimal | null {
  return subject.claimed.metrics.get(metric.id) ?? sumOfRows(metric.id, subject);
}

function sumOfRows(id: string, { judgements, claimed }: Subject): Decimal | null {
  const points = ownOf(id, judgements).map((each) =>
    isExcluded(each) ? decimal(0) : claimed.metrics.get(each.metric.id),
  );
  return points.length > 0 && points.every((each) => each !== undefined) ? sum(points) : null;
}

const ownOf = (id: string, judgements: readonly Judgement[]): readonly Judgement[] =>
  judgements.filter(({ metric }) => (metric.template ?? metric).id === id);

/** What the claimed parts of a section come to: the parts right in it first, then its metrics one by one. */
function sumsOf(section: Section, subject: Subject): Decimal[] {
  const { sections, metrics, max, from } = section;
  const scaled = (points: Decimal | null): Decimal | null =>
    points && from ? scaleOf(from, max, subject.compiled)(points) : points;
  const direct = [
    ...sections.map((each) => subject.claimed.sections.get(each.id) ?? sumsOf(each, subject)[0] ?? null),
    ...metrics.map((each) => claimedOf(each, subject)),
  ];
  const single = [
    ...sections.map((each) => sumsOf(each, subject).at(-1) ?? null),
    ...metrics.map((each) => claimedOf(each, subject)),
  ];
  return [direct, single]
    .map(addUp)
    .map(scaled)
    .filter((each) => each !== null);
}

const addUp = (all: readonly (Decimal | null)[]): Decimal | null =>
  all.every((each) => each !== null) ? sum(all) : null;

/** Of the whole table: rescaled and adjusted as the score is. What its sections claim, then metric by metric. */
function sumsOfTotal(subject: Subject): Decimal[] {
  const { compiled, judgements, adjustments, claimed } = subject;
  if (adjustments.some(({ status }) => status === "missing")) return [];
  const final = (points: Decimal): Decimal => {
    const total = { points, scored: points, max: compiled.max, low: points, high: points };
    return adjustedBy(total, adjustments, compiled).total.scored;
  };
  const isOpen = compiled.rubric.points.rescale === true && judgements.some(mayBeExcluded);
  const direct = addUp(
    compiled.sections.map((each) => claimed.sections.get(each.id) ?? sumsOf(each, subject)[0] ?? null),
  );
  const bySections = direct && !isOpen ? [final(inProportion(judgements, compiled)(direct))] : [];
  const metrics = compiled.sections.flatMap(metricsIn);
  const points = metrics.map((metric) => claimedOf(metric, subject));
  if (addUp(points) === null) return bySections;
  const byMetrics = metrics.flatMap((metric, index) =>
    asClaimed(ownOf(metric.id, judgements), points[index] as Decimal),
  );
  return [...bySections, final(tableTotal(byMetrics, compiled).scored)];
}

/** What is left out stays so; of several rows the first that counts stands for all. */
function asClaimed(own: readonly Judgement[], claim: Decimal): Judgement[] {
  const first = own.find((each) => !isExcluded(each));
  return own.map((each) => {
    const points = each === first ? claim : decimal(0);
    return isExcluded(each)
      ? each
      : { ...each, status: "scored", points, bounds: { low: points, high: points, tight: true } };
  });
}
