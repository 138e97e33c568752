/** One indicator, two numbers: what another document of the department reports. */
import type { AlsoReported } from "../claims/also-reported.js";
import { type Given, givenText } from "../dataset/given.js";
import { fromDecimal, round } from "../exact/decimal.js";
import { type Quotient, equal } from "../exact/quotient.js";
import type { Measure } from "../formula/units.js";
import type { Localized } from "../rubric/rubric.js";
import { type Audited, finding } from "./subject.js";

/** Where the data have none, the first that is reported stands for it. */
export const twoNumbers: Audited = ({ compiled, facts, reported, notes }) => {
  const firsts = new Map<string, AlsoReported>();
  return reported.flatMap((each) => {
    const { indicator, given, source } = each;
    const spec = compiled.scope.indicators.get(indicator)?.spec;
    const own = facts.dataset.get(indicator);
    const first = firsts.get(indicator);
    const base = own ?? first?.given;
    if (!first) firsts.set(indicator, each);
    if (base === undefined || !spec || isSame(base, given)) return [];
    const { title, unit, unitText } = spec as { title: Localized } & Measure;
    const ownSource = own === undefined ? (first?.source ?? null) : (notes.get(indicator)?.source ?? null);
    const labels = "options" in spec ? ([labelOf(given, spec.options), labelOf(base, spec.options)] as const) : null;
    const numbers = { claimed: givenText(given), recomputed: givenText(base) };
    const about = { title, clause: null, measure: { unit, unitText }, source, ownSource, labels };
    const severity = isRounded(base, given) || isRounded(given, base) ? "info" : "warning";
    return [finding("two-numbers", { indicator }, numbers, about, severity)];
  });
};

const isSame = (a: Given, b: Given): boolean =>
  typeof a === "object" && typeof b === "object" ? equal(a, b) : a === b;

/** Whether the second is the first, correctly rounded to its own places. */
function isRounded(a: Given, b: Given): boolean {
  if (typeof a !== "object" || typeof b !== "object") return false;
  const places = (String(givenText(b)).split(".")[1] ?? "").length;
  return equal(fromDecimal(round(a, places, "half-up")), b satisfies Quotient);
}

const labelOf = (given: Given, options: Readonly<Record<string, Localized>>): Localized =>
  options[String(given)] ?? { zh: String(given), en: String(given) };
