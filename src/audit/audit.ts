/** What a sheet claims beside what its own data say. */
import { readAlsoReported } from "../claims/also-reported.js";
import { type Claims, readClaims } from "../claims/claims.js";
import type { Compiled } from "../compile/compile.js";
import { type ReadDataset, readDataset } from "../dataset/dataset.js";
import type { DecimalInput, Indicators } from "../dataset/indicators.js";
import { notesOf } from "../dataset/notes.js";
import { DatasetError } from "../issue/errors.js";
import { type Report, issueList } from "../issue/issue.js";
import { suggest } from "../issue/suggest.js";
import type { Rubric } from "../rubric/rubric.js";
import { type Scorer, compiledOf } from "../scorer.js";
import { factsOf } from "../scoring/facts.js";
import { judgeDataset, withRows } from "../scoring/judge-all.js";
import type { Finding } from "./finding.js";
import { identities } from "./identities.js";
import { pointClaims } from "./point-claims.js";
import type { Audited, Subject } from "./subject.js";
import { totalClaims } from "./total-claims.js";
import { twoNumbers } from "./two-numbers.js";
import { derivedValueClaims, metricValueClaims } from "./value-claims.js";
import { maximumClaims, waiverClaims } from "./waiver-claims.js";

export interface Audit {
  /** Metrics in the order of the table, then derived quantities, sections, the total, indicators and identities. */
  readonly findings: readonly Finding[];
}

/** What another document of the department reports for an indicator. */
export interface Reported {
  readonly indicator: string;
  readonly value: DecimalInput | boolean;
  readonly unit?: string;
  readonly source?: string;
}

export interface AuditOptions {
  readonly alsoReported?: readonly Reported[];
}

const all: readonly Audited[] = [
  pointClaims,
  metricValueClaims,
  waiverClaims,
  maximumClaims,
  derivedValueClaims,
  totalClaims,
  twoNumbers,
  identities,
];

/** Throws a DatasetError with every issue of the indicators, the claims and what is also reported. */
export function audit<R extends Rubric>(
  scorer: Scorer<R>,
  indicators: Indicators<R>,
  claims: Claims,
  { alsoReported }: AuditOptions = {},
): Audit {
  const compiled = compiledOf(scorer);
  return { findings: findingsOf(subjectOf({ indicators, claims, alsoReported }, compiled)) };
}

export const findingsOf = (subject: Subject): readonly Finding[] =>
  inOrder(
    all.flatMap((each) => each(subject)),
    subject,
  );

/** As a file gives them: nothing of it is known to be sound. */
interface Sheet {
  readonly indicators: unknown;
  readonly claims: unknown;
  readonly alsoReported: unknown;
}

/** `read`: the indicators together with what a batch computed. */
export function subjectOf(
  { indicators, claims, alsoReported }: Sheet,
  any: Compiled,
  read: ReadDataset = readDataset(indicators, any.scope),
): Subject {
  const { dataset, rows, issues: unreadable } = read;
  const { issues, report } = issueList();
  const { claimed, issues: unclaimable } = readClaims(claims, any);
  const { reported, issues: unreported } = readAlsoReported(alsoReported, any.scope);
  issues.push(...unreadable, ...unclaimable, ...unreported);
  if (unreadable.length > 0) throw new DatasetError(issues);
  const compiled = withRows(any, rows);
  const { issues: invalid, ...judged } = judgeDataset({ dataset, rows }, compiled);
  issues.push(...invalid);
  const facts = factsOf(compiled, dataset);
  const subject = { compiled, ...judged, facts, claimed, reported, notes: notesOf(indicators) };
  reportUnknownRows(subject, report);
  if (issues.length > 0) throw new DatasetError(issues);
  return subject;
}

/** A claim for a row that the data do not have. */
function reportUnknownRows({ claimed, judgements, compiled }: Subject, report: Report): void {
  const known = judgements.map(({ metric }) => metric.id);
  const { metrics, values, notApplicable, maxima } = claimed;
  for (const found of new Set([...metrics.keys(), ...values.keys(), ...notApplicable, ...maxima.metrics.keys()])) {
    const isRow = !compiled.repeats.has(found) && compiled.repeats.has(found.split("/")[0] ?? "");
    if (!isRow || known.includes(found)) continue; // any other unknown one is reported with the claims
    report("unknown-metric", ["claims", "metrics", found], { found, known, suggestion: suggest(found, known) });
  }
}

/** All that is said of one metric stands together. */
function inOrder(findings: readonly Finding[], { judgements }: Subject): Finding[] {
  const order = new Map(judgements.map(({ metric }, index) => [metric.id, index]));
  const place = ({ at }: Finding): number => ("metric" in at ? (order.get(at.metric) ?? 0) : order.size);
  return [...findings].sort((a, b) => place(a) - place(b));
}
