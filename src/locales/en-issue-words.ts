/** The words that the sentences of issues are made of. */
import type { Data, IssueParams, Stretch } from "../issue/issue.js";
import type { Localized } from "../rubric/rubric.js";
type Names = readonly string[];
type Dictionary = Readonly<Record<string, string>>;

export const word = (words: Dictionary, key: string, otherwise = key): string =>
  Object.hasOwn(words, key) ? (words[key] ?? otherwise) : otherwise;

export const quote = (text: string): string => `“${text}”`;
export const points = (number: string): string => `${number} ${number === "1" ? "point" : "points"}`;
export const count = (limit: number): string => limit.toLocaleString("en");
export const row = (names: Names): string => [...new Set(names)].join(", ");

const units: Dictionary = { CNY: "yuan", CNY10k: "10,000 yuan", CNY100M: "100 million yuan", m2: "square metres" };

/** A unit as it is written, with its usual name; any other name as it is. */
export const unit = (name: string): string => (Object.hasOwn(units, name) ? `${name} (${units[name]})` : name);

/** The end of a sentence about an unknown name: the name that was meant, or the known ones if they are few. */
export function hint(suggestion: string | null, known: Names = []): string {
  if (suggestion !== null) return `; did you mean “${suggestion}”?`;
  return known.length > 0 && known.length <= 8 ? `; available: ${row(known.map(unit))}` : "";
}

/** Labels with their titles, where they have one. */
export const titled = (labels: Names, titles: Readonly<Record<string, Localized>>): Names =>
  labels.map((label) => (Object.hasOwn(titles, label) ? `${label} (${titles[label]?.en})` : label));

/** Where in a formula, counted from 1. */
/** What a list runs over: years, or the rows of a table. */
export const overWhat = (over: string): string => (/^\d+$/.test(over) ? `${over} years` : `the rows of “${over}”`);

export const place = (at: number | null): string => (at === null ? "" : ` (character ${at + 1} of the formula)`);

const quantities: Dictionary = { person: "persons", time: "days", point: "points" };

export const dimension = (text: string): string =>
  text === "1" ? "a plain number" : text.replace(/[a-z]+/g, (name) => word(quantities, name));

const types: Dictionary = {
  ...{ string: "a text", number: "a number", int: "a whole number", boolean: "a boolean (true or false)" },
  ...{ object: "an object {…}", record: "an object {…}", array: "a list […]", tuple: "a list […]" },
};

const things: Dictionary = { object: "an object {…}", list: "a list […]", null: "null", undefined: "nothing" };

const thing = (found: string): string => word(things, found, quote(found));

export function wrongType({ expected, found }: IssueParams["wrong-type"]): string {
  if (found === "list" && expected.includes("tuple")) return "The list has too few, too many or wrong entries";
  const should = row(expected.map((type) => word(types, type))).replace(/, ([^,]*)$/, " or $1");
  return `Must be ${should}, not ${thing(found)}${quotes(expected, found)}`;
}

/** A number or `true` that stands in quotes, or one without them where a text should be. */
function quotes(expected: Names, found: string): string {
  const looks = /^-?\d+(\.\d+)?$/.test(found) ? "number" : /^(true|false)$/.test(found) ? "boolean" : null;
  if (looks === null) return "";
  if (expected.every((type) => type === "string")) return "; put it in quotes";
  return expected.includes(looks) && !expected.includes("string") ? "; remove the quotes" : "";
}

export function notOneOf({ found, allowed, suggestion }: IssueParams["not-one-of"]): string {
  if (allowed.includes(found)) return `Must be ${found} without quotes`;
  if (allowed.length === 1) return `Must be ${row(allowed)}, not ${thing(found)}`;
  return `Not allowed here: ${thing(found)}${hint(suggestion, allowed)}`;
}

export function interval({ from, fromIncluded, to, toIncluded }: Stretch): string {
  if (from !== null && from === to) return `exactly ${from}`;
  const low = from === null ? [] : [`${fromIncluded ? "at least" : "above"} ${from}`];
  const high = to === null ? [] : [`${toIncluded ? "at most" : "below"} ${to}`];
  return [...low, ...high].join(" and ") || "any value";
}

/** The values of a stretch, with one of them where there are several. */
export const values = (stretch: Stretch & { sample: string }): string =>
  `${interval(stretch)}${stretch.from === stretch.to && stretch.from ? "" : `, for example ${stretch.sample}`}`;

