/** An explanation as Markdown: the table, what was lost, and every metric explained. */
import type { Explanation, MetricExplanation, SectionExplanation } from "../explain/explanation.js";
import { metricsOf, saysClause } from "../explain/explanation.js";
import { pointsShown } from "../scorecard/points-shown.js";
import { escape, row } from "./markdown-text.js";
import { renderReadingsMarkdown } from "./readings-markdown.js";
import { changeShown, metricPoints, metricPointsOf, rowsOf } from "./shown.js";

export function renderMarkdown({ words, ...explanation }: Explanation): string {
  const { title, entity, year, lines, sections, adjustments, losses, readings, rubric, engine, source } = explanation;
  const { levels, grade } = explanation;
  const table = rowsOf(sections).map(({ path, metric }) => {
    const { max, value, status } = metric;
    return row([
      path.map(escape).join(" / "),
      escape(metric.title),
      max,
      value ?? "",
      metricPoints(metric, words),
      words.statuses[status],
    ]);
  });
  const about = [
    entity === null ? [] : `- ${words.entity}${words.colon}${escape(entity)}`,
    year === null ? [] : `- ${words.year}${words.colon}${year}`,
    lines.map(({ text }) => `- ${escape(text)}`),
    grade === null ? [] : `- ${words.grade}${words.colon}${escape(grade)}`,
  ].flat();
  return [
    `# ${escape(title)}`,
    "",
    ...about,
    "",
    row([
      levels.slice(0, -1).join(" / "),
      levels.at(-1) ?? words.metric,
      words.max,
      words.value,
      words.points,
      words.status,
    ]),
    row(["---", "---", "---:", "---:", "---:", "---"]),
    ...table,
    ...adjustments.map((each) =>
      row([words.adjustment, escape(each.title), "", "", changeShown(each), words.adjustmentStatuses[each.status]]),
    ),
    row([
      "",
      `**${words.total}**`,
      explanation.max,
      "",
      `**${pointsShown(explanation)}**`,
      words.cardStatuses[explanation.status],
    ]),
    ...(losses.length ? ["", `## ${words.losses}`, ""] : []),
    ...losses.map(
      ({ title: metric, lost, reason }, index) =>
        `${index + 1}. ${escape(metric)} −${lost}${words.colon}${escape(reason)}`,
    ),
    "",
    `## ${words.explanation}`,
    ...sections.flatMap(sectionLines),
    ...sections
      .flatMap(metricsOf)
      .flatMap((metric) =>
        part(
          `${escape(metric.title)} ${metricPointsOf(metric, words)}`,
          saysClause(metric) ? metric : { ...metric, clause: null },
        ),
      ),
    ...adjustments.flatMap((each) =>
      part(`${words.adjustment}${words.colon}${escape(each.title)} ${changeShown(each)}`.trimEnd(), each),
    ),
    ...(readings ? ["", renderReadingsMarkdown(readings)] : []),
    "",
    `${words.source}${words.colon}${escape(source)}  `,
    `${words.rubric}${words.colon}\`${rubric.id}\` r${rubric.revision} \`${rubric.digest}\` · ${engine}`,
    "",
  ].join("\n");
}

/** What is explained under a heading of its own: the lines, and the official sentence. */
const part = (heading: string, { lines, clause }: Pick<MetricExplanation, "lines" | "clause">): string[] => [
  "",
  `### ${heading}`,
  "",
  ...lines.map(({ text }) => `- ${escape(text)}`),
  ...(clause === null ? [] : ["", `> ${escape(clause)}`]),
];

/** Of a section only where there is something to say, outer ones first. */
const sectionLines = ({ title, max, lines, sections, ...points }: SectionExplanation): string[] => [
  ...(lines.length > 0 ? part(`${escape(title)} ${pointsShown(points)} / ${max}`, { lines, clause: null }) : []),
  ...sections.flatMap(sectionLines),
];
