/** Reads one value of a dataset: a number in any unit of its dimension, an answer or a label. */
import type { Indicator } from "../compile/scope.js";
import { exact, exactText, fromDecimal } from "../exact/decimal.js";
import { type Quotient, compare, divide, multiply } from "../exact/quotient.js";
import { dimensionText, unitOf, units } from "../formula/units.js";
import type { Path, Report } from "../issue/issue.js";
import { isPlain } from "../issue/json.js";
import { suggest } from "../issue/suggest.js";
import type { Localized, NumberIndicator } from "../rubric/rubric.js";
import { readDecimal } from "./decimal-input.js";
import { entries, shown } from "./entries.js";
import type { Given } from "./given.js";

const wrapperKeys = ["value", "unit", "source", "printed"];

export function readValue(raw: unknown, indicator: Indicator, path: Path, report: Report): Given | null {
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

/** The label that was meant, by itself or by one of its titles. */
function nearestLabel(found: string, titles: Readonly<Record<string, Localized>>): string | null {
  const names = Object.entries(titles).flatMap(([label, { zh, en }]) =>
    [label, zh, en].map((name) => [name, label] as const),
  );
  const nearest = suggest(
    found,
    names.map(([name]) => name),
  );
  return names.find(([name]) => name === nearest)?.[1] ?? null;
}

/** A yes or no and a label have no unit. */
function refuseUnit(unit: unknown, path: Path, report: Report): void {
  if (unit === undefined) return;
  report("unknown-key", [...path.slice(0, -1), "unit"], {
    key: "unit",
    suggestion: null,
    known: wrapperKeys.filter((key) => key !== "unit"),
  });
}

const readers: Record<Indicator["type"], Reader> = {
  boolean: (raw, _indicator, unit, path, report) => {
    refuseUnit(unit, path, report);
    if (typeof raw === "boolean") return raw;
    report("not-a-boolean", path, { found: shown(raw) });
    return null;
  },

  choice: (raw, indicator, unit, path, report) => {
    refuseUnit(unit, path, report);
    const { labels: known } = indicator;
    const titles = "options" in indicator.spec ? indicator.spec.options : {};
    const found = shown(raw);
    if (typeof raw !== "string") report("wrong-type", path, { expected: ["string"], found });
    else if (known.includes(raw)) return raw;
    else report("unknown-label", path, { found, known, suggestion: nearestLabel(raw, titles), titles });
    return null;
  },

  number: (raw, indicator, unit, path, report) => {
    const read = readDecimal(raw);
    if ("why" in read) report("not-a-decimal", path, { found: shown(raw), why: read.why });
    const factor = factorOf(unit, indicator, path.slice(0, -1), report);
    if ("why" in read || !factor) return null;
    const value = divide(multiply(fromDecimal(read.value), factor), indicator.factor);
    checkLimits(value, indicator.spec as NumberIndicator, path, report);
    return value;
  },
};

/** One of the given unit in base units; null where it is none, or of another dimension. */
function factorOf(unit: unknown, indicator: Indicator, wrapper: Path, report: Report): Quotient | null {
  if (unit === undefined) return indicator.factor;
  const path = [...wrapper, "unit"];
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
