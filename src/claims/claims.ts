/** What a published table claims beside its data: points and values of metrics, derived quantities, sections, the total. */
import { type Compiled, allSections } from "../compile/compile.js";
import { readDecimal } from "../dataset/decimal-input.js";
import type { DecimalInput } from "../dataset/indicators.js";
import type { Decimal } from "../exact/decimal.js";
import { type Issue, type Path, type Report, issueList } from "../issue/issue.js";
import { entriesOf, shown } from "../issue/json.js";
import { suggest, suggester } from "../issue/suggest.js";

interface Points {
  readonly points?: DecimalInput | null;
}

interface Value {
  /** In the unit of the metric or derived quantity. */
  readonly value?: DecimalInput | null;
}

interface Source {
  readonly source?: string;
}

/** As a dataset file writes them; what is left out or null is not claimed. */
export interface Claims {
  readonly metrics?: Readonly<Record<string, Points & Value & Source>>;
  readonly derived?: Readonly<Record<string, Value & Source>>;
  readonly sections?: Readonly<Record<string, Points & Source>>;
  readonly total?: Points & Source;
}

/** The points that are claimed. */
export interface ClaimedPoints {
  /** By the metric's id. */
  readonly metrics: ReadonlyMap<string, Decimal>;
  readonly total: Decimal | null;
}

/** Whether any points are claimed. */
export function claimsPoints(input: unknown, compiled: Compiled): boolean {
  const { metrics, total } = readClaims(input, compiled).claimed;
  return metrics.size > 0 || total !== null;
}

type Key = "points" | "value";

/** Reads every property once. */
export function readClaims(
  input: unknown,
  compiled: Compiled,
  at: Path = ["claims"],
): { claimed: ClaimedPoints; issues: readonly Issue[] } {
  const { issues, report } = issueList();
  const metrics = new Map<string, Decimal>();
  let total: Decimal | null = null;

  const parts: Readonly<Record<keyof Claims, (claims: unknown, path: Path) => void>> = {
    metrics: (claims, path) => {
      const known = compiled.metrics.map(({ id }) => id);
      const unknown: Unknown = (id, suggestion) =>
        compiled.repeats.has(id.split("/")[0] ?? "") ||
        report("unknown-metric", [...path, id], { found: id.slice(0, 80), known, suggestion });
      for (const [id, points] of readEach(claims, path, ["points", "value"], known, unknown, report)) {
        if (points) metrics.set(id, points);
      }
    },
    derived: (claims, path) => {
      const known = Object.keys(compiled.rubric.derived ?? {});
      readEach(claims, path, ["value"], known, unknownClaim("derived", known, path, report), report);
    },
    sections: (claims, path) => {
      const known = allSections(compiled.sections).map(({ id }) => id);
      readEach(claims, path, ["points"], known, unknownClaim("section", known, path, report), report);
    },
    total: (claim, path) => {
      total = readClaim(claim, path, ["points"], report);
    },
  };

  const known = Object.keys(parts);
  for (const [key, part] of input === undefined || input === null ? [] : entriesOf(input, at, report)) {
    const path = [...at, key];
    if (!Object.hasOwn(parts, key))
      report("unknown-key", path, { key: key.slice(0, 80), suggestion: suggest(key, known), known });
    else if (part !== undefined && part !== null) parts[key as keyof Claims](part, path);
  }
  return { claimed: { metrics, total }, issues };
}

type Unknown = (id: string, suggestion: string | null) => unknown;

const unknownClaim =
  (of: "section" | "derived", known: readonly string[], path: Path, report: Report): Unknown =>
  (id, suggestion) =>
    report("unknown-claim", [...path, id], { of, found: id.slice(0, 80), known, suggestion });

/** The claimed points by id. */
function readEach(
  claims: unknown,
  path: Path,
  keys: readonly Key[],
  known: readonly string[],
  unknown: Unknown,
  report: Report,
): [string, Decimal | null][] {
  const nearest = suggester(known);
  return entriesOf(claims, path, report).map(([id, claim]) => {
    if (!known.includes(id)) unknown(id, nearest(id));
    return [id, claim === undefined || claim === null ? null : readClaim(claim, [...path, id], keys, report)];
  });
}

/** The points, or null where none are claimed or something was reported. */
function readClaim(claim: unknown, path: Path, keys: readonly Key[], report: Report): Decimal | null {
  const known = [...keys, "source"];
  let points: Decimal | null = null;
  for (const [key, given] of entriesOf(claim, path, report)) {
    const at = [...path, key];
    if (!known.includes(key))
      report("unknown-key", at, { key: key.slice(0, 80), suggestion: suggest(key, known), known });
    else if (given === undefined || given === null) continue;
    else if (key === "source") {
      if (typeof given !== "string") report("wrong-type", at, { expected: ["string"], found: shown(given) });
    } else {
      const read = readDecimal(given);
      if ("why" in read) report("not-a-decimal", at, { found: shown(given), why: read.why });
      else if (key === "points") points = read.value;
    }
  }
  return points;
}
