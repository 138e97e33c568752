/** A rubric file's JSON, for the library to parse; the places of its issues come from `locate`. */
import { readText } from "./decode.js";
import { readJson } from "./json.js";
import type { Locate } from "./located.js";
import type { FileProblem } from "./problem.js";

export interface RubricFileRead {
  /** Whole only where there are no problems. */
  readonly json: unknown;
  readonly problems: readonly FileProblem[];
  readonly locate: Locate;
}

export function readRubricFile(path: string, bytes: Uint8Array): RubricFileRead {
  const read = readText(path, bytes);
  if ("problems" in read) return { json: undefined, problems: read.problems, locate: () => null };
  const { value, problems, locate } = readJson(read.text, { file: path, numbers: "numbers" });
  return { json: value, problems, locate };
}
