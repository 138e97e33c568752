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
export { getRubric, listRubrics, type RubricQuery, type RubricSummary } from "./rubrics/registry.js";
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
  Scorecard,
  ScorecardAdjustment,
  ScorecardMetric,
  ScorecardSection,
  ScorecardValue,
} from "./scorecard/scorecard.js";

// Proving another implementation equal
export { vectors, type Vector } from "./vectors/vectors.js";

// Explaining: from a scorecard to sentences and pages
export { explain, type ExplainOptions } from "./explain/explain.js";
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
export { renderText } from "./render/text.js";

// What is wrong with a file, and in words
export { issueText } from "./locales/issue-text.js";
export { DatasetError, RegistryError, RubricError } from "./issue/errors.js";
export type { Issue, IssueCode, IssueParams, Path, Severity, Stretch as Interval } from "./issue/issue.js";
export type { IssueSentences, LineSentences, Locale, Words } from "./locales/locale.js";
