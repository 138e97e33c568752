/** `audit <rubric> <dataset>`: what the sheet claims beside what its own data say. */
import { isSerious } from "../../audit/finding.js";
import { type AuditedDataset, auditFile } from "../audit-file.js";
import { findingsTable } from "../findings-table.js";
import { deliver } from "../output.js";
import { printLines } from "../report.js";
import { findSoundRubric } from "../rubric-argument.js";
import type { Command } from "../terminal.js";

export const audit: Command = async (context) => {
  const { line, terminal } = context;
  const [rubricArgument = "", path = ""] = line.arguments;
  const found = findSoundRubric(rubricArgument, context);
  if (!found) return 2;
  const { audited, lines } = await auditFile(path, found.rubric, context);
  printLines(lines, terminal.err);
  if (audited.length === 0) return 2;
  const isOnly = audited.length === 1 && lines.length === 0;
  const text = line.flags.has("json") ? json(audited, isOnly) : findingsTable(audited, isOnly, context);
  const isClean = lines.length === 0 && !audited.some(({ findings }) => findings.some(isSerious));
  return deliver(text, isClean ? 0 : 1, context);
};

const json = (audited: readonly AuditedDataset[], isOnly: boolean): string =>
  audited
    .map(({ dataset: { entity, year }, findings, notAssessed }) =>
      isOnly
        ? `${JSON.stringify({ findings, notAssessed }, null, 2)}\n`
        : `${JSON.stringify({ entity, year, findings, notAssessed })}\n`,
    )
    .join("");
