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

/** No built-in rubric of this name, or none or several for this year. */
export class RegistryError extends Error {
  readonly code = "RUBRIC_NOT_FOUND";

  constructor(readonly issues: readonly Issue[]) {
    super(places(issues));
    this.name = "RegistryError";
  }
}
