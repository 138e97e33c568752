/** A report as Markdown. */
import { explained, footer, form, heading, losses, summary } from "../render/card-markdown.js";
import { escape, row } from "../render/markdown-text.js";
import type { Report, ReportTable } from "./report.js";

export function reportMarkdown({ explanation, locale, tables, findings, paragraphs }: Report): string {
  const { reports } = locale;
  return [
    ...heading(explanation),
    ...summary(explanation),
    ...tables.flatMap((each) => tableLines(each, reports.claimed)),
    "",
    `## ${reports.form}`,
    "",
    ...form(explanation),
    ...losses(explanation),
    "",
    `## ${reports.findings}`,
    "",
    ...(findings.length === 0 ? [reports.noFindings] : []),
    ...findings.map(({ severity, text }) => `- **${reports.severities[severity]}** ${escape(text)}`),
    "",
    `## ${reports.sentences}`,
    ...paragraphs.flatMap((each) => ["", escape(each)]),
    ...explained(explanation),
    ...footer(explanation),
  ].join("\n");
}

const tableLines = ({ title, columns, rows }: ReportTable, claimed: (text: string) => string): string[] => [
  "",
  `## ${escape(title)}`,
  "",
  row(["", ...columns.map(escape)]),
  row(["---", ...columns.map(() => "---:")]),
  ...rows.map(({ title: name, cells }) =>
    row([
      escape(name),
      ...cells.map((cell) => {
        if (!cell) return "";
        const beside = cell.claimed === null ? "" : `<br>${escape(claimed(cell.claimed))}`;
        return `${escape(cell.shown)}${beside}`;
      }),
    ]),
  ),
];