/** What a value that does not run over all numbers runs over. */
export const multiples = (tick: string | null): string =>
  tick === null ? "" : tick === "1" ? "a whole number, " : `a multiple of ${tick}, `;

/** A dataset that shows it, at the end of a sentence. */
export const shownBy = (data: Data | null): string =>
  data === null
    ? ""
    : ` (as with ${Object.entries(data)
        .map((each) => each.join(" = "))
        .join(", ")})`;

export const outOfRange = (
  found: string,
  from: string | null,
  fromIn: boolean,
  to: string | null,
  toIn: boolean,
): string => `${found} is out of range; it must be ${interval({ from, fromIncluded: fromIn, to, toIncluded: toIn })}`;

export const notData: Record<IssueParams["not-data"]["why"], string> = {
  cycle: "The data contain themselves, so they cannot be read",
  type: "JSON cannot hold this; use a text, a number, true or false, a list or a plain object",
  accessor: "Reading this failed; pass plain data",
  key: "This key cannot be used; choose another",
  text: "The text holds a broken character (invalid Unicode); enter it again",
};

export const nameStyles: Record<IssueParams["bad-name"]["style"], string> = {
  "camel-case": "start with a lower-case letter, then use letters and digits only",
  "kebab-case": "use lower-case letters and digits, with single hyphens between them",
  label: "start with a letter or digit, then use letters, digits and hyphens only",
  "metric-row":
    "use the metric's id (lower-case letters and digits, with single hyphens between them); for a row of a table, then a slash and the row's id",
  row: "use letters of any script, digits and hyphens, no hyphen first",
};

export const notADecimal: Record<IssueParams["not-a-decimal"]["why"], string> = {
  empty: "The value is empty; leave the indicator out or give null if the figure is missing",
  comparison:
    "give the figure that was reached; where there is only the wording, put it under “printed”, and it counts as missing",
  percent: "leave out the percent sign; the unit is that of the indicator",
  separator: "leave out the thousands separators",
  exponent: "write all digits instead of an exponent",
  "full-width": "use half-width digits",
  "not-finite": "it is not a finite number; check how it was computed",
  binary: "it has more than 15 significant digits, perhaps from a computation; check it and pass it in quotes",
  digits: "it has too many digits; at most 18 before the decimal point and 12 after it",
  type: "give a number, or its digits in quotes",
  text: "use digits, a decimal point and a leading minus only; a wording of the table goes under “printed”",
};

const compared: Dictionary = {
  number: "a number",
  boolean: "true or false",
  choice: "an option of the indicator",
};

export function conditionValue({ operator, expected }: IssueParams["bad-condition-value"]): string {
  if (expected === "list") return `“${operator}” compares with a list […]`;
  if (/than/i.test(operator)) return `“${operator}” compares numbers only: both the fact and the value must be numbers`;
  if (/in$/i.test(operator)) return `Each entry of the list for “${operator}” must be ${word(compared, expected)}`;
  return `“${operator}” compares with a single value, which must be ${word(compared, expected)}`;
}

export function formulaSyntax({ at, found }: IssueParams["formula-syntax"]): string {
  if (found === "") return "The formula is incomplete: a number, a name or a closing parenthesis is missing at its end";
  const foreign = found > "~" ? "; the operators are + - * /, with plain parentheses and commas" : "";
  return `“${found}” cannot stand here${place(at)}${foreign}`;
}

export const parameters: Dictionary = {
  abs: "takes one argument",
  nth: "takes a whole number k and then at least k numbers, as nth(2, a, b, c) for the second largest",
};

export const directions: Dictionary = { "lower-is-better": "lower is better", "higher-is-better": "higher is better" };

const results: Dictionary = {
  ...{ status: "the status", points: "the total", scored: "the points scored so far", grade: "the grade" },
  ...{ "bounds.0": "the lowest possible total", "bounds.1": "the highest possible total", null: "missing" },
};

export function exampleDiffers({ example, what, expected, found }: IssueParams["example-differs"]): string {
  const result = word(results, what, `the points of “${what.replace("metrics.", "")}”`);
  return `Example “${example}” does not come out: ${result} should be ${word(results, expected)}, but came out as ${word(results, found)}`;
}
