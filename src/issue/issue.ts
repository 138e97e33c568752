/** Issues are data: what is wrong, where, and the facts of it. Their sentences live in the locales. */
type Names = readonly string[];
type Titles = Readonly<Record<string, { zh: string; en: string }>>;

/** An interval of values in words that a sentence can use; null is an end without limit. */
export interface Stretch {
  from: string | null;
  fromIncluded: boolean;
  to: string | null;
  toIncluded: boolean;
}

/** What is wrong inside something else: with a rubric as a reading has it, or with the data of an example. */
export interface Inside {
  codes: Names;
  /** The first few, each with its place in that rubric or in these data. */
  issues: readonly Issue[];
  /** How many are not among them. */
  more: number;
}

/** A dataset that shows what is wrong, each value in the indicator's own unit. */
export type Data = Readonly<Record<string, string | boolean>>;

/** Every issue code with the facts that its sentence needs. */
export interface IssueParams {
  // Any JSON
  "not-data": { why: "cycle" | "type" | "accessor" | "key" | "text" };
  "too-deep": { limit: number };
  "too-large": { limit: number };

  // The form of a rubric file
  "wrong-type": { expected: Names; found: string };
  "missing-key": { key: string };
  "unknown-key": { key: string; suggestion: string | null; known: Names };
  "not-one-of": { found: string; allowed: Names; suggestion: string | null };
  "bad-name": { found: string; style: "camel-case" | "kebab-case" | "label" | "metric-row" | "row" };
  "bad-number": { found: string };
  "bad-date": { found: string };
  "period-reversed": { from: string; to: string };
  "number-out-of-range": { found: string; minimum: string | null; maximum: string | null; open: boolean };
  "bad-text": { why: "empty" | "long"; limit: number };
  "empty-list": Record<string, never>;
  "exactly-one-key": { keys: Names };
  "both-keys": { keys: Names };
  "bad-condition-value": { operator: string; expected: string };

  // What a rubric says
  "duplicate-id": { id: string };
  "reserved-name": { name: string };
  "unknown-name": { name: string; suggestion: string | null; at: number | null };
  "not-a-number-name": { name: string; at: number | null };
  "not-a-choice": { name: string };
  "not-assessed": { name: string };
  "circular-derived": { names: Names };
  "formula-too-long": { limit: number };
  "formula-too-deep": { at: number; limit: number };
  "formula-too-large": { limit: number };
  "formula-syntax": { at: number; found: string };
  "formula-unknown-function": { at: number; name: string; known: Names };
  "formula-arguments": { at: number; name: string };
  /** `perYear`: the list is a series in the value of a metric, which may be scored year by year. */
  "formula-is-list": { perYear: boolean };
  "formula-not-yearly": Record<string, never>;
  "lists-differ": { at: number; left: string; right: string };
  "list-not-value": { name: string };
  "cells-differ": { columns: number; cells: number };
  "missing-column": { table: string; column: string };
  "not-a-table": { name: string; known: Names };
  "year-out-of-range": { nth: number; years: number };
  "unit-mix": { at: number; left: string; right: string };
  "unit-result": { expected: string; found: string };
  "bad-limits": { low: string; high: string };
  "too-many-places": { found: string; places: number };
  "points-out-of-range": { found: string; minimum: string | null; maximum: string | null };
  "not-a-count": { name: string };
  "target-negative": { name: string; lowest: string | null };
  "relative-to-zero": Record<string, never>;
  "not-footing": { declared: string; sum: string };
  "full-differs": { printed: string; max: string };
  "rule-maximum": { rule: string; metric: string; data: Data | null };
  "rule-minimum": { rule: string; floor: string; data: Data | null };
  "zero-not-attainable": { lowest: string; data: Data | null };
  "label-without-level": { label: string; lacks: "points" | "rule" };
  /** `titles` of the labels, where data were read. */
  "unknown-label": {
    found: string;
    known: Names;
    suggestion: string | null;
    titles?: Titles;
  };
  "band-without-ends": Record<string, never>;
  "stairs-without-start": Record<string, never>;
  "knots-not-ascending": { x: string };
  "jump-without-owner": { x: string };
  "empty-segment": Record<string, never>;
  "segments-overlap": Stretch & { sample: string };
  "segments-gap": Stretch & { sample: string };
  "segment-unreachable": Stretch & { values: Stretch | null; tick: string | null };
  "value-without-formula": { kind: string };
  "missing-if-undefined": { denominator: string; data: Data | null };
  "entry-never-applies": { why: "no-zero" | "decided-before" };
  "condition-never-holds": Record<string, never>;
  "last-entry-conditional": Record<string, never>;
  "entry-after-unconditional": Record<string, never>;
  "against-direction": { direction: string; from: string; fromPoints: string; to: string; toPoints: string };
  "grades-not-descending": { id: string };
  "unknown-grade": { found: string; known: Names; suggestion: string | null };
  "cohort-in-cohort": { name: string };
  "unknown-metric": { found: string; known: Names; suggestion: string | null };
  "unknown-reading": { found: string; known: Names; suggestion: string | null };
  "alternative-invalid": { alternative: string } & Inside;
  "alternative-idle": { alternative: string };
  "reading-silent": { chosen: string };
  "unused-indicator": { name: string };
  "another-year": { found: string; year: string };
  "example-invalid": { example: string } & Inside;
  "example-differs": { example: string; what: string; expected: string; found: string };

