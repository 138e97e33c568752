/**
 * What a department hands in: the tables of its numbers with rates recomputed, the form filled in, why points were
 * lost, what an audit found, and the numbers in sentences.
 */
import type { Finding, FindingSeverity } from "../audit/finding.js";
import type { Subject } from "../audit/subject.js";
import { type StepChart, stepChart } from "../chart/step-chart.js";
import { type Explanation, type LossExplanation, metricsOf } from "../explain/explanation.js";
import { findingText } from "../locales/finding-text.js";
import type { Locale } from "../locales/locale.js";
import { type Localized, titleIn } from "../rubric/rubric.js";
import { pointsShown } from "../scorecard/points-shown.js";
import type { Judgement } from "../scoring/judge.js";
import { type Figure, figuresOf } from "./figures.js";
import { partsOf } from "./placeholders.js";

export interface ReportTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly title: string; readonly cells: readonly (Figure | null)[] }[];
}

export interface ReportChart {
  readonly chart: StepChart;
  /** The value with its unit, the points and the most of them. */
  readonly value: string;
  readonly points: string;
  readonly max: string;
  /** Of the value; empty for a plain number. */
  readonly unit: string;
}

export type ReportLoss = LossExplanation & {
  /** The rule with the department's place on it; null where it goes by no single value. */
  readonly chart: ReportChart | null;
};

export interface ReportFinding {
  readonly severity: FindingSeverity;
  readonly text: string;
}

export interface Report {
  readonly explanation: Explanation;
  readonly locale: Locale;
  readonly tables: readonly ReportTable[];
  readonly losses: readonly ReportLoss[];
  readonly findings: readonly ReportFinding[];
  readonly paragraphs: readonly string[];
}

/** `explanation` is that of the subject's own scorecard. */
export function buildReport(
  subject: Subject,
  findings: readonly Finding[],
  explanation: Explanation,
  locale: Locale,
): Report {
  const { tables = [], paragraphs = [] } = subject.compiled.rubric.report ?? {};
  const text = (title: Localized): string => titleIn(title, locale.language);
  const figure = figuresOf(subject, explanation, locale);
  const sentence = (written: string): string =>
    partsOf(written)
      .map((part, index) => (index % 2 === 0 ? part : figure(part).shown))
      .join("");
  return {
    explanation,
    locale,
    tables: tables.map(({ title, columns, rows }) => ({
      title: text(title),
      columns: columns.map(text),
      rows: rows.map((row) => ({
        title: text(row.title),
        cells: row.cells.map((name) => (name === null ? null : figure(name))),
      })),
    })),
    losses: explanation.losses.map((loss) => ({ ...loss, chart: chartOf(loss, subject, explanation, locale) })),
    findings: findings.map((finding) => ({ severity: finding.severity, text: findingText(finding, locale) })),
    paragraphs: [...paragraphs.map((each) => sentence(text(each))), resultOf(explanation, locale)],
  };
}

function chartOf(
  loss: LossExplanation,
  { judgements, compiled }: Subject,
  { sections }: Explanation,
  locale: Locale,
): ReportChart | null {
  if (!("metric" in loss)) return null;
  const judgement = judgements.find(({ metric }) => metric.id === loss.metric);
  const chart = judgement && stepChart(judgement, compiled);
  const own = sections.flatMap(metricsOf).find(({ id }) => id === loss.metric);
  if (!judgement || !chart || !own || own.value === null || own.points === null) return null;
  return { chart, value: own.value, points: own.points, max: own.max, unit: unitOf(judgement, locale) };
}

function unitOf({ metric: { spec } }: Judgement, { units, language }: Locale): string {
  const { unit, unitText } = spec.value ?? {};
  return unit ? units[unit] : unitText ? titleIn(unitText, language) : "";
}

/** What the scoring came to, and where. */
function resultOf({ sections, lines }: Explanation, { reports }: Locale): string {
  const each = sections.map((section) => ({ title: section.title, points: pointsShown(section), max: section.max }));
  return reports.result(
    lines.map((line) => line.text),
    each,
  );
}
