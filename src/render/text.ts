/** An explanation as plain text, every point explained. */
import { type Explanation, type SectionExplanation, saysClause } from "../explain/explanation.js";
import { pointsShown } from "./shown.js";

export function renderText(explanation: Explanation): string {
  const { title, entity, year, words, lines, losses, rubric, engine, source } = explanation;
  const heading = [title, entity, year].filter((each) => each !== null).join("  ");
  const lost = losses.map(
    ({ title: metric, lost: points, reason }, index) => `  ${index + 1}. ${metric} −${points}${words.colon}${reason}`,
  );
  return [
    heading,
    ...lines.map(({ text }) => text),
    "",
    ...explanation.sections.flatMap((section) => sectionLines(section, explanation, "")),
    ...(lost.length ? ["", words.losses, ...lost] : []),
    "",
    `${words.source}${words.colon}${source}`,
    `${words.rubric}${words.colon}${rubric.id} r${rubric.revision} ${rubric.digest} · ${engine}`,
    "",
  ].join("\n");
}

function sectionLines(
  { title, max, sections, metrics, ...points }: SectionExplanation,
  explanation: Explanation,
  indent: string,
): string[] {
  const { words } = explanation;
  return [
    `${indent}${title}  ${pointsShown(points)} / ${max}`,
    ...sections.flatMap((section) => sectionLines(section, explanation, `${indent}  `)),
    ...metrics.flatMap((metric) => [
      `${indent}  ${metric.title}  ${pointsShown(metric)} / ${metric.max}`,
      ...metric.lines.map(({ text }) => `${indent}    ${text}`),
      ...(metric.clause === null || !saysClause(metric)
        ? []
        : [`${indent}    ${words.clause}${words.colon}${metric.clause.replace(/\s*\n\s*/g, " ")}`]),
    ]),
  ];
}