  // A rubric beside json-rules-engine
  "name-taken": { name: string; as: "fact" | "operator" };
  "not-as-rules": { metric: string; why: "rows" | "cohort" };

  // Looking up a built-in rubric
  "unknown-family": { found: string; known: Names; suggestion: string | null };
  "unknown-edition": { family: string; found: string; known: Names; suggestion: string | null };
  "year-not-covered": { family: string; year: number; nearest: Names };
  "year-ambiguous": { family: string; year: number; candidates: Names };
  "date-not-covered": { family: string; date: string; nearest: Names };
  "date-ambiguous": { family: string; date: string; candidates: Names };

  // A department's data
  "unknown-indicator": { name: string; suggestion: string | null };
  "unknown-claim": { of: "section" | "derived"; found: string; known: Names; suggestion: string | null };
  "not-a-decimal": { found: string; why: NotADecimal };
  "not-a-boolean": { found: string };
  "unit-mismatch": { found: string; expected: string };
  "unknown-unit": { found: string; known: Names; suggestion: string | null };
  "below-minimum": { found: string; minimum: string };
  "above-maximum": { found: string; maximum: string };
  "not-above": { found: string; limit: string };
  "not-below": { found: string; limit: string };
  "not-whole": { found: string };
  "too-many-entries": { found: number; most: number };
  "weights-not-footing": { metric: string; sum: string; max: string };
  "too-few-years": { found: number; years: number };
  "cohort-too-long": { limit: number };
  "another-rubric": { expected: string; found: string };
  "given-out-of-range": { found: string; minimum: string; maximum: string };
}

/** Why something is no decimal: each has advice of its own. */
export type NotADecimal =
  | "empty"
  | "comparison"
  | "percent"
  | "separator"
  | "exponent"
  | "full-width"
  | "not-finite"
  | "binary"
  | "digits"
  | "type"
  | "text";

export type IssueCode = keyof IssueParams;
export type Severity = "error" | "warning";
export type Path = readonly (string | number)[];

export type Issue = {
  [Code in IssueCode]: {
    readonly code: Code;
    readonly severity: Severity;
    readonly path: Path;
    readonly params: IssueParams[Code];
  };
}[IssueCode];

/** Where a stage puts what it finds. */
export type Report = <Code extends IssueCode>(code: Code, path: Path, params: IssueParams[Code]) => void;

/** A list of issues and the way to add to it. */
export function issueList(severity: Severity = "error"): { issues: Issue[]; report: Report } {
  const issues: Issue[] = [];
  const report: Report = (code, path, params) => issues.push({ code, severity, path: [...path], params } as Issue);
  return { issues, report };
}

/** Whether a place is another one, or inside it. */
export const isWithin = (path: Path, outer: Path): boolean => outer.every((key, index) => path[index] === key);

/** Whether two issues say the same of one place, be it with other numbers. */
export const isSameFault = (a: Issue, b: Issue): boolean =>
  a.code === b.code && JSON.stringify(a.path) === JSON.stringify(b.path);

export const isError = ({ severity }: Issue): boolean => severity === "error";
