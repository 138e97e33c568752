/** An explanation as plain text, every point explained. */
import {
  type AdjustmentExplanation,
  type Explanation,
  type SectionExplanation,
  saysClause,
} from "../explain/explanation.js";
import { pointsShown } from "../scorecard/points-shown.js";
import { renderReadingsText } from "./readings-text.js";
import { changeShown, metricPointsOf } from "./shown.js";

export function renderText(explanation: Explanation): string {
  const { title, entity, year, words, lines, grade, losses, readings, rubric, engine, source } = explanation;
  const heading = [title, entity, year].filter((each) => each !== null).join("  ");
  const lost = losses.map(
    ({ title: metric, lost: points, reason }, index) => `  ${index + 1}. ${metric} −${points}${words.colon}${reason}`,
  );
  return [
    heading,
    ...lines.map(({ text }) => text),
    ...(grade === null ? [] : [`${words.grade}${words.colon}${grade}`]),
    "",
    ...explanation.sections.flatMap((section) => sectionLines(section, explanation, "")),
    ...explanation.adjustments.flatMap((adjustment) => adjustmentLines(adjustment, explanation)),
    ...(lost.length ? ["", words.losses, ...lost] : []),
    ...(readings ? ["", renderReadingsText(readings)] : []),
    "",
    `${words.source}${words.colon}${source}`,
    `${words.rubric}${words.colon}${rubric.id} r${rubric.revision} ${rubric.digest} · ${engine}`,
    "",
  ].join("\n");
}

function sectionLines(
  { title, max, lines, sections, metrics, ...points }: SectionExplanation,
  explanation: Explanation,
  indent: string,
): string[] {
  return [
    `${indent}${title}  ${pointsShown(points)} / ${max}`,
    ...lines.map(({ text }) => `${indent}  ${text}`),
    ...sections.flatMap((section) => sectionLines(section, explanation, `${indent}  `)),
    ...metrics.flatMap((metric) => [
      `${indent}  ${metric.title}  ${metricPointsOf(metric, explanation.words)}`,
      ...metric.lines.map(({ text }) => `${indent}    ${text}`),
      ...(saysClause(metric) ? clauseLine(metric, explanation, `${indent}    `) : []),
    ]),
  ];
}

function adjustmentLines(adjustment: AdjustmentExplanation, explanation: Explanation): string[] {
  const { title, status, lines } = adjustment;
  const { words } = explanation;
  const change = changeShown(adjustment);
  return [
    `${words.adjustment}${words.colon}${title}  ${change || words.adjustmentStatuses[status]}`,
    ...lines.map(({ text }) => `    ${text}`),
    ...clauseLine(adjustment, explanation, "    "),
  ];
}

const clauseLine = ({ clause }: { clause: string | null }, { words }: Explanation, indent: string): string[] =>
  clause === null ? [] : [`${indent}${words.clause}${words.colon}${clause.replace(/\s*\n\s*/g, " ")}`];
