/** Judges every metric and adjustment on a department's indicators, or says all that is wrong with them. */
import type { Compiled } from "../compile/compile.js";
import { readDataset } from "../dataset/dataset.js";
import type { Issue } from "../issue/issue.js";
import { type Facts, factsOf } from "./facts.js";
import { givenOutOfRange } from "./given-range.js";
import { type Judgement, judge } from "./judge.js";

export type Judged =
  | {
      readonly ok: true;
      readonly judgements: readonly Judgement[];
      /** In their own order. */
      readonly adjustments: readonly Judgement[];
      readonly facts: Facts;
    }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** A dataset, with all that is wrong with it. */
export type Read = ReturnType<typeof readDataset>;

export const judgeAll = (indicators: unknown, compiled: Compiled): Judged =>
  judgeRead(readDataset(indicators, compiled.scope), compiled);

export function judgeRead({ dataset, issues: unreadable }: Read, compiled: Compiled): Judged {
  if (unreadable.length > 0) return { ok: false, issues: unreadable };
  const facts = factsOf(compiled, dataset);
  const judgements = compiled.metrics.map((metric) => judge(metric, facts, compiled));
  const issues = givenOutOfRange(judgements);
  if (issues.length > 0) return { ok: false, issues };
  const adjustments = compiled.adjustments.map(({ metric }) => judge(metric, facts, compiled));
  return { ok: true, judgements, adjustments, facts };
}
