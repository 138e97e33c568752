/** What an audit looks at: a department's data, judged, and what its sheet claims. */
import type { AlsoReported } from "../claims/also-reported.js";
import type { Claimed } from "../claims/claims.js";
import type { Compiled } from "../compile/compile.js";
import type { Note } from "../dataset/notes.js";
import type { Facts } from "../scoring/facts.js";
import type { Judgements } from "../scoring/judge-all.js";
import type { Judgement } from "../scoring/judge.js";
import type { Finding, FindingCode, FindingParams, FindingPlace, FindingSeverity } from "./finding.js";

export interface Subject extends Judgements {
  /** With the rows of the data. */
  readonly compiled: Compiled;
  readonly facts: Facts;
  readonly claimed: Claimed;
  readonly reported: readonly AlsoReported[];
  readonly notes: ReadonlyMap<string, Note>;
}

/** One kind of claim beside the data. */
export type Audited = (subject: Subject) => Finding[];

const severities: Readonly<Record<Exclude<FindingCode, "policy">, FindingSeverity>> = {
  "points-wrong": "error",
  "claim-impossible": "error",
  "claim-without-data": "warning",
  "value-wrong": "error",
  "sign-lost": "error",
  "value-cut": "warning",
  "value-rounded": "info",
  "max-wrong": "error",
  "total-not-footing": "error",
  "two-numbers": "warning",
  "identity-broken": "warning",
  "not-applicable-wrong": "error",
};

export function finding<Code extends Exclude<FindingCode, "policy">>(
  code: Code,
  at: FindingPlace,
  { claimed, recomputed }: Pick<Finding, "claimed" | "recomputed">,
  params: FindingParams[Code],
  severity: FindingSeverity = severities[code],
): Finding {
  return { code, severity, at, claimed, recomputed, params } as Finding;
}

/** Its title, and the official wording of its rule. */
export const aboutMetric = ({ metric: { spec } }: Pick<Judgement, "metric">) => ({
  title: spec.title,
  clause: spec.clause ?? null,
});
