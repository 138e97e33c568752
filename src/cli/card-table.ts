/** One scorecard on a terminal of 80 columns. */
import type { Explanation, SectionExplanation } from "../explain/explanation.js";
import { changeShown, metricPointsOf, rowsOf } from "../render/shown.js";
import { pointsShown } from "../scorecard/points-shown.js";
import { table, wrap } from "./table.js";
import type { Context } from "./terminal.js";

const widths = [31, 17, 12, 15];
const lineWidth = 78;
const indent = "   ";

export function cardTable(explanation: Explanation, { messages }: Context): string {
  const { title, entity, year, words, lines, sections, adjustments, grade, losses, max, status, rubric, engine } =
    explanation;
  let inside = 0;
  const rows = rowsOf(sections).flatMap(({ opening, metric }) => {
    inside = opening.length ? 1 + Math.max(...opening.map(({ depth }) => depth)) : inside;
    return [
      ...opening.map(({ section, depth }) => [
        `${indent.repeat(depth)}${section.title}`,
        `${pointsShown(section)} / ${section.max}`,
        "",
        "",
      ]),
      [
        `${indent.repeat(inside)}${metric.title}`,
        metricPointsOf(metric, words),
        metric.value ?? "",
        words.statuses[metric.status],
      ],
    ];
  });
  const adjusted = adjustments.map((each) => [
    each.title,
    changeShown(each),
    "",
    words.adjustmentStatuses[each.status],
  ]);
  const total = [words.total, `${pointsShown(explanation)} / ${max}`, "", words.cardStatuses[status]];
  const graded = grade === null ? [] : [[words.grade, grade, "", ""]];
  const heading = [title, [entity, year].filter((each) => each !== null).join("  ")].filter((each) => each !== "");
  const lost = losses.map(({ title: metric, lost: points, reason }, index) => [
    `${index + 1}. ${metric} −${points}`,
    `   ${reason}`,
  ]);
  return [
    ...heading.map((each) => wrap(each, lineWidth)),
    table(
      [words.metric, words.points, words.value, words.status],
      [...rows, ...adjusted, total, ...graded],
      widths,
      [1, 2],
    ),
    ...lines.map(({ text }) => wrap(text, lineWidth)),
    ...scaledLines(sections, words.colon).map((text) => wrap(text, lineWidth)),
    ...(lost.length
      ? ["", `${words.losses}${words.colon.trim()}`, ...lost.flat().map((each) => wrap(each, lineWidth))]
      : []),
    "",
    `${rubric.id} r${rubric.revision} · ${engine}`,
    messages.explainHint,
    "",
  ].join("\n");
}

/** How sections are set in proportion, outer ones first. */
const scaledLines = (sections: readonly SectionExplanation[], colon: string): string[] =>
  sections.flatMap(({ title, lines, sections: inner }) => [
    ...lines.map(({ text }) => `${title}${colon}${text}`),
    ...scaledLines(inner, colon),
  ]);
