/** What the command line says in a language, beside the sentences of the library. */
import type { FindingSeverity } from "../../audit/finding.js";
import type { ChangeClass } from "../../diff/change.js";
import type { Issue } from "../../issue/issue.js";
import type { CohortGap } from "../cohort-gaps.js";
import type { FileProblemCode, FileProblemParams } from "../files/problem.js";
import type { Localized } from "../../rubric/rubric.js";
import type { UsageCode, UsageParams } from "../usage.js";

export interface Messages {
  readonly usage: { readonly [Code in UsageCode]: (params: UsageParams[Code]) => string };
  readonly problems: { readonly [Code in FileProblemCode]: (params: FileProblemParams[Code]) => string };
  /** What is to be said otherwise of a cell of a table; null where nothing is. */
  readonly cell: (issue: Issue) => string | null;
  /** The help of the whole program, and of each command. */
  readonly help: string;
  readonly written: (path: string) => string;
  readonly progress: (done: number, of: number) => string;
  /** After `check`. */
  readonly checked: (facts: { errors: number; warnings: number; metrics: number; examples: number }) => string;
  readonly uncheckable: (facts: { errors: number; warnings: number }) => string;
  /** After `new`: what is left to do. */
  readonly started: (facts: StartedFacts) => string;
  /** After a template: what may stand in a place of it. */
  readonly labels: (facts: LabelFacts) => string;
  /** After a template of a table: what may stand in a column of it. */
  readonly cellLabels: (facts: { readonly column: string; readonly titles: readonly string[] }) => string;
  /** Where a department lacks what all are compared by. */
  readonly cohortGap: (gap: CohortGap) => string;
  /** Where data are of a year that the rubric does not govern. */
  readonly otherYears: (facts: OtherYearsFacts) => string;
  /** After a batch. */
  readonly batch: (facts: BatchFacts) => string;
  /** Columns of a batch beside the total: the points of what is scored, and what the total can still be. */
  readonly totals: { readonly soFar: string; readonly lowest: string; readonly highest: string };
  /** In a template, beside a value that a batch computes over all departments. */
  readonly computed: string;
  /** Below the table: how to see more. */
  readonly explainHint: string;
  readonly diff: DiffMessages;
  /** Heads of the columns of an audit. */
  readonly severity: string;
  readonly finding: string;
  /** After an audit, of one department and of several. */
  readonly audited: (facts: Readonly<Record<FindingSeverity, number>>) => string;
  /** What policies would say, of which nothing is known as facts are absent. */
  readonly notAssessed: (sentences: readonly string[]) => string;
  readonly auditedMany: (facts: { departments: number; clean: number }) => string;
}

/** Names of editions, titles and points are texts. */
export interface DiffMessages {
  readonly from: (edition: string) => string;
  readonly to: (edition: string) => string;
  readonly count: (facts: Readonly<Record<ChangeClass, number>>) => string;
  /** Heads of columns and rows. */
  readonly item: string;
  readonly change: string;
  /** Examples that came and went, by their names. */
  readonly examples: (names: { readonly added: readonly string[]; readonly removed: readonly string[] }) => string;
  readonly scored: string;
  readonly bounds: string;
  readonly rule: string;
  readonly data: string;
  readonly difference: string;
  readonly rescaling: string;
  readonly standings: Readonly<Record<"excluded" | "absent", string>>;
  /** Over the two tables of scores. */
  readonly scores: string;
  readonly attribution: (isSplit: boolean) => string;
  /** Below them. */
  readonly missingCounts: string;
  readonly excerpts: (editions: readonly string[]) => string;
  readonly otherMaximum: (before: string, after: string) => string;
  readonly leftOut: (edition: string, titles: readonly string[]) => string;
}

export interface LabelFacts {
  /** `relation`, or `targets[].relation` in the rows of a table. */
  readonly at: string;
  readonly options: readonly { readonly label: string; readonly title: Localized }[];
}

export interface OtherYearsFacts {
  /** Of the data, ascending. */
  readonly years: readonly number[];
  readonly rubric: string;
  /** The years that the rubric governs; without a last one, all from the first on. */
  readonly first: number;
  readonly last: number | null;
}

export interface StartedFacts {
  readonly id: string;
  readonly year: number | null;
  /** What it was copied from, as a command line names it. */
  readonly from: string;
  readonly file: string;
  /** How many readings wait for their evidence. */
  readonly readings: number;
  /** How many examples were left out. */
  readonly examples: number;
}

export interface BatchFacts {
  readonly departments: number;
  readonly complete: number;
  readonly incomplete: number;
  readonly rejected: number;
  /** Of the complete ones; null where there are none. */
  readonly lowest: string | null;
  readonly highest: string | null;
  readonly mean: string | null;
}
