/** One scorecard on a terminal of 80 columns. */
import type { Explanation } from "../explain/explanation.js";
import { pointsShown, rowsOf } from "../render/shown.js";
import { table, wrap } from "./table.js";
import type { Context } from "./terminal.js";

const widths = [31, 17, 12, 15];
const lineWidth = 78;
const indent = "   ";

export function cardTable(explanation: Explanation, { messages }: Context): string {
  const { title, entity, year, words, lines, sections, losses, max, status, rubric, engine } = explanation;
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
        `${pointsShown(metric)} / ${metric.max}`,
        metric.value ?? "",
        words.statuses[metric.status],
      ],
    ];
  });
  const total = [words.total, `${pointsShown(explanation)} / ${max}`, "", words.cardStatuses[status]];
  const heading = [title, [entity, year].filter((each) => each !== null).join("  ")].filter((each) => each !== "");
  const lost = losses.map(({ title: metric, lost: points, reason }, index) => [
    `${index + 1}. ${metric} −${points}`,
    `   ${reason}`,
  ]);
  return [
    ...heading.map((each) => wrap(each, lineWidth)),
    table([words.metric, words.points, words.value, words.status], [...rows, total], widths, [1, 2]),
    ...lines.map(({ text }) => wrap(text, lineWidth)),
    ...(lost.length
      ? ["", `${words.losses}${words.colon.trim()}`, ...lost.flat().map((each) => wrap(each, lineWidth))]
      : []),
    "",
    `${rubric.id} r${rubric.revision} · ${engine}`,
    messages.explainHint,
    "",
  ].join("\n");
}
