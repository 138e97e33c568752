/** The properties of what a caller hands in, each read once. */
import type { Path, Report } from "../issue/issue.js";
import { isPlain } from "../issue/json.js";

export const shown = (value: unknown): string => {
  if (Array.isArray(value)) return "[…]";
  if (typeof value === "object" && value !== null) return "{…}";
  if (typeof value === "function") return "function"; // its text is code, and its toString may be anybody's
  const text = String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};

/** The properties of a plain object; anything else, and a getter or proxy that throws, is reported. */
export function entries(input: unknown, path: Path, report: Report): [string, unknown][] {
  try {
    if (typeof input === "object" && input !== null && !Array.isArray(input) && isPlain(input)) {
      return Object.keys(input).map((key) => [key, (input as Record<string, unknown>)[key]]);
    }
    report("wrong-type", path, { expected: ["object"], found: shown(input) });
  } catch {
    report("not-data", path, { why: "accessor" });
  }
  return [];
}

/** The entries of a list; null for anything else, which is reported. */
export function elements(input: unknown, path: Path, most: number, report: Report): unknown[] | null {
  if (!Array.isArray(input)) report("wrong-type", path, { expected: ["array"], found: shown(input) });
  else if (input.length > most) report("too-many-entries", path, { found: input.length, most });
  else return Array.from({ length: input.length }, (_, index) => input[index] as unknown);
  return null;
}
