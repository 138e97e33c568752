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

/** What a part of a rubric reads, some by way of derived quantities and of what a batch computes. */
export function namesBehind(part: unknown, rubric: Fields): ReadonlySet<string> {
  const [derived, indicators] = [fieldsAt(rubric, "derived"), fieldsAt(rubric, "indicators")];
  const names = new Set<string>();
  const open = wordsIn(part);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (names.has(name)) continue;
    names.add(name);
    open.push(...wordsIn(own(derived, name)), ...wordsIn(own(fieldsAt(indicators, name), "cohort")));
  }
  return names;
}

const fieldsAt = (fields: Fields, key: string): Fields => {
  const found = own(fields, key);
  return isRecord(found) ? found : {};
};

/** Indicators and derived quantities that scoring reads. */
export const neededNames = (rubric: Fields): ReadonlySet<string> =>
  namesBehind(
    Object.entries(rubric).flatMap(([key, part]) => (apart.has(key) ? [] : [part])),
    rubric,
  );
