/** What a language is to the library: every sentence and word it prints. A host may bring its own. */
import type { Comparison } from "../condition/condition.js";
import type { ChangeWords } from "./change-words.js";
import type { FindingSentences } from "./finding-words.js";
import type { ReportWords } from "./report-words.js";
import type { LineCode, LineParams } from "./line.js";
import type { FunctionName } from "../formula/functions.js";
import type { UnitName } from "../formula/units.js";
import type { IssueCode, IssueParams, Stretch } from "../issue/issue.js";
import type { Verdict } from "../readings/consistent-readings.js";
import type { AdjustmentStatus } from "../scorecard/final.js";
import type { MetricStatus } from "../scoring/judge.js";

export type IssueSentences = { readonly [Code in IssueCode]: (params: IssueParams[Code]) => string };
export type LineSentences = { readonly [Code in LineCode]: (params: LineParams[Code]) => string };

/** Headings and words of rendered scorecards. */
export interface Words {
  readonly title: string;
  readonly metric: string;
  readonly max: string;
  readonly points: string;
  readonly value: string;
  readonly status: string;
  readonly clause: string;
  readonly note: string;
  readonly explanation: string;
  readonly total: string;
  readonly grade: string;
  readonly adjustment: string;
  readonly losses: string;
  readonly missing: string;
  readonly entity: string;
  readonly year: string;
  readonly source: string;
  readonly rubric: string;
  /** Between a heading and what it heads, between the items of a list, and between statements. */
  readonly colon: string;
  readonly comma: string;
  readonly semicolon: string;
  readonly yes: string;
  readonly no: string;
  /** In place of the points of a metric that is left out of the total. */
  readonly leftOut: string;
  readonly statuses: Readonly<Record<MetricStatus, string>>;
  /** What a row is called that other readings do not have. */
  readonly absent: string;
  readonly adjustmentStatuses: Readonly<Record<AdjustmentStatus, string>>;
  readonly cardStatuses: Readonly<Record<"complete" | "incomplete", string>>;
  readonly certainties: Readonly<Record<"quoted" | "secondary" | "recalled", string>>;
  /** The heading of readings, and those of their tables. */
  readonly readings: string;
  readonly reading: string;
  readonly changes: string;
  readonly claims: string;
  readonly concerns: string;
  readonly chosen: string;
  readonly noChange: string;
  /** What the choice of a reading rests on. */
  readonly evidence: string;
  readonly evidences: Readonly<Record<"published" | "wording" | "silent", string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
}

export interface Locale {
  /** BCP 47 tag; also the key of titles in rubrics, where they have it. */
  readonly language: string;
  readonly issues: IssueSentences;
  readonly lines: LineSentences;
  readonly changes: ChangeWords;
  readonly findings: FindingSentences;
  readonly reports: ReportWords;
  readonly words: Words;
  readonly units: Readonly<Record<UnitName, string>>;
  /** What a column of the table is called: its place from the outermost section on, and how many there are. */
  readonly level: (index: number, of: number) => string;
  /** A difference of two values in %: percentage points. */
  readonly percentagePoints: string;
  /** A number with its unit: "85.71%", "5.52万元". */
  readonly quantity: (number: string, unit: string) => string;
  /** A stretch of values; the ends are texts with their units, null where there is no limit. */
  readonly interval: (stretch: Stretch) => string;
  /** Names in a row: "a、b和c". */
  readonly list: (items: readonly string[]) => string;
  /** A function of a formula with its arguments, the first of `nth` being which largest of the others it is. */
  readonly call: (name: FunctionName, of: readonly string[]) => string;
  /** A condition in words: a fact compared with values, and its combinations. */
  readonly comparisons: Readonly<Record<Comparison, (fact: string, values: readonly string[]) => string>>;
  readonly all: (conditions: readonly string[]) => string;
  readonly any: (conditions: readonly string[]) => string;
  readonly not: (condition: string) => string;
}
