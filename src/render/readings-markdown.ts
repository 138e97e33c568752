/** Readings as Markdown: a section with a table for each. */
import type { ReadingsExplanation } from "../explain/readings-explanation.js";
import { escape, row } from "./markdown-text.js";
import { claimsSaid, introduction, readingTable } from "./reading-table.js";

export function renderReadingsMarkdown({ words, lines, readings }: ReadingsExplanation): string {
  const items = (texts: readonly string[]): string[] => texts.map((text) => `- ${escape(text)}`);
  return [
    `## ${words.readings}`,
    "",
    ...items(lines.map(({ text }) => text)),
    ...readings.flatMap((reading) => {
      const { head, rows } = readingTable(reading, words);
      const said = claimsSaid(reading, words);
      return [
        "",
        `### ${escape(reading.question)}`,
        "",
        ...items(introduction(reading, words)),
        "",
        row(head),
        row(head.map(() => "---")),
        ...rows.map(({ cells }) => row(cells.map((cell) => cell.map(escape).join("<br>")))),
        ...(said.length > 0 ? ["", ...items(said)] : []),
      ];
    }),
  ].join("\n");
}
