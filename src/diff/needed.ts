/** The names that scoring reads: who is missing one of them has an incomplete scorecard. */
import { type Fields, isRecord, own, texts } from "./same.js";

/** The parts of a rubric by which no metric is scored. */
const apart: ReadonlySet<string> = new Set([
  ...["indicators", "derived", "title", "source", "grades"],
  ...["readings", "examples", "policies", "identities", "report"],
]);

/** Keys whose texts name nothing that is read. */
const nameless: ReadonlySet<string> = new Set([...texts, "id", "kind", "unit"]);

/** Every word of every text, so that formulas and whatever names an indicator are found in forms to come too. */
function wordsIn(json: unknown): string[] {
  if (typeof json === "string") return json.match(/[A-Za-z_]\w*/g) ?? [];
  if (Array.isArray(json)) return json.flatMap(wordsIn);
  if (!isRecord(json)) return [];
  return Object.entries(json).flatMap(([key, value]) => (nameless.has(key) ? [] : wordsIn(value)));
}

/** Indicators and derived quantities that scoring reads, some by way of others. */
export function neededNames(rubric: Fields): ReadonlySet<string> {
  const derived = own(rubric, "derived");
  const needed = new Set<string>();
  const open = Object.entries(rubric).flatMap(([key, part]) => (apart.has(key) ? [] : wordsIn(part)));
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (needed.has(name)) continue;
    needed.add(name);
    if (isRecord(derived)) open.push(...wordsIn(own(derived, name)));
  }
  return needed;
}
