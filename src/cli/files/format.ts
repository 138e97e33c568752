/** Which form a file of datasets has: its extension says so, else its beginning does. */
import { extname } from "node:path";

export type Format = "json" | "ndjson" | "csv";

const byExtension = new Map<string, Format>([
  [".json", "json"],
  [".ndjson", "ndjson"],
  [".jsonl", "ndjson"],
  [".csv", "csv"],
  [".tsv", "csv"],
  [".txt", "csv"],
]);

/** An object that ends on its first line, and another below it: no single JSON text looks like that. */
const objectPerLine = /^\s*\{.*\}[ \t]*\r?\n\s*\{/;

export function formatOf(path: string, text: string): Format | null {
  const named = byExtension.get(extname(path).toLowerCase());
  if (named && named !== "json") return named;
  if (named || /^\s*[{[]/.test(text)) return objectPerLine.test(text) ? "ndjson" : "json";
  return /^.*[,;\t]/.test(text.trimStart()) ? "csv" : null;
}
