/** One object of a JSON file → the dataset of a department. */
import type { Path } from "../../issue/issue.js";
import { suggest } from "../../issue/suggest.js";
import type { ReportProblem } from "./gather.js";
import type { Locate } from "./located.js";
import { type DatasetType, clip } from "./problem.js";
import { yearOf } from "./year.js";

/** What one department hands in. */
export interface DatasetFile {
  readonly entity: string | null;
  readonly year: number | null;
  readonly indicators: Readonly<Record<string, unknown>>;
  readonly alsoReported: unknown;
  readonly claims: unknown;
  /** The line of the file that it starts on. */
  readonly line: number;
  /** The place of a path inside `indicators`. */
  readonly locate: Locate;
  /** The place of a path that begins with `claims` or `alsoReported`. */
  readonly locateBeside: Locate;
  /** Of a row of a table: what its header calls the value at a path inside `indicators`; else null. */
  readonly columnOf: ((path: Path) => string | null) | null;
}

const keys = ["entity", "year", "indicators", "alsoReported", "claims"];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** null where something was reported. Numbers are digits, as text. */
export function datasetOf(value: unknown, base: Path, locate: Locate, report: ReportProblem): DatasetFile | null {
  let isSound = true;

  function wrongType(path: Path, expected: DatasetType, found: unknown): null {
    report("dataset-type", locate([...base, ...path]), { path: [...base, ...path], expected, found: shown(found) });
    isSound = false;
    return null;
  }

  if (!isObject(value)) return wrongType([], "object", value);
  for (const key of Object.keys(value)) {
    if (keys.includes(key)) continue;
    report("dataset-key", locate([...base, key]), { key: clip(key, 80), suggestion: suggest(key, keys) });
    isSound = false;
  }
  const { entity = null, year = null, indicators, alsoReported, claims } = value;
  const name = entity === null || typeof entity === "string" ? entity : wrongType(["entity"], "text", entity);
  const digits = typeof year === "string" ? yearOf(year) : null;
  const wholeYear = year === null ? null : (digits ?? wrongType(["year"], "whole-number", year));
  if (!isObject(indicators)) return wrongType(["indicators"], "object", indicators);
  if (!isSound) return null;
  return {
    entity: name,
    year: wholeYear,
    indicators,
    alsoReported,
    claims,
    line: locate(base)?.line ?? 1,
    locate: (path) => locate([...base, "indicators", ...path]),
    locateBeside: (path) => locate([...base, ...path]),
    columnOf: null,
  };
}

/** null where there is nothing. */
function shown(value: unknown): string | null {
  if (value === undefined) return null;
  if (Array.isArray(value)) return "[…]";
  return isObject(value) ? "{…}" : clip(String(value), 40);
}
