/** What a published table claims beside its data: points and values of metrics, derived quantities, sections, the total. */
import { type Compiled, allSections } from "../compile/compile.js";
import { readDecimal } from "../dataset/decimal-input.js";
import type { DecimalInput } from "../dataset/indicators.js";
import { type Decimal, decimalText } from "../exact/decimal.js";
import { type Issue, type Path, type Report, issueList } from "../issue/issue.js";
import { entriesOf, shown } from "../issue/json.js";
import { suggest, suggester } from "../issue/suggest.js";

interface Points {
  readonly points?: DecimalInput | null;
  /** The full points that the sheet prints. */
  readonly max?: DecimalInput | null;
}

interface Value {
  /** In the unit of the metric or derived quantity. */
  readonly value?: DecimalInput | null;
}

interface NotApplicable {
  /** Claimed not to concern the department. */
  readonly notApplicable?: boolean | null;
}

interface Source {
  readonly source?: string;
}

/** As a dataset file writes them; what is left out or null is not claimed. */
export interface Claims {
  readonly metrics?: Readonly<Record<string, Points & Value & NotApplicable & Source>>;
  readonly derived?: Readonly<Record<string, Value & Source>>;
  readonly sections?: Readonly<Record<string, Points & Source>>;
  readonly total?: Points & Source;
}

/** A value as it is printed: how many decimal places it shows matters. */
export interface PrintedValue {
  readonly value: Decimal;
  readonly text: string;
  readonly places: number;
}

interface Claim {
  readonly points: Decimal | null;
  readonly max: Decimal | null;
  readonly value: PrintedValue | null;
  readonly notApplicable: boolean;
}

/** The points that are claimed. */
export interface ClaimedPoints {
  /** By the metric's id. */
  readonly metrics: ReadonlyMap<string, Decimal>;
  readonly total: Decimal | null;
}

/** Everything that is claimed, by ids. */
export interface Claimed extends ClaimedPoints {
  readonly values: ReadonlyMap<string, PrintedValue>;
  readonly notApplicable: ReadonlySet<string>;
  readonly derived: ReadonlyMap<string, PrintedValue>;
  readonly sections: ReadonlyMap<string, Decimal>;
  readonly maxima: ClaimedMaxima;
}

export interface ClaimedMaxima {
  readonly metrics: ReadonlyMap<string, Decimal>;
  readonly sections: ReadonlyMap<string, Decimal>;
  readonly total: Decimal | null;
}

/** Whether any points are claimed. */
export function claimsPoints(input: unknown, compiled: Compiled): boolean {
  const { metrics, total } = readClaims(input, compiled).claimed;
  return metrics.size > 0 || total !== null;
}

type Key = keyof Claim;

/** Reads every property once. */
export function readClaims(
  input: unknown,
  compiled: Compiled,
  at: Path = ["claims"],
): { claimed: Claimed; issues: readonly Issue[] } {
  const { issues, report } = issueList();
  const metrics = new Map<string, Decimal>();
  const values = new Map<string, PrintedValue>();
  const notApplicable = new Set<string>();
  const derived = new Map<string, PrintedValue>();
  const sections = new Map<string, Decimal>();
  const maxima = { metrics: new Map<string, Decimal>(), sections: new Map<string, Decimal>() };
  let total = nothing;

  const parts: Readonly<Record<keyof Claims, (claims: unknown, path: Path) => void>> = {
    metrics: (claims, path) => {
      const known = compiled.metrics.map(({ id }) => id);
      const unknown: Unknown = (id, suggestion) =>
        compiled.repeats.has(id.split("/")[0] ?? "") ||
        report("unknown-metric", [...path, id], { found: id.slice(0, 80), known, suggestion });
      for (const [id, claim] of readEach(
        claims,
        path,
        ["points", "max", "value", "notApplicable"],
        known,
        unknown,
        report,
      )) {
        if (claim.points) metrics.set(id, claim.points);
        if (claim.max) maxima.metrics.set(id, claim.max);
        if (claim.value) values.set(id, claim.value);
        if (claim.notApplicable) notApplicable.add(id);
      }
    },
    derived: (claims, path) => {
      const known = Object.keys(compiled.rubric.derived ?? {});
      const unknown = unknownClaim("derived", known, path, report);
      for (const [id, { value }] of readEach(claims, path, ["value"], known, unknown, report))
        if (value) derived.set(id, value);
    },
    sections: (claims, path) => {
      const known = allSections(compiled.sections).map(({ id }) => id);
      const unknown = unknownClaim("section", known, path, report);
      for (const [id, { points, max }] of readEach(claims, path, ["points", "max"], known, unknown, report)) {
        if (points) sections.set(id, points);
        if (max) maxima.sections.set(id, max);
      }
    },
    total: (claim, path) => {
      total = readClaim(claim, path, ["points", "max"], report);
    },
  };

  const known = Object.keys(parts);
  for (const [key, part] of input === undefined || input === null ? [] : entriesOf(input, at, report)) {
    const path = [...at, key];
    if (!Object.hasOwn(parts, key))
      report("unknown-key", path, { key: key.slice(0, 80), suggestion: suggest(key, known), known });
    else if (part !== undefined && part !== null) parts[key as keyof Claims](part, path);
  }
  const claimed = { metrics, total: total.points, values, notApplicable, derived, sections };
  return { claimed: { ...claimed, maxima: { ...maxima, total: total.max } }, issues };
}

type Unknown = (id: string, suggestion: string | null) => unknown;

const unknownClaim =
  (of: "section" | "derived", known: readonly string[], path: Path, report: Report): Unknown =>
  (id, suggestion) =>
    report("unknown-claim", [...path, id], { of, found: id.slice(0, 80), known, suggestion });

function readEach(
  claims: unknown,
  path: Path,
  keys: readonly Key[],
  known: readonly string[],
  unknown: Unknown,
  report: Report,
): [string, Claim][] {
  const nearest = suggester(known);
  return entriesOf(claims, path, report).map(([id, claim]) => {
    if (!known.includes(id)) unknown(id, nearest(id));
    return [id, claim === undefined || claim === null ? nothing : readClaim(claim, [...path, id], keys, report)];
  });
}

const nothing: Claim = { points: null, max: null, value: null, notApplicable: false };

/** What was reported is not claimed. */
function readClaim(claim: unknown, path: Path, keys: readonly Key[], report: Report): Claim {
  const known = [...keys, "source"];
  let read = nothing;
  for (const [key, given] of entriesOf(claim, path, report)) {
    const at = [...path, key];
    if (!known.includes(key))
      report("unknown-key", at, { key: key.slice(0, 80), suggestion: suggest(key, known), known });
    else if (given === undefined || given === null) continue;
    else if (key === "source") {
      if (typeof given !== "string") report("wrong-type", at, { expected: ["string"], found: shown(given) });
    } else if (key === "notApplicable") {
      if (typeof given === "boolean") read = { ...read, notApplicable: given };
      else report("not-a-boolean", at, { found: shown(given) });
    } else {
      const number = readDecimal(given);
      if ("why" in number) report("not-a-decimal", at, { found: shown(given), why: number.why });
      else read = { ...read, [key]: key === "value" ? printed(given, number.value) : number.value };
    }
  }
  return read;
}

/** With the zeros at its end, where it was given as text. */
export function printed(given: unknown, value: Decimal): PrintedValue {
  const text = typeof given === "string" ? given : decimalText(value);
  return { value, text, places: (text.split(".")[1] ?? "").length };
}
