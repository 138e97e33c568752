/** Issues and problems as lines a person can follow: file, line, column, what is wrong. */
import type { Issue, Path } from "../issue/issue.js";
import { issueText } from "../locales/issue-text.js";
import type { DatasetFile } from "./files/dataset-object.js";
import type { FileProblem, Place } from "./files/problem.js";
import { plain } from "./table.js";
import type { Context } from "./terminal.js";
import type { UsageProblem } from "./usage.js";

export type Locate = (path: Path) => Place | null;

const pathText = (path: Path): string =>
  path.map((key, index) => (typeof key === "number" ? `[${key}]` : index === 0 ? key : `.${key}`)).join("");

const placed = (file: string, place: { line: number | null; column: number | null } | null): string =>
  [file, place?.line, place?.column].filter((each) => each !== null && each !== undefined).join(":");

export function issueLine(issue: Issue, file: string, locate: Locate, { locale }: Context): string {
  const where = issue.path.length > 0 ? ` ${pathText(issue.path)}:` : "";
  const severity = locale.reports.severities[issue.severity];
  return `${placed(file, locate(issue.path))}: ${severity}:${where} ${issueText(issue, locale)} [${issue.code}]`;
}

/** Of a value in a dataset; in a table it is called as the header calls it, and the advice is for a cell. */
export function valueLine(issue: Issue, file: string, { locate, columnOf }: DatasetFile, context: Context): string {
  const column = columnOf?.(issue.path) ?? null;
  if (column === null) return issueLine(issue, file, locate, context);
  const { locale, messages } = context;
  const text = messages.cell(issue) ?? issueText(issue, locale);
  return `${placed(file, locate(issue.path))}: ${locale.reports.severities[issue.severity]}: ${column}: ${text} [${issue.code}]`;
}

export function problemLine({ code, file, line, column, params }: FileProblem, { locale, messages }: Context): string {
  const write = messages.problems[code] as (facts: FileProblem["params"]) => string;
  return `${placed(file, { line, column })}: ${locale.reports.severities.error}: ${write(params)} [${code}]`;
}

/** What is no fault of the file, but may be one of whoever named it. */
export const warningLine = (file: string, text: string, { locale }: Context): string =>
  `${file}: ${locale.reports.severities.warning}: ${text}`;

export function usageLine({ code, params }: UsageProblem, { messages }: Pick<Context, "messages">): string {
  const write = messages.usage[code] as (facts: UsageProblem["params"]) => string;
  return `fiscal-rubric: ${write(params)}`;
}

/** Whatever a file smuggled into a message, a terminal sees one plain line. */
export const printLines = (lines: readonly string[], write: (text: string) => void): void => {
  for (const line of lines) write(`${plain(line)}\n`);
};
