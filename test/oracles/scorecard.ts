import { factsOf } from "./facts.js";
import { type Judged, judge } from "./metric.js";
import { Rational, total, zero } from "./rational.js";
import type { Indicators, Metric, Rubric, Section } from "./rubric.js";

export interface OracleTotals {
  /** null if anything inside is missing */
  readonly points: string | null;
  readonly scored: string;
  readonly max: string;
}

export interface OracleMetric {
  readonly status: Judged["status"];
  readonly points: string | null;
  readonly value: string | null;
}

export interface OracleScorecard extends OracleTotals {
  readonly status: "complete" | "incomplete";
  readonly grade: string | null;
  readonly missing: readonly string[];
  readonly sections: Readonly<Record<string, OracleTotals>>;
  readonly metrics: Readonly<Record<string, OracleMetric>>;
}

interface Row extends Judged {
  readonly metric: Metric;
}

const metricsOf = (section: Section): Metric[] => [
  ...(section.metrics ?? []),
  ...(section.sections ?? []).flatMap(metricsOf),
];
const sectionsOf = (section: Section): Section[] => [section, ...(section.sections ?? []).flatMap(sectionsOf)];

const decided = (rows: readonly Row[]): boolean => rows.every((row) => row.status !== "missing");
const isExcluded = (row: Row): boolean => row.status === "notApplicable" && row.points === null;
/** "Sections and totals are exact sums of rounded points" */
const scoredOf = (rows: readonly Row[]): Rational => total(rows.map((row) => row.points ?? zero));
/** "An excluded metric … leaves `max` of card and section" */
const maxOf = (rows: readonly Row[]): Rational =>
  total(rows.filter((row) => !isExcluded(row)).map((row) => Rational.of(row.metric.max)));

function totals(rows: readonly Row[], scored = scoredOf(rows), max = maxOf(rows)): OracleTotals {
  return { points: decided(rows) ? scored.toString() : null, scored: scored.toString(), max: max.toString() };
}

/** Scores a dataset by the text of the specification alone; invalid rubrics and datasets are nobody's business here. */
export function scoreByOracle(rubric: Rubric, indicators: Indicators): OracleScorecard {
  const facts = factsOf(rubric, indicators);
  const rows = rubric.sections
    .flatMap(metricsOf)
    .map((metric): Row => ({ metric, ...judge(metric, facts, rubric.points) }));
  const inside = (section: Section): Row[] => {
    const metrics = new Set(metricsOf(section));
    return rows.filter((row) => metrics.has(row.metric));
  };

  const { places, rounding } = rubric.points;
  const rest = maxOf(rows);
  const full = Rational.of(rubric.points.max);
  // "exclusion rescales the rest to `points.max` (the total, rounded once)"; "Where every metric is left out the card
  // is complete with 0 points of a maximum of 0, also where the rest would be rescaled"
  const rescaled = rubric.points.rescale === true && rows.some(isExcluded) && rest.above(zero);
  const scored = rescaled ? scoredOf(rows).times(full).over(rest).rounded(places, rounding) : scoredOf(rows);
  const max = rescaled ? full : rest;

  return {
    status: decided(rows) ? "complete" : "incomplete",
    ...totals(rows, scored, max),
    grade: decided(rows) && max.above(zero) ? gradeOf(rubric, scored) : null,
    missing: [...new Set(rows.flatMap((row) => row.missing))].sort(),
    sections: Object.fromEntries(
      rubric.sections.flatMap(sectionsOf).map((section) => [section.id, totals(inside(section))]),
    ),
    metrics: Object.fromEntries(
      rows.map(({ metric, status, points, value }) => [
        metric.id,
        { status, points: points?.toString() ?? null, value: value?.toString() ?? null },
      ]),
    ),
  };
}

/** "best first, the last without `atLeast`"; an excerpt gets no grade */
function gradeOf(rubric: Rubric, scored: Rational): string | null {
  if (rubric.extent === "excerpt") return null;
  const reached = rubric.grades?.bands.find(
    ({ atLeast }) => atLeast === undefined || scored.atLeast(Rational.of(atLeast)),
  );
  return reached?.id ?? null;
}
