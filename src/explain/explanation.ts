/** A scorecard explained: titles, numbers and lines in one language, ready to be rendered or shown by an app. */
import type { Words } from "../locales/locale.js";
import type { Scorecard, ScorecardMetric, ScorecardSection } from "../scorecard/scorecard.js";
import type { Line } from "../locales/line.js";

type OfMetric = Pick<ScorecardMetric, "id" | "status" | "points" | "max" | "bounds" | "lost">;

export interface MetricExplanation extends OfMetric {
  readonly title: string;
  /** Of a metric that repeats over the rows of a table: which of its rows, from 0; else null. */
  readonly row: number | null;
  /** The value with its unit; null where there is none. */
  readonly value: string | null;
  /** The formula with its numbers, what the rule made of the value, what was lost and why. */
  readonly lines: readonly Line[];
  /** The official sentence of the rule, and its explanation column. */
  readonly clause: string | null;
  readonly note: string | null;
}

export interface SectionExplanation extends Omit<ScorecardSection, "sections"> {
  readonly title: string;
  readonly sections: readonly SectionExplanation[];
  readonly metrics: readonly MetricExplanation[];
}

export interface LossExplanation {
  readonly metric: string;
  readonly title: string;
  readonly lost: string;
  /** Why: the line of the rule that took the points. */
  readonly reason: string;
}

type OfCard = Pick<Scorecard, "rubric" | "engine" | "status" | "points" | "scored" | "max" | "bounds" | "tight">;

export interface Explanation extends OfCard {
  readonly language: string;
  /** Headings and words in the language, for whoever renders it. */
  readonly words: Words;
  readonly title: string;
  readonly entity: string | null;
  readonly year: number | null;
  readonly source: string;
  /** The grade's title. */
  readonly grade: string | null;
  /** Headings of the section columns and of the metrics' column. */
  readonly levels: readonly string[];
  /** What is to be said of the whole card. */
  readonly lines: readonly Line[];
  readonly sections: readonly SectionExplanation[];
  /** Most points first. */
  readonly losses: readonly LossExplanation[];
  readonly missing: readonly { readonly id: string; readonly title: string }[];
}

/** How many levels of sections there are. */
export const depthOf = (sections: readonly SectionExplanation[]): number =>
  sections.length === 0 ? 0 : 1 + Math.max(...sections.map(({ sections: inner }) => depthOf(inner)));

/** Whether the official sentence is to be said here: a metric that repeats says it once, with its first row. */
export const saysClause = ({ row }: MetricExplanation): boolean => (row ?? 0) === 0;

export const metricsOf = ({
  sections,
  metrics,
}: Pick<SectionExplanation, "sections" | "metrics">): readonly MetricExplanation[] => [
  ...sections.flatMap(metricsOf),
  ...metrics,
];
