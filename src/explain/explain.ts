/** Explains a scorecard from its rubric; works on one read back from JSON, for it holds what every metric read. */
import type { Compiled, Section } from "../compile/compile.js";
import { compileUnder } from "../compile/under-readings.js";
import { rowMetric } from "../compile/each.js";
import type { Metric } from "../compile/metric.js";
import { decimal } from "../exact/decimal.js";
import { RubricError } from "../issue/errors.js";
import { issueList } from "../issue/issue.js";
import type { Locale } from "../locales/locale.js";
import { digestOf } from "../rubric/digest.js";
import type { Rubric } from "../rubric/rubric.js";
import { rankLosses } from "../scorecard/losses.js";
import type { Scorecard, ScorecardMetric, ScorecardSection } from "../scorecard/scorecard.js";
import { factsOf } from "../scoring/facts.js";
import { judge } from "../scoring/judge.js";
import { withRows } from "../scoring/judge-all.js";
import { explainAdjustments } from "./adjustments.js";
import { cardLines } from "./card-lines.js";
import {
  type AdjustmentExplanation,
  type Explanation,
  type LossExplanation,
  type MetricExplanation,
  type SectionExplanation,
  depthOf,
  metricsOf,
} from "./explanation.js";
import type { LineCode } from "../locales/line.js";
import { type ReadingsResults, explainReadings } from "./explain-readings.js";
import { readInputs } from "./inputs.js";
import { metricLines } from "./metric-lines.js";
import { sectionLines } from "./section-lines.js";
import { sentence } from "./sentence.js";
import { type Wording, wordingOf } from "./wording.js";

export interface ExplainOptions {
  readonly locale: Locale;
  /** The department and year that the card is about, for headings. */
  readonly entity?: string | null;
  readonly year?: number | null;
  /** What other readings do to the score, and what claims say of them, to be explained as well. */
  readonly readings?: ReadingsResults | null;
}

/** Throws a RubricError where the scorecard was scored by another rubric, a DatasetError where its inputs are none. */
export function explain(
  rubric: Rubric,
  card: Scorecard,
  { locale, entity = null, year = null, readings = null }: ExplainOptions,
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
    sectionExplanation(section, card.sections[index], cards, explainMetric, wording),
  );
  const adjustments = explainAdjustments(card, compiled, wording);
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
    adjustments,
    losses: lossesOf(card, sections.flatMap(metricsOf), adjustments),
    missing: card.missing.map((id) => ({ id, title: wording.title(id) })),
    readings: readings && explainReadings(rubric, readings, { locale }),
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
  const metric = each ? rowMetric(template, each, { id, title, max: decimal(card.max) }, compiled.places) : template;
  return metricExplanation(metric, card, row, own, wording);
}

function metricExplanation(
  metric: Metric,
  card: ScorecardMetric,
  row: number | null,
  compiled: Compiled,
  wording: Wording,
): MetricExplanation {
  const { dataset, rows } = readInputs(card.inputs, compiled.scope);
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
  cards: ReadonlyMap<string, ScorecardMetric>,
  metrics: (metric: Metric) => MetricExplanation[],
  wording: Wording,
): SectionExplanation[] {
  if (!card) return [];
  const { id, points, scored, max, bounds } = card;
  const inner = section.sections.flatMap((each, index) =>
    sectionExplanation(each, card.sections[index], cards, metrics, wording),
  );
  return [
    {
      id,
      title: wording.text(section.spec.title),
      points,
      scored,
      max,
      bounds,
      lines: sectionLines(section, card, cards).map((line) => sentence(line, wording.locale)),
      sections: inner,
      metrics: section.metrics.flatMap(metrics),
    },
  ];
}

function lossesOf(
  card: Scorecard,
  metrics: readonly MetricExplanation[],
  adjustments: readonly AdjustmentExplanation[],
): LossExplanation[] {
  const [byMetric, byAdjustment] = [metrics, adjustments].map(
    (all) => new Map<string, MetricExplanation | AdjustmentExplanation>(all.map((each) => [each.id, each])),
  );
  return rankLosses(card).map((loss) => {
    const own = "metric" in loss ? byMetric?.get(loss.metric) : byAdjustment?.get(loss.adjustment);
    return { ...loss, title: own?.title ?? "", reason: own ? reasonOf(own) : "" };
  });
}

/** The last line before the loss itself: what the rule, or the state of the metric, did. */
function reasonOf({ lines }: Pick<MetricExplanation, "lines">): string {
  const closing: readonly LineCode[] = ["lost", "points-rounded"];
  return lines.filter(({ code }) => !closing.includes(code)).at(-1)?.text ?? "";
}

function gradeTitle({ grades }: Rubric, { grade }: Scorecard, wording: Wording): string | null {
  const band = grades?.bands.find(({ id }) => id === grade);
  return band ? wording.text(band.title) : grade;
}
