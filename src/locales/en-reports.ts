/** The headings and sentences of a report in English. */
import type { ReportWords } from "./report-words.js";

const ended = (text: string): string => text.replace(/[^.]$/, "$&.");

export const enReports: ReportWords = {
  form: "Scoring table",
  findings: "Findings of the audit",
  noFindings: "What is claimed agrees with what the data come to; nothing was found.",
  severities: { error: "error", warning: "warning", info: "info" },
  sentences: "The numbers in sentences",
  claimed: (text) => `claimed ${text}`,
  result: (lines, sections) =>
    `${lines.map(ended).join(" ")} ${sections.map(({ title, points, max }) => `${title}: ${points} of ${max}`).join("; ")}.`,
  chart: ({ title, value, points, max }) =>
    `${title}: points over the value; the department has ${value} and gets ${points} of ${max} points`,
  own: (value, points) => `${value}, ${points} points`,
};
