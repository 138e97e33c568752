/** A path → the file's bytes, or why there are none. */
import { readFileSync, statSync } from "node:fs";
import { limits } from "./limits.js";
import { type FileProblem, fileProblem } from "./problem.js";

const mostBytes = limits.megabytes * 1024 * 1024;

/** Stands for it in place of a path. */
const standardInput = "-";

export type FileRead = { readonly bytes: Uint8Array } | { readonly problems: readonly FileProblem[] };

export function readFile(path: string): FileRead {
  try {
    if (path === standardInput) return { bytes: readFileSync(0) };
    const stats = statSync(path);
    if (stats.isDirectory()) return { problems: [fileProblem(path, "file-is-a-folder", null, {})] };
    const bytes = stats.size > mostBytes ? null : readFileSync(path);
    if (bytes && bytes.length <= mostBytes) return { bytes }; // a pipe has no size beforehand
    return { problems: [fileProblem(path, "file-too-large", null, { limit: limits.megabytes })] };
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? "";
    const isMissing = reason === "ENOENT" || reason === "ENOTDIR";
    const problem = isMissing
      ? fileProblem(path, "file-not-found", null, {})
      : fileProblem(path, "file-unreadable", null, { reason });
    return { problems: [problem] };
  }
}
