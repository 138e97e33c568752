/** The errors that the library throws; tell them by `code`, for a process may hold two copies of a package. */
import type { Issue } from "./issue.js";

const places = (issues: readonly Issue[]): string =>
  issues.map(({ code, path }) => `${code} at ${path.length ? path.join(".") : "(top)"}`).join("; ");

export class RubricError extends Error {
  readonly code = "RUBRIC_INVALID";

  constructor(readonly issues: readonly Issue[]) {
    super(places(issues));
    this.name = "RubricError";
  }
}

export class DatasetError extends Error {
  readonly code = "DATASET_INVALID";

  constructor(readonly issues: readonly Issue[]) {
    super(places(issues));
    this.name = "DatasetError";
  }
}

/** Rules, facts or operators that a host hands to `assess` and that can't be run. */
export class PolicyError extends Error {
  readonly code = "POLICY_INVALID";

  constructor(readonly issues: readonly Issue[]) {
    super(places(issues));
    this.name = "PolicyError";
  }
}

/** Data that one of two rubrics refuses. */
export interface Refusal {
  readonly edition: "before" | "after";
  /** family/edition */
  readonly rubric: string;
  /** Which of the two datasets; the first one where there is only one. */
  readonly data: "before" | "after";
  readonly issues: readonly Issue[];
}

/** A DatasetError that says which of two rubrics refuses which data. */
export class ComparisonError extends DatasetError {
  constructor(readonly refusals: readonly Refusal[]) {
    super(refusals.flatMap(({ issues }) => issues));
    this.name = "ComparisonError";
    this.message = refusals.map(({ rubric, issues }) => `${rubric}: ${places(issues)}`).join("; ");
  }
}

/** No built-in rubric of this name, none or several for this year or day, or a question that asks for none. */
export class RegistryError extends Error {
  readonly code = "RUBRIC_NOT_FOUND";

  constructor(readonly issues: readonly Issue[]) {
    super(places(issues));
    this.name = "RegistryError";
  }
}
