/** Whether two pieces of a rubric say the same, however they are spelled. */
import canonicalize from "canonicalize";
import { decimal, decimalText } from "../exact/decimal.js";
import { numeralText, plainDigits } from "../format/numeral.js";
import { parseFormula } from "../formula/parse.js";

export type Fields = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What stands under the key itself, never under a prototype's. */
export const own = (fields: Fields, key: string): unknown => (Object.hasOwn(fields, key) ? fields[key] : undefined);

/** A text in both languages. */
export const isLocalized = (value: unknown): boolean =>
  isRecord(value) && typeof value.zh === "string" && typeof value.en === "string";

/** Texts for people, in which "1.0" is not "1". */
export const texts: ReadonlySet<string> = new Set([
  ...["zh", "en", "document", "part", "clause", "note"],
  ...["name", "source", "printed"],
]);

/** Keys under which a formula stands; a lone name is one too. */
export const formulas = new Set(["formula", "of", "left", "right"]);

/** Data, and patches on metrics: nothing that stands there is taken for granted. */
export const verbatim: ReadonlySet<string> = new Set(["alternatives", "indicators"]);

/** What a reader takes for granted where it is left out. */
export const defaults: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["type", "number"],
  ["places", "12"], // every number is a text here
  ...["integer", "assessed", "rescale", "relative"].map((key) => [key, false] as const),
]);

/** Digits that no label can be mistaken for: a choice may have both "1" and "01". */
const plainNumeral = /^-?(0|[1-9]\d*)(\.\d+)?$/;

export const digitsOf = (value: number): string => plainDigits(value) ?? String(value);

function textMeaning(text: string, key: string, isData: boolean): string {
  if (texts.has(key)) return text;
  const percent = /%$/.test(text) ? "%" : "";
  const digits = percent ? text.slice(0, -1) : text;
  const isNumber = isData || key === "value" ? plainNumeral.test(digits) : numeralText.test(digits);
  if (isNumber) return `${decimalText(decimal(digits))}${percent}`;
  return formulas.has(key) ? formulaMeaning(text) : text;
}

/** The syntax tree without the places of its parts. */
function formulaMeaning(text: string): string {
  const parsed = parseFormula(text);
  if (!parsed.ok) return text;
  return JSON.stringify(parsed.expression, (key, value: unknown) =>
    key === "at" || key === "text" ? undefined : typeof value === "bigint" ? String(value) : value,
  );
}

/** One form for everything that says the same under a key; undefined for what may as well be left out. */
function meaning(value: unknown, key: string, isData: boolean): unknown {
  const inside = isData || verbatim.has(key);
  const plain =
    typeof value === "number"
      ? digitsOf(value)
      : typeof value === "string"
        ? textMeaning(value, key, inside)
        : Array.isArray(value)
          ? value.map((each) => meaning(each, key, inside))
          : isRecord(value)
            ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, meaning(each, name, inside)]))
            : value;
  return !inside && defaults.has(key) && defaults.get(key) === plain ? undefined : plain;
}

/** A text that is equal for everything that says the same under a key. */
export const meaningText = (value: unknown, key: string): string => canonicalize(meaning(value, key, false)) ?? "";

export const isSame = (a: unknown, b: unknown, key: string): boolean => meaningText(a, key) === meaningText(b, key);
