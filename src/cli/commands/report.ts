/** `report <rubric> <dataset>`: what a department hands in, filled in. */
import { explain } from "../../explain/explain.js";
import { reportHtml } from "../../report/html.js";
import { reportMarkdown } from "../../report/markdown.js";
import { buildReport } from "../../report/report.js";
import { auditFile } from "../audit-file.js";
import { deliver } from "../output.js";
import { printLines } from "../report.js";
import { findSoundRubric } from "../rubric-argument.js";
import type { Command } from "../terminal.js";

export const report: Command = async (context) => {
  const { line, terminal, locale } = context;
  const [rubricArgument = "", path = ""] = line.arguments;
  const found = findSoundRubric(rubricArgument, context);
  if (!found) return 2;
  const { audited, lines } = await auditFile(path, found.rubric, context);
  printLines(lines, terminal.err);
  if (audited.length === 0) return 2;
  const reports = audited.map(({ dataset: { entity, year }, card, subject, findings }) =>
    buildReport(subject, findings, explain(found.rubric, card, { locale, entity, year }), locale),
  );
  const text = line.flags.has("html") ? reportHtml(reports) : reports.map(reportMarkdown).join("\n---\n\n");
  return deliver(text, lines.length === 0 ? 0 : 1, context);
};
