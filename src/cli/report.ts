/** Issues and problems as lines a person can follow: file, line, column, what is wrong. */
import type { Issue, Path } from "../issue/issue.js";
import { issueText } from "../locales/issue-text.js";
import type { FileProblem, Place } from "./files/problem.js";
import { plain } from "./table.js";
import type { Context } from "./terminal.js";
import type { UsageProblem } from "./usage.js";

export type Locate = (path: Path) => Place | null;

const pathText = (path: Path): string =>
  path.map((key, index) => (typeof key === "number" ? `[${key}]` : index === 0 ? key : `.${key}`)).join("");

const placed = (file: string, place: { line: number | null; column: number | null } | null): string =>
  [file, place?.line, place?.column].filter((each) => each !== null && each !== undefined).join(":");

export function issueLine(issue: Issue, file: string, locate: Locate, { locale, messages }: Context): string {
  const where = issue.path.length > 0 ? ` ${pathText(issue.path)}:` : "";
  const severity = messages.severities[issue.severity];
  return `${placed(file, locate(issue.path))}: ${severity}:${where} ${issueText(issue, locale)} [${issue.code}]`;
}

export function problemLine({ code, file, line, column, params }: FileProblem, { messages }: Context): string {
  const write = messages.problems[code] as (facts: FileProblem["params"]) => string;
  return `${placed(file, { line, column })}: ${messages.severities.error}: ${write(params)} [${code}]`;
}

/** What is no fault of the file, but may be one of whoever named it. */
export const warningLine = (file: string, text: string, { messages }: Context): string =>
  `${file}: ${messages.severities.warning}: ${text}`;

export function usageLine({ code, params }: UsageProblem, { messages }: Pick<Context, "messages">): string {
  const write = messages.usage[code] as (facts: UsageProblem["params"]) => string;
  return `fiscal-rubric: ${write(params)}`;
}

/** Whatever a file smuggled into a message, a terminal sees one plain line. */
export const printLines = (lines: readonly string[], write: (text: string) => void): void => {
  for (const line of lines) write(`${plain(line)}\n`);
};
