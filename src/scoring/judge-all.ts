/** Judges every metric on a department's indicators, or says all that is wrong with them. */
import type { Compiled } from "../compile/compile.js";
import { readDataset } from "../dataset/dataset.js";
import type { Issue } from "../issue/issue.js";
import { type Facts, factsOf } from "./facts.js";
import { givenOutOfRange } from "./given-range.js";
import { type Judgement, judge } from "./judge.js";

export type Judged =
  | { readonly ok: true; readonly judgements: readonly Judgement[]; readonly facts: Facts }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export function judgeAll(indicators: unknown, compiled: Compiled): Judged {
  const { dataset, issues: unreadable } = readDataset(indicators, compiled.scope);
  if (unreadable.length > 0) return { ok: false, issues: unreadable };
  const facts = factsOf(compiled, dataset);
  const judgements = compiled.metrics.map((metric) => judge(metric, facts, compiled));
  const issues = givenOutOfRange(judgements);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, judgements, facts };
}
