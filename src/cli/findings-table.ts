/** The findings of an audit on a terminal of 80 columns. */
import type { Finding, FindingCode, FindingSeverity } from "../audit/finding.js";
import { findingText } from "../locales/finding-text.js";
import { titleIn } from "../rubric/rubric.js";
import type { AuditedDataset } from "./audit-file.js";
import { table, wrap } from "./table.js";
import type { Context } from "./terminal.js";

const widths = [10, 66];
const lineWidth = 78;

/** Departments without findings are only counted, where there are several. */
export function findingsTable(audited: readonly AuditedDataset[], isOnly: boolean, context: Context): string {
  const { messages } = context;
  const blocks = audited
    .filter(({ findings }) => isOnly || findings.length > 0)
    .map(({ dataset: { entity, year }, findings, ...each }) =>
      [
        wrap([entity, year].filter((part) => part !== null).join("  "), lineWidth),
        ...(findings.length > 0 ? [findingRows(findings, context)] : []),
        wrap(messages.audited(countsOf(findings)), lineWidth),
        ...(each.notAssessed.length > 0 ? [wrap(messages.notAssessed(sentencesOf(each, context)), lineWidth)] : []),
      ]
        .filter((each) => each !== "")
        .join("\n"),
    );
  const clean = audited.filter(({ findings }) => findings.length === 0).length;
  const together = isOnly ? [] : [messages.auditedMany({ departments: audited.length, clean })];
  return `${[...blocks, ...together].join("\n\n")}\n`;
}

/** What the policies that say nothing would have said: their names are no words for a reader. */
const sentencesOf = (
  { notAssessed, subject }: Pick<AuditedDataset, "notAssessed" | "subject">,
  { locale }: Context,
): string[] =>
  (subject.compiled.rubric.policies ?? [])
    .filter(({ name }) => notAssessed.some(({ policy }) => policy === name))
    .map(({ event }) => titleIn(event.params.message, locale.language));

function findingRows(findings: readonly Finding[], { locale, messages }: Context): string {
  const rows = findings.flatMap((finding) => [
    [locale.reports.severities[finding.severity], findingText(finding, locale)],
    ...clauseOf(finding).map((clause) => ["", `${locale.words.clause}${locale.words.colon}${clause}`]),
  ]);
  return table([messages.severity, messages.finding], rows, widths);
}

/** The official rule, where it is points that are in question. */
const clauseOf = ({ code, params }: Finding): string[] =>
  params.clause !== null && ofPoints.has(code) ? [params.clause] : [];

const ofPoints: ReadonlySet<FindingCode> = new Set([
  "points-wrong",
  "claim-impossible",
  "claim-without-data",
  "max-wrong",
]);

export const countsOf = (findings: readonly Finding[]): Record<FindingSeverity, number> => {
  const count = (severity: FindingSeverity): number => findings.filter((each) => each.severity === severity).length;
  return { error: count("error"), warning: count("warning"), info: count("info") };
};
