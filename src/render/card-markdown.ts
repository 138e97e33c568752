/** The parts of a Markdown document about one department, each a list of lines. */
import {
  type Explanation,
  type MetricExplanation,
  type SectionExplanation,
  metricsOf,
  saysClause,
} from "../explain/explanation.js";
import { pointsShown } from "../scorecard/points-shown.js";
import { escape, row } from "./markdown-text.js";
import { changeShown, metricPoints, metricPointsOf, rowsOf } from "./shown.js";

export const heading = ({ title, entity, year, words }: Explanation): string[] => [
  `# ${escape(title)}`,
  "",
  ...(entity === null ? [] : [`- ${words.entity}${words.colon}${escape(entity)}`]),
  ...(year === null ? [] : [`- ${words.year}${words.colon}${year}`]),
];

export const summary = ({ lines, grade, words }: Explanation): string[] => [
  ...lines.map(({ text }) => `- ${escape(text)}`),
  ...(grade === null ? [] : [`- ${words.grade}${words.colon}${escape(grade)}`]),
];

export function form({ words, levels, sections, adjustments, status, ...total }: Explanation): string[] {
  const rows = rowsOf(sections).map(({ path, metric }) => {
    const { title, max, value } = metric;
    const section = path.map(escape).join(" / ");
    return row([section, escape(title), max, value ?? "", metricPoints(metric, words), words.statuses[metric.status]]);
  });
  return [
    row([
      levels.slice(0, -1).join(" / "),
      levels.at(-1) ?? words.metric,
      words.max,
      words.value,
      words.points,
      words.status,
    ]),
    row(["---", "---", "---:", "---:", "---:", "---"]),
    ...rows,
    ...adjustments.map((each) =>
      row([words.adjustment, escape(each.title), "", "", changeShown(each), words.adjustmentStatuses[each.status]]),
    ),
    row(["", `**${words.total}**`, total.max, "", `**${pointsShown(total)}**`, words.cardStatuses[status]]),
  ];
}

export const losses = ({ losses: all, words }: Explanation): string[] => [
  ...(all.length ? ["", `## ${words.losses}`, ""] : []),
  ...all.map(({ title, lost, reason }, at) => `${at + 1}. ${escape(title)} −${lost}${words.colon}${escape(reason)}`),
];

export const explained = ({ words, sections, adjustments }: Explanation): string[] => [
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
];

export const footer = ({ words, source, rubric, engine }: Explanation): string[] => [
  "",
  `${words.source}${words.colon}${escape(source)}  `,
  `${words.rubric}${words.colon}\`${rubric.id}\` r${rubric.revision} \`${rubric.digest}\` · ${engine}`,
  "",
];

/** What is explained under a heading of its own: the lines, and the official sentence. */
const part = (title: string, { lines, clause }: Pick<MetricExplanation, "lines" | "clause">): string[] => [
  "",
  `### ${title}`,
  "",
  ...lines.map(({ text }) => `- ${escape(text)}`),
  ...(clause === null ? [] : ["", `> ${escape(clause)}`]),
];

/** Of a section only where there is something to say, outer ones first. */
const sectionLines = ({ title, max, lines, sections, ...points }: SectionExplanation): string[] => [
  ...(lines.length > 0 ? part(`${escape(title)} ${pointsShown(points)} / ${max}`, { lines, clause: null }) : []),
  ...sections.flatMap(sectionLines),
];
