import { adjust } from "./adjustments.js";
import { blockOf, isExcluded } from "./block.js";
import { withCohort } from "./cohort.js";
import { factsOf } from "./facts.js";
import { gradeOf } from "./grade.js";
import type { Judged } from "./metric.js";
import { Rational, zero } from "./rational.js";
import type { Indicators, Metric, Rubric, Section } from "./rubric.js";
import { ofSection, type Sum, sumOf } from "./sums.js";

export interface OracleTotals {
  /** null if anything inside is missing */
  readonly points: string | null;
  readonly scored: string;
  readonly max: string;
}

export interface OracleMetric {
  readonly status: Judged["status"];
  readonly points: string | null;
  /** one for each year where the rule scores year by year */
  readonly value: string | readonly string[] | null;
}

export interface OracleScorecard extends OracleTotals {
  readonly status: "complete" | "incomplete";
  readonly grade: string | null;
  readonly missing: readonly string[];
  readonly sections: Readonly<Record<string, OracleTotals>>;
  readonly metrics: Readonly<Record<string, OracleMetric>>;
  /** what each did to the points; null while that is open */
  readonly adjustments: Readonly<Record<string, string | null>>;
}

const metricsOf = (section: Section): Metric[] => [
  ...(section.metrics ?? []),
  ...(section.sections ?? []).flatMap(metricsOf),
];
const sectionsOf = (section: Section): Section[] => [section, ...(section.sections ?? []).flatMap(sectionsOf)];

const written = ({ decided, scored, max }: Sum): OracleTotals => ({
  points: decided ? scored.toString() : null,
  scored: scored.toString(),
  max: max.toString(),
});

/** Scores a dataset by the text of the specification alone; invalid rubrics and datasets are nobody's business here. */
export function scoreByOracle(rubric: Rubric, indicators: Indicators): OracleScorecard {
  const facts = factsOf(rubric, indicators);
  const blocks = new Map(
    rubric.sections.flatMap(metricsOf).map((metric) => [metric, blockOf(metric, facts, rubric)] as const),
  );
  const blockOfMetric = (metric: Metric) => blocks.get(metric) ?? blockOf(metric, facts, rubric);
  const lines = [...blocks.values()].flatMap((block) => block.lines);

  const { places, rounding } = rubric.points;
  const sum = sumOf(rubric.sections.map((section) => ofSection(section, blockOfMetric, rubric.points)));
  const full = Rational.of(rubric.points.max);
  // "exclusion rescales the rest to `points.max` (the total, rounded once)"; "Where every metric is left out the card
  // is complete with 0 points of a maximum of 0, also where the rest would be rescaled"
  const rescaled = rubric.points.rescale === true && lines.some(isExcluded) && sum.max.above(zero);
  const scored = rescaled ? sum.scored.times(full).over(sum.max).rounded(places, rounding) : sum.scored;
  const max = rescaled ? full : sum.max;

  const adjusted = adjust(rubric.adjustments ?? [], scored, facts);
  const decided = sum.decided && !Object.values(adjusted.changes).includes(null);
  return {
    status: decided ? "complete" : "incomplete",
    ...written({ decided, scored: adjusted.points, max }),
    grade: decided && max.above(zero) ? gradeOf(rubric, adjusted.points, adjusted.gradesAtMost) : null,
    missing: [...new Set([...lines.flatMap((line) => line.missing), ...adjusted.missing])].sort(),
    sections: Object.fromEntries(
      rubric.sections
        .flatMap(sectionsOf)
        .map((section) => [section.id, written(ofSection(section, blockOfMetric, rubric.points))]),
    ),
    metrics: Object.fromEntries(
      lines.map(({ id, status, points, value }) => [
        id,
        {
          status,
          points: points?.toString() ?? null,
          value: value === null || value instanceof Rational ? (value?.toString() ?? null) : value.map(String),
        },
      ]),
    ),
    adjustments: Object.fromEntries(
      Object.entries(adjusted.changes).map(([id, change]) => [id, change?.toString() ?? null]),
    ),
  };
}

/** Several departments at once: only so do they have cohort values. */
export function scoreBatchByOracle(rubric: Rubric, batch: readonly Indicators[]): OracleScorecard[] {
  return withCohort(rubric, batch).map((indicators) => scoreByOracle(rubric, indicators));
}
