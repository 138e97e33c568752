/** `audit <rubric> <dataset>`: what the sheet claims beside what its own data say. */
import { isSerious } from "../../audit/finding.js";
import { auditFile } from "../audit-file.js";
import { findingsTable } from "../findings-table.js";
import { deliver, jsonOf } from "../output.js";
import type { Command } from "../terminal.js";

export const audit: Command = async (context) => {
  const file = await auditFile(context);
  if (!file) return 2;
  const { audited, isPartial } = file;
  const isOnly = audited.length === 1 && !isPartial;
  const json = (): string =>
    jsonOf(
      audited.map(({ dataset, findings, notAssessed }) => ({ dataset, result: { findings, notAssessed } })),
      isOnly,
    );
  const text = context.line.flags.has("json") ? json() : findingsTable(audited, isOnly, context);
  const isClean = !isPartial && !audited.some(({ findings }) => findings.some(isSerious));
  return deliver(text, isClean ? 0 : 1, context);
};
