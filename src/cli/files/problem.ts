/** What can be wrong with a file before anything is scored, as data: which file, where in it, and the facts. */
import type { Path } from "../../issue/issue.js";
import type { Localized } from "../../rubric/rubric.js";

type Nothing = Record<string, never>;

/** Every problem code with the facts that its sentence needs. `found` is cut to a few characters; "" is the end of the file. */
export interface FileProblemParams {
  "file-not-found": Nothing;
  "file-is-a-folder": Nothing;
  "file-unreadable": { reason: string };
  "file-too-large": { limit: number }; // in MB
  "file-empty": Nothing;
  "encoding-unknown": Nothing;
  "format-unknown": Nothing;
  "too-many-problems": { limit: number }; // reading stopped at this place

  "json-syntax": { what: JsonSyntax; found: string };
  "json-duplicate-key": { key: string; firstLine: number; firstColumn: number };
  "json-too-deep": { limit: number };
  "json-number": { found: string };

  "csv-syntax": { what: CsvSyntax };
  "csv-duplicate-column": { column: string };
  "csv-unknown-column": { column: string; suggestion: string | null };
  "csv-row-length": { expected: number; found: number };
  "csv-no-rows": Nothing;
  "csv-table": { tables: readonly Localized[] };

  "no-department": Nothing;
  "several-departments": { found: number }; // where one is asked for
  "dataset-key": { key: string; suggestion: string | null };
  "dataset-type": { path: Path; expected: DatasetType; found: string | null };
}

export type JsonSyntax =
  | "invalid-symbol"
  | "property-name-expected"
  | "value-expected"
  | "colon-expected"
  | "comma-expected"
  | "close-brace-expected"
  | "close-bracket-expected"
  | "end-of-file-expected"
  | "invalid-comment-token"
  | "unexpected-end-of-string"
  | "unexpected-end-of-number"
  | "invalid-unicode"
  | "invalid-escape-character"
  | "invalid-character";

export type CsvSyntax = "quote-not-closed" | "invalid-closing-quote" | "invalid-opening-quote";

export type DatasetType = "object" | "text" | "whole-number";

export type FileProblemCode = keyof FileProblemParams;

/** A place in a file, counted from 1; a row of a table has no column. */
export interface Place {
  readonly line: number;
  readonly column: number | null;
}

export type FileProblem = {
  [Code in FileProblemCode]: {
    readonly code: Code;
    readonly file: string;
    readonly line: number | null;
    readonly column: number | null;
    readonly params: FileProblemParams[Code];
  };
}[FileProblemCode];

/** A problem of a file; without a place it is about the whole of it. */
export const fileProblem = <Code extends FileProblemCode>(
  file: string,
  code: Code,
  place: Place | null,
  params: FileProblemParams[Code],
): FileProblem => ({ code, file, line: place?.line ?? null, column: place?.column ?? null, params }) as FileProblem;

/** The start of a text that may be long, never cut inside a character. */
export const clip = (text: string, length: number): string => [...text.slice(0, 2 * length)].slice(0, length).join("");

/** Whether what was found reads as a value by itself; other texts are quoted. */
export const isLiteral = (found: string): boolean => /^(-?\d+(\.\d+)?|true|false|null)$/.test(found);
