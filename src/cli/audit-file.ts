/** Audits every department of a file: its claims, the identities of the rubric and its policies. */
import { findingsOf, subjectOf } from "../audit/audit.js";
import type { Finding } from "../audit/finding.js";
import type { Subject } from "../audit/subject.js";
import { readDataset } from "../dataset/dataset.js";
import { DatasetError } from "../issue/errors.js";
import { policyRunner } from "../policies/assess.js";
import type { NotAssessed } from "../policies/run-policy.js";
import type { Rubric } from "../rubric/rubric.js";
import { compiledOf, createScorer } from "../scorer.js";
import { withCohorts } from "../scoring/cohorts.js";
import { issueLine } from "./report.js";
import { type ScoredDataset, scoreFile } from "./score-file.js";
import { plain } from "./table.js";
import type { Context } from "./terminal.js";

export interface AuditedDataset extends ScoredDataset {
  readonly subject: Subject;
  readonly findings: readonly Finding[];
  readonly notAssessed: readonly NotAssessed[];
}

/** `lines`: what is wrong with departments that could not be audited. */
export async function auditFile(
  path: string,
  rubric: Rubric,
  context: Context,
): Promise<{ audited: AuditedDataset[]; lines: string[] }> {
  const compiled = compiledOf(createScorer(rubric));
  const { scored, rejected, together } = scoreFile(path, rubric, compiled, context);
  const lines = rejected.map(({ text }) => text);
  const reads = withCohorts(
    together.map((each) => readDataset(each, compiled.scope)),
    compiled,
  );
  const assess = policyRunner(compiled);
  const audited: AuditedDataset[] = [];
  for (const each of scored) {
    const { dataset, card, place } = each;
    const read = reads[place] ?? readDataset(dataset.indicators, compiled.scope);
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
  return { audited, lines };
}
