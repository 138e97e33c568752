/** A department's indicators, read once and validated: what the rest of scoring works on. */
import type { Indicator, Scope } from "../compile/scope.js";
import { exact, exactText, fromDecimal } from "../exact/decimal.js";
import { type Quotient, compare, divide, multiply } from "../exact/quotient.js";
import { dimensionText, unitOf, units } from "../formula/units.js";
import { type Issue, type Path, type Report, issueList } from "../issue/issue.js";
import { isPlain } from "../issue/json.js";
import { suggest, suggester } from "../issue/suggest.js";
import type { NumberIndicator } from "../rubric/rubric.js";
import { readDecimal } from "./decimal-input.js";

/** A number in the indicator's own unit, a boolean or a label. */
export type Given = Quotient | boolean | string;

/** As a file or a scorecard writes it. */
export const givenText = (given: Given): string | boolean => (typeof given === "object" ? exactText(given) : given);

/** The values that were given, by indicator; one that is not here is missing. */
export type Dataset = ReadonlyMap<string, Given>;

const shown = (value: unknown): string => {
  if (Array.isArray(value)) return "[…]";
  if (typeof value === "object" && value !== null) return "{…}";
  if (typeof value === "function") return "function"; // its text is code, and its toString may be anybody's
  const text = String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};

/** Reads every property once, so that changing the input afterwards changes nothing. */
export function readDataset(
  input: unknown,
  { indicators }: Pick<Scope, "indicators">,
): { dataset: Dataset; issues: readonly Issue[] } {
  const { issues, report } = issueList();
  const dataset = new Map<string, Given>();
  const nearest = suggester(indicators.keys());
  for (const [id, raw] of entries(input, [], report)) {
    const indicator = indicators.get(id);
    if (!indicator) {
      report("unknown-indicator", [id], { name: id.slice(0, 80), suggestion: nearest(id) });
      continue;
    }
    try {
      const value = readIndicator(raw, indicator, report);
      if (value !== null) dataset.set(id, value);
    } catch {
      report("not-data", [id], { why: "accessor" }); // a proxy, or a toString that throws
    }
  }
  return { dataset, issues };
}

/** The properties of a plain object; anything else, and a getter or proxy that throws, is reported. */
function entries(input: unknown, path: Path, report: Report): [string, unknown][] {
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

const wrapperKeys = ["value", "unit", "source", "printed"];

function readIndicator(raw: unknown, indicator: Indicator, report: Report): Given | null {
  const path = [indicator.id];
  if (raw === undefined || raw === null) return null;
  const isWrapper = typeof raw === "object" && !Array.isArray(raw) && isPlain(raw);
  if (!isWrapper) return readers[indicator.type](raw, indicator, undefined, path, report);
  const fields = new Map(entries(raw, path, report));
  for (const key of fields.keys()) {
    if (wrapperKeys.includes(key)) continue;
    report("unknown-key", [...path, key], {
      key: key.slice(0, 80),
      suggestion: suggest(key, wrapperKeys),
      known: wrapperKeys,
    });
  }
  for (const key of ["source", "printed"]) {
    const words = fields.get(key);
    if (words === undefined || typeof words === "string") continue;
    report("wrong-type", [...path, key], { expected: ["string"], found: shown(words) });
  }
  const value = fields.get("value");
  if (value === undefined || value === null) {
    if (!fields.has("printed") && !fields.has("value")) report("missing-key", path, { key: "value" });
    return null;
  }
  return readers[indicator.type](value, indicator, fields.get("unit"), [...path, "value"], report);
}

type Reader = (raw: unknown, indicator: Indicator, unit: unknown, path: Path, report: Report) => Given | null;

/** A yes or no and a label have no unit. */
function refuseUnit(unit: unknown, { id }: Indicator, report: Report): void {
  if (unit === undefined) return;
  report("unknown-key", [id, "unit"], {
    key: "unit",
    suggestion: null,
    known: wrapperKeys.filter((key) => key !== "unit"),
  });
}

const readers: Record<Indicator["type"], Reader> = {
  boolean: (raw, indicator, unit, path, report) => {
    refuseUnit(unit, indicator, report);
    if (typeof raw === "boolean") return raw;
    report("not-a-boolean", path, { found: shown(raw) });
    return null;
  },

  choice: (raw, indicator, unit, path, report) => {
    refuseUnit(unit, indicator, report);
    const { labels: known } = indicator;
    const found = shown(raw);
    if (typeof raw !== "string") report("wrong-type", path, { expected: ["string"], found });
    else if (known.includes(raw)) return raw;
    else report("unknown-label", path, { found, known, suggestion: suggest(raw, known) });
    return null;
  },

  number: (raw, indicator, unit, path, report) => {
    const read = readDecimal(raw);
    if ("why" in read) report("not-a-decimal", path, { found: shown(raw), why: read.why });
    const factor = factorOf(unit, indicator, report);
    if ("why" in read || !factor) return null;
    const value = divide(multiply(fromDecimal(read.value), factor), indicator.factor);
    checkLimits(value, indicator.spec as NumberIndicator, path, report);
    return value;
  },
};

/** One of the given unit in base units; null where it is none, or of another dimension. */
function factorOf(unit: unknown, indicator: Indicator, report: Report): Quotient | null {
  if (unit === undefined) return indicator.factor;
  const path = [indicator.id, "unit"];
  const known = Object.keys(units);
  const name = known.find((each) => each === unit) as keyof typeof units | undefined;
  if (!name) {
    report("unknown-unit", path, { found: shown(unit), known, suggestion: suggest(shown(unit), known) });
    return null;
  }
  const { dimension, factor } = unitOf(name);
  if (dimensionText(dimension) === dimensionText(indicator.dimension)) return factor;
  report("unit-mismatch", path, { found: name, expected: (indicator.spec as NumberIndicator).unit ?? "" });
  return null;
}

/** Reports every declared limit that a number, in its own unit, breaks. */
export function checkLimits(value: Quotient, spec: NumberIndicator, path: Path, report: Report): void {
  const found = exactText(value);
  const [, decimals = ""] = found.split(".");
  const places = spec.places ?? 12;
  const against = (limit: string | number | undefined): number =>
    limit === undefined ? 0 : compare(value, exact(limit));
  const { min, max, above, below } = spec;
  if (spec.integer && decimals !== "") report("not-whole", path, { found });
  else if (decimals.length > places) report("too-many-places", path, { found, places });
  if (against(min) < 0) report("below-minimum", path, { found, minimum: String(min) });
  if (against(max) > 0) report("above-maximum", path, { found, maximum: String(max) });
  if (above !== undefined && against(above) <= 0) report("not-above", path, { found, limit: String(above) });
  if (below !== undefined && against(below) >= 0) report("not-below", path, { found, limit: String(below) });
}
