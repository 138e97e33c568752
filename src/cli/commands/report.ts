/** `report <rubric> <dataset>`: what a department hands in, filled in. */
import { explain } from "../../explain/explain.js";
import { reportHtml } from "../../report/html.js";
import { reportMarkdown } from "../../report/markdown.js";
import { buildReport } from "../../report/report.js";
import { auditFile } from "../audit-file.js";
import { deliver } from "../output.js";
import type { Command } from "../terminal.js";

export const report: Command = async (context) => {
  const { line, locale } = context;
  const file = await auditFile(context);
  if (!file) return 2;
  const reports = file.audited.map(({ dataset: { entity, year }, card, subject, findings }) =>
    buildReport(subject, findings, explain(file.rubric, card, { locale, entity, year }), locale),
  );
  const text = line.flags.has("html") ? reportHtml(reports) : reports.map(reportMarkdown).join("\n---\n\n");
  return deliver(text, file.isPartial ? 1 : 0, context);
};
