/** The headings and sentences of a report. */
import type { FindingSeverity } from "../audit/finding.js";

export interface ReportWords {
  readonly form: string;
  readonly findings: string;
  readonly noFindings: string;
  readonly severities: Readonly<Record<FindingSeverity, string>>;
  readonly sentences: string;
  /** What a sheet prints beside what was recomputed. */
  readonly claimed: (text: string) => string;
  /** What is said of the whole card, and what each section came to. */
  readonly result: (
    lines: readonly string[],
    sections: readonly { readonly title: string; readonly points: string; readonly max: string }[],
  ) => string;
  /** Of a picture: the points that a rule gives over the values, with the department's own place. */
  readonly chart: (facts: { title: string; value: string; points: string; max: string }) => string;
  readonly own: (value: string, points: string) => string;
}
