/**
 * fiscal-rubric: scoring rules as data in versioned rubric files, evaluated exactly, every point explained.
 *
 * Decimals cross this interface as strings of plain digits; on the way in also as whole numbers, as numbers of
 * at most 15 significant digits, or as decimal.js Decimals. Everything here is synchronous and pure.
 *
 * @packageDocumentation
 */

// Rubrics: from JSON to a checked rubric
export { checkRubric, parseRubric, safeParseRubric } from "./parse/parse.js";
export { getRubric, listRubrics, type RubricSummary } from "./rubrics/registry.js";
export type { RubricQuery } from "./rubrics/query.js";
export { rubricId, type IndicatorSpec, type MetricSpec, type Rubric, type SectionSpec } from "./rubric/rubric.js";
export { digestOf } from "./rubric/digest.js";
export type { ReadingChoice } from "./rubric/readings.js";

// Scoring: from a department's indicators to a scorecard
export { createScorer, type Scored, type Scorer, type ScorerOptions } from "./scorer.js";
export type { DecimalInput, Indicators, Printed, Quantity } from "./dataset/indicators.js";
export { rankLosses, type Loss } from "./scorecard/losses.js";
export type { AdjustmentStatus } from "./scorecard/final.js";
export type {
  Bounds,
  MetricResult,
  Scorecard,
  ScorecardAdjustment,
  ScorecardMetric,
  ScorecardSection,
  ScorecardTotal,
  ScorecardValue,
} from "./scorecard/scorecard.js";

// Swapping editions: what changed, and what that does to a score
export { diffRubrics } from "./diff/diff.js";
export type { ChangeClass, ChangeCode, ChangePlace, ChangedKind, RubricChange } from "./diff/change.js";
export { describeChanges, type ChangeDescription, type DescribeOptions } from "./diff/describe.js";
export { compareScores, type ScoreComparison } from "./diff/compare-scores.js";
export type {
  AdjustmentAttribution,
  AdjustmentStanding,
  Attribution,
  MetricAttribution,
  MetricStanding,
} from "./diff/attribution.js";

// Readings: what alternatives of an ambiguous wording do to a score, and which of them past claims are consistent with
export {
  createReadingsScorer,
  type ReadingColumn,
  type MetricChange,
  type ReadingColumns,
  type ReadingsOptions,
  type ReadingsScored,
  type ReadingsScorecard,
  type ReadingsScorer,
} from "./readings/score-readings.js";
export {
  consistentReadings,
  type AlternativeVerdict,
  type Mismatch,
  type ReadingVerdicts,
  type ReadingsConsistency,
  type Verdict,
} from "./readings/consistent-readings.js";
export type { ClaimedRecord } from "./readings/records.js";
export type { ReadingResult } from "./readings/results.js";
export type { Claims } from "./claims/claims.js";

// What if: the changes that would win points
export type { Change } from "./what-if/change.js";
export type { WhatIf, WhatIfOptions } from "./what-if/what-if.js";
export { explainWhatIf, type ChangeExplanation, type WhatIfExplanation } from "./explain/explain-what-if.js";

// Auditing: what a sheet claims beside what its data say
export { audit, type Audit, type AuditOptions, type Reported } from "./audit/audit.js";
export { findingText } from "./locales/finding-text.js";
export type { Finding, FindingCode, FindingParams, FindingPlace, FindingSeverity, Measured } from "./audit/finding.js";
export type { FindingFacts, FindingSentences } from "./locales/finding-words.js";

// Proving another implementation equal
export { vectors, type Vector } from "./vectors/vectors.js";

// Explaining: from a scorecard to sentences and pages
export { explain, type ExplainOptions } from "./explain/explain.js";
export { explainReadings, type ReadingsResults } from "./explain/explain-readings.js";
export type {
  AlternativeExplanation,
  ReadingExplanation,
  ReadingsExplanation,
} from "./explain/readings-explanation.js";
export type {
  AdjustmentExplanation,
  Explanation,
  LossExplanation,
  MetricExplanation,
  SectionExplanation,
} from "./explain/explanation.js";
export type { Line, LineCode, LineParams } from "./locales/line.js";
export { renderHtml } from "./render/html.js";
export { renderMarkdown } from "./render/markdown.js";
export { renderReadingsMarkdown } from "./render/readings-markdown.js";
export { renderReadingsText } from "./render/readings-text.js";
export { renderText } from "./render/text.js";

// What is wrong with a file, and in words
export { issueText } from "./locales/issue-text.js";
export { ComparisonError, DatasetError, RegistryError, RubricError, type Refusal } from "./issue/errors.js";
export type { Issue, IssueCode, IssueParams, Path, Severity, Stretch as Interval } from "./issue/issue.js";
export type { ChangeParams, ChangeSentences, ChangeWords } from "./locales/change-words.js";
export type { IssueSentences, LineSentences, Locale, Words } from "./locales/locale.js";
