/** An explanation as Markdown: the table, what was lost, and every metric explained. */
import type { Explanation } from "../explain/explanation.js";
import { metricsOf } from "../explain/explanation.js";
import { escape, row } from "./markdown-text.js";
import { renderReadingsMarkdown } from "./readings-markdown.js";
import { rowsOf } from "./shown.js";
import { pointsShown } from "../scorecard/points-shown.js";

export function renderMarkdown({ words, ...explanation }: Explanation): string {
  const { title, entity, year, lines, sections, losses, readings, rubric, engine, source } = explanation;
  const path: string[] = [];
  const { levels } = explanation;
  const table = rowsOf(sections).map(({ opening, metric }) => {
    for (const { section, depth } of opening) path.splice(depth, Infinity, escape(section.title));
    const { max, value, status } = metric;
    return row([path.join(" / "), escape(metric.title), max, value ?? "", pointsShown(metric), words.statuses[status]]);
  });
  const about = [
    entity === null ? [] : `- ${words.entity}${words.colon}${escape(entity)}`,
    year === null ? [] : `- ${words.year}${words.colon}${year}`,
    lines.map(({ text }) => `- ${escape(text)}`),
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
    ...sections
      .flatMap(metricsOf)
      .flatMap((metric) => [
        "",
        `### ${escape(metric.title)} ${pointsShown(metric)} / ${metric.max}`,
        "",
        ...metric.lines.map(({ text }) => `- ${escape(text)}`),
        ...(metric.clause === null ? [] : ["", `> ${escape(metric.clause)}`]),
      ]),
    ...(readings ? ["", renderReadingsMarkdown(readings)] : []),
    "",
    `${words.source}${words.colon}${escape(source)}  `,
    `${words.rubric}${words.colon}\`${rubric.id}\` r${rubric.revision} \`${rubric.digest}\` · ${engine}`,
    "",
  ].join("\n");
}
