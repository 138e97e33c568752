/** Explains a scorecard from its rubric; works on one read back from JSON, for it holds what every metric read. */
import type { Compiled, Section } from "../compile/compile.js";
import { compileUnder } from "../compile/under-readings.js";
import { rowMetric } from "../compile/each.js";
import type { Metric } from "../compile/metric.js";
import { readDataset } from "../dataset/dataset.js";
import { nested } from "../dataset/nested.js";
import { decimal } from "../exact/decimal.js";
import { DatasetError, RubricError } from "../issue/errors.js";
import { issueList } from "../issue/issue.js";
import type { Locale } from "../locales/locale.js";
import { digestOf } from "../rubric/digest.js";
import type { Rubric } from "../rubric/rubric.js";
import { type Scorecard, type ScorecardMetric, type ScorecardSection, rankLosses } from "../scorecard/scorecard.js";
import { factsOf } from "../scoring/facts.js";
import { judge } from "../scoring/judge.js";
import { withRows } from "../scoring/judge-all.js";
import { cardLines } from "./card-lines.js";
import {
  type Explanation,
  type MetricExplanation,
  type SectionExplanation,
  depthOf,
  metricsOf,
} from "./explanation.js";
import type { Statement, Line, LineCode } from "../locales/line.js";
import { metricLines } from "./metric-lines.js";
import { type Wording, wordingOf } from "./wording.js";

export interface ExplainOptions {
  readonly locale: Locale;
  /** The department and year that the card is about, for headings. */
  readonly entity?: string | null;
  readonly year?: number | null;
}

/** Throws a RubricError where the scorecard was scored by another rubric. */
export function explain(
  rubric: Rubric,
  card: Scorecard,
  { locale, entity = null, year = null }: ExplainOptions,
): Explanation {
  const compiled = compileFor(rubric, card);
  const wording = wordingOf(compiled, locale);
  const cards = new Map(card.metrics.map((metric) => [metric.id, metric]));
  const explainMetric = (metric: Metric): MetricExplanation[] => {
    const own = cards.get(metric.id);
    if (own) return [metricExplanation(metric, own, null, compiled, wording)];
    const rows = card.metrics.filter(({ id }) => id.startsWith(`${metric.id}/`));
    return rows.map((card, row) => rowExplanation(metric, card, row, compiled, locale));
  };
  const sections = compiled.sections.flatMap((section, index) =>
    sectionExplanation(section, card.sections[index], explainMetric, wording),
  );
  const metrics = new Map(sections.flatMap(metricsOf).map((metric) => [metric.id, metric]));
  const columns = depthOf(sections) + 1;
  const { document, part, published, certainty } = rubric.source;
  const { rubric: scoredBy, engine, status, points, scored, max, bounds, tight } = card;
  return {
    rubric: scoredBy,
    engine,
    status,
    points,
    scored,
    max,
    bounds,
    tight,
    language: locale.language,
    words: locale.words,
    title: wording.text(rubric.title),
    entity,
    year,
    source: [document, part, published, locale.words.certainties[certainty]]
      .filter((each) => each !== undefined)
      .join(" · "),
    grade: gradeTitle(rubric, card, wording),
    levels: Array.from({ length: columns }, (_, index) => locale.level(index, columns)),
    lines: cardLines(rubric, card, wording).map((fact) => sentence(fact, locale)),
    sections,
    losses: rankLosses(card).map(({ metric: id, lost }) => {
      const metric = metrics.get(id);
      return { metric: id, title: metric?.title ?? id, lost, reason: metric ? reasonOf(metric) : "" };
    }),
    missing: card.missing.map((id) => ({ id, title: wording.title(id) })),
  };
}

function compileFor(rubric: Rubric, card: Scorecard): Compiled {
  const { issues, report } = issueList();
  const digest = digestOf(rubric);
  if (digest !== card.rubric.digest)
    report("another-rubric", ["rubric", "digest"], { expected: digest, found: card.rubric.digest });
  if (issues.length > 0) throw new RubricError(issues);
  return compileUnder(rubric, card.rubric.readings ?? {});
}

function rowExplanation(
  template: Metric,
  card: ScorecardMetric,
  row: number,
  compiled: Compiled,
  locale: Locale,
): MetricExplanation {
  const each = compiled.repeats.get(template.id);
  const own = { ...compiled, scope: each?.scope ?? compiled.scope };
  const wording = wordingOf(own, locale);
  const id = card.id.slice(template.id.length + 1);
  const title = card.title ?? `${wording.text(template.spec.title)} ${id}`;
  const metric = each ? rowMetric(template, each, id, title, decimal(card.max), compiled.places) : template;
  return metricExplanation(metric, card, row, own, wording);
}

function metricExplanation(
  metric: Metric,
  card: ScorecardMetric,
  row: number | null,
  compiled: Compiled,
  wording: Wording,
): MetricExplanation {
  const inputs = nested(Object.entries(card.inputs), compiled.scope);
  const { dataset, rows, issues } = readDataset(inputs, compiled.scope);
  if (issues.length > 0) throw new DatasetError(issues);
  const own = metric.template ? compiled : withRows(compiled, rows);
  const written = metric.template ? metric : (own.metrics.find(({ id }) => id === metric.id) ?? metric);
  const facts = factsOf(own, dataset);
  const judged = judge(written, facts, own);
  const each = compiled.repeats.get(metric.id);
  const lines = metricLines(card, each ? { ...judged, missing: [each.table] } : judged, facts, own, wording);
  const { id, status, points, max, bounds, lost, value } = card;
  return {
    id,
    title: wording.text(metric.spec.title),
    row,
    status,
    points,
    max,
    bounds,
    lost,
    value: value && wording.quantity(value.text, metric.spec.value),
    lines: lines.map((line) => sentence(line, wording.locale)),
    clause: metric.spec.clause ?? null,
    note: metric.spec.note ?? null,
  };
}

function sectionExplanation(
  section: Section,
  card: ScorecardSection | undefined,
  metrics: (metric: Metric) => MetricExplanation[],
  wording: Wording,
): SectionExplanation[] {
  if (!card) return [];
  const { id, points, scored, max, bounds } = card;
  const inner = section.sections.flatMap((each, index) =>
    sectionExplanation(each, card.sections[index], metrics, wording),
  );
  return [
    {
      id,
      title: wording.text(section.spec.title),
      points,
      scored,
      max,
      bounds,
      sections: inner,
      metrics: section.metrics.flatMap(metrics),
    },
  ];
}

const sentence = (fact: Statement, { lines }: Locale): Line => {
  const write = lines[fact.code] as (params: Statement["params"]) => string;
  return { ...fact, text: write(fact.params) } as Line;
};

/** The last line before the loss itself: what the rule, or the state of the metric, did. */
function reasonOf({ lines }: MetricExplanation): string {
  const closing: readonly LineCode[] = ["lost", "points-rounded"];
  return lines.filter(({ code }) => !closing.includes(code)).at(-1)?.text ?? "";
}

function gradeTitle({ grades }: Rubric, { grade }: Scorecard, wording: Wording): string | null {
  const band = grades?.bands.find(({ id }) => id === grade);
  return band ? wording.text(band.title) : grade;
}
