/** Audits every department of a file: its claims, the identities of the rubric and its policies. */
import { findingsOf, subjectOf } from "../audit/audit.js";
import type { Finding } from "../audit/finding.js";
import type { Subject } from "../audit/subject.js";
import type { ReadDataset } from "../dataset/dataset.js";
import { DatasetError } from "../issue/errors.js";
import { policyRunner } from "../policies/assess.js";
import type { NotAssessed } from "../policies/run-policy.js";
import type { Rubric } from "../rubric/rubric.js";
import { compiledOf, createScorer } from "../scorer.js";
import { issueLine, printLines } from "./report.js";
import { findSoundRubric } from "./rubric-argument.js";
import { type ScoredDataset, readsOf, scoreFile } from "./score-file.js";
import { plain } from "./table.js";
import type { Context } from "./terminal.js";

export interface AuditedDataset extends ScoredDataset {
  readonly subject: Subject;
  readonly findings: readonly Finding[];
  readonly notAssessed: readonly NotAssessed[];
}

interface AuditedFile {
  readonly rubric: Rubric;
  readonly audited: readonly AuditedDataset[];
  /** Whether any department could not be audited. */
  readonly isPartial: boolean;
}

/** By the arguments of the command; what is wrong is printed. null where there is nothing to audit. */
export async function auditFile(context: Context): Promise<AuditedFile | null> {
  const [rubricArgument = "", path = ""] = context.line.arguments;
  const found = findSoundRubric(rubricArgument, context);
  if (!found) return null;
  const { rubric } = found;
  const compiled = compiledOf(createScorer(rubric));
  const file = scoreFile(path, rubric, compiled, context);
  const reads = readsOf(file, compiled);
  const lines = file.rejected.map(({ text }) => text);
  const assess = policyRunner(compiled);
  const audited: AuditedDataset[] = [];
  for (const [index, each] of file.scored.entries()) {
    const { dataset, card } = each;
    const read = reads[index] as ReadDataset;
    try {
      const subject = subjectOf(dataset, compiled, read);
      const { findings, notAssessed } = await assess(read, card);
      audited.push({ ...each, subject, findings: [...findingsOf(subject), ...findings], notAssessed });
    } catch (error) {
      if (!(error instanceof DatasetError)) throw error;
      const name = dataset.entity === null ? path : `${path} (${plain(dataset.entity)})`;
      lines.push(...error.issues.map((issue) => issueLine(issue, name, dataset.locateBeside, context)));
    }
  }
  printLines(lines, context.terminal.err);
  return audited.length === 0 ? null : { rubric, audited, isPartial: lines.length > 0 };
}
