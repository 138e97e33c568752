/** An explanation as Markdown: the table, what was lost, and every metric explained. */
import type { Explanation } from "../explain/explanation.js";
import { metricsOf, saysClause } from "../explain/explanation.js";
import { pointsShown, rowsOf } from "./shown.js";

/** Text from files never becomes markup. */
const escape = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~&!]/g, "\\$&").replace(/\s*\r?\n\s*/g, " ");

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

export function renderMarkdown({ words, ...explanation }: Explanation): string {
  const { title, entity, year, lines, sections, losses, rubric, engine, source } = explanation;
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
        ...(metric.clause === null || !saysClause(metric) ? [] : ["", `> ${escape(metric.clause)}`]),
      ]),
    "",
    `${words.source}${words.colon}${escape(source)}  `,
    `${words.rubric}${words.colon}\`${rubric.id}\` r${rubric.revision} \`${rubric.digest}\` · ${engine}`,
    "",
  ].join("\n");
}
