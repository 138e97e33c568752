/** The start of a new edition: last time's table, with what only the new document can say left open. */
import type { Json } from "../issue/json.js";
import type { Rubric } from "../rubric/rubric.js";

export interface EditionStart {
  readonly family: string;
  readonly edition: string;
  /** The budget year; null where the table is in force for several, or is an excerpt that does not say. */
  readonly year: number | null;
}

type JsonObject = Readonly<Record<string, Json>>;

/** The head of the file is written anew; what an excerpt left out, and examples, are of the old table. */
const head = ["$schema", "format", "family", "edition", "year", "effective", "revision"];
const leftOut: ReadonlySet<string> = new Set([...head, "missing", "examples"]);

/**
 * A copy to be edited. What `check` flags until it is filled in is empty: the source, the start of a period, and for
 * each reading the evidence and its reason. A title that names the old year names the new one; official sentences stay
 * as they are, and `check` points at another year in them.
 */
export function nextEdition(rubric: Rubric, { family, edition, year }: EditionStart): JsonObject {
  const { $schema = "../rubric.schema.json", format, effective, source, readings } = rubric;
  const same = Object.entries(rubric as unknown as JsonObject).filter(([key]) => !leftOut.has(key));
  const table = {
    ...Object.fromEntries(same),
    source: Object.fromEntries(Object.keys(source).map((key) => [key, ""])),
    ...(readings && { readings: readings.map((each) => ({ ...each, evidence: "", because: { zh: "", en: "" } })) }),
  } as JsonObject;
  return {
    ...{ $schema, format, family, edition, ...governs(year, effective !== undefined), revision: 1 },
    ...(rubric.year === undefined || year === null ? table : (inYear(table, rubric.year, year) as JsonObject)),
  };
}

function governs(year: number | null, hadPeriod: boolean): JsonObject {
  if (year !== null) return { year };
  return hadPeriod ? { effective: { from: "" } } : {};
}

const isObject = (value: Json): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Text in both languages is the rubric's own; a text in one language is quoted. */
const isLocalized = (value: Json): value is { zh: string; en: string } =>
  isObject(value) && typeof value.zh === "string" && typeof value.en === "string";

function inYear(value: Json, from: number, to: number): Json {
  if (Array.isArray(value)) return value.map((each: Json) => inYear(each, from, to));
  if (!isObject(value)) return value;
  const text = new RegExp(`(?<!\\d)${from}(?!\\d)`, "g");
  const change = isLocalized(value)
    ? (each: Json): Json => (each as string).replace(text, String(to))
    : (each: Json): Json => inYear(each, from, to);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, change(each)]));
}
