/** A scorecard explained: titles, numbers and lines in one language, ready to be rendered or shown by an app. */
import type { Words } from "../locales/locale.js";
import type { MetricStatus } from "../scoring/judge.js";
import type { Bounds } from "../scorecard/scorecard.js";
import type { Line } from "../locales/line.js";

export interface MetricExplanation {
  readonly id: string;
  readonly title: string;
  readonly status: MetricStatus;
  readonly points: string | null;
  readonly max: string;
  readonly bounds: Bounds;
  readonly lost: string | null;
  /** The value with its unit; null where there is none. */
  readonly value: string | null;
  /** The formula with its numbers, what the rule made of the value, what was lost and why. */
  readonly lines: readonly Line[];
  /** The official sentence of the rule, and its explanation column. */
  readonly clause: string | null;
  readonly note: string | null;
}

export interface SectionExplanation {
  readonly id: string;
  readonly title: string;
  readonly points: string | null;
  readonly scored: string;
  readonly max: string;
  readonly bounds: Bounds;
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

export interface Explanation {
  readonly language: string;
  /** Headings and words in the language, for whoever renders it. */
  readonly words: Words;
  readonly title: string;
  readonly entity: string | null;
  readonly year: number | null;
  readonly rubric: { readonly id: string; readonly revision: number; readonly digest: string };
  readonly engine: string;
  readonly source: string;
  readonly status: "complete" | "incomplete";
  readonly points: string | null;
  readonly scored: string;
  readonly max: string;
  readonly bounds: Bounds;
  readonly tight: boolean;
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

export const metricsOf = ({
  sections,
  metrics,
}: Pick<SectionExplanation, "sections" | "metrics">): readonly MetricExplanation[] => [
  ...sections.flatMap(metricsOf),
  ...metrics,
];
