/** A scorecard explained: titles, numbers and lines in one language, ready to be rendered or shown by an app. */
import type { Words } from "../locales/locale.js";
import type { Loss } from "../scorecard/losses.js";
import type { Scorecard, ScorecardAdjustment, ScorecardMetric, ScorecardSection } from "../scorecard/scorecard.js";
import type { Line } from "../locales/line.js";
import type { ReadingsExplanation } from "./readings-explanation.js";

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

export interface SectionExplanation extends Omit<ScorecardSection, "sections" | "scale"> {
  readonly title: string;
  /** How its points are set in proportion; empty for a plain sum. */
  readonly lines: readonly Line[];
  readonly sections: readonly SectionExplanation[];
  readonly metrics: readonly MetricExplanation[];
}

type OfAdjustment = Pick<ScorecardAdjustment, "id" | "status" | "points" | "bounds">;

export interface AdjustmentExplanation extends OfAdjustment {
  readonly title: string;
  /** The condition that held, and what the adjustment did. */
  readonly lines: readonly Line[];
  /** Its official sentence. */
  readonly clause: string | null;
}

export type LossExplanation = Loss & {
  readonly title: string;
  /** Why: the line of the rule that took the points. */
  readonly reason: string;
};

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
  readonly adjustments: readonly AdjustmentExplanation[];
  /** What cost most first. */
  readonly losses: readonly LossExplanation[];
  readonly missing: readonly { readonly id: string; readonly title: string }[];
  /** What other readings of the wording do to the score; null where that was not asked for. */
  readonly readings: ReadingsExplanation | null;
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
