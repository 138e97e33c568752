/** `audit <rubric> <dataset>`: what the sheet claims beside what its own data say. */
import { audit as auditSheet } from "../../audit/audit.js";
import { type Finding, isSerious } from "../../audit/finding.js";
import type { Claims } from "../../claims/claims.js";
import type { Indicators } from "../../dataset/indicators.js";
import { DatasetError } from "../../issue/errors.js";
import { createScorer, compiledOf } from "../../scorer.js";
import { findingsTable } from "../findings-table.js";
import { deliver } from "../output.js";
import { issueLine, printLines } from "../report.js";
import { findSoundRubric } from "../rubric-argument.js";
import { type ScoredDataset, scoreFile } from "../score-file.js";
import { plain } from "../table.js";
import type { Command } from "../terminal.js";

export interface AuditedDataset extends Pick<ScoredDataset, "dataset"> {
  readonly findings: readonly Finding[];
}

export const audit: Command = (context) => {
  const { line, terminal } = context;
  const [rubricArgument = "", path = ""] = line.arguments;
  const found = findSoundRubric(rubricArgument, context);
  if (!found) return 2;
  const scorer = createScorer(found.rubric);
  const { scored, rejected } = scoreFile(path, found.rubric, compiledOf(scorer), context);
  const lines = rejected.map(({ text }) => text);
  const audited = scored.flatMap(({ dataset }): AuditedDataset[] => {
    const { indicators, claims, alsoReported, entity, locateBeside } = dataset;
    try {
      const options = { alsoReported: (alsoReported ?? []) as [] };
      const { findings } = auditSheet(scorer, indicators as Indicators, (claims ?? {}) as Claims, options);
      return [{ dataset, findings }];
    } catch (error) {
      if (!(error instanceof DatasetError)) throw error;
      const name = entity === null ? path : `${path} (${plain(entity)})`;
      lines.push(...error.issues.map((issue) => issueLine(issue, name, locateBeside, context)));
      return [];
    }
  });
  printLines(lines, terminal.err);
  if (audited.length === 0) return 2;
  const isOnly = audited.length === 1 && lines.length === 0;
  const text = line.flags.has("json") ? json(audited, isOnly) : findingsTable(audited, isOnly, context);
  const isClean = lines.length === 0 && !audited.some(({ findings }) => findings.some(isSerious));
  return deliver(text, isClean ? 0 : 1, context);
};

const json = (audited: readonly AuditedDataset[], isOnly: boolean): string =>
  audited
    .map(({ dataset: { entity, year }, findings }) =>
      isOnly ? `${JSON.stringify({ findings }, null, 2)}\n` : `${JSON.stringify({ entity, year, findings })}\n`,
    )
    .join("");
