/** Readings on a terminal of 80 columns: a table for each. */
import type { ReadingsExplanation } from "../explain/readings-explanation.js";
import { claimsSaid, introduction, readingTable } from "../render/reading-table.js";
import { table, wrap } from "./table.js";

const lineWidth = 78;

/** By the number of columns: without results, without claims, with both. */
const widths: Readonly<Record<number, readonly number[]>> = {
  2: [52, 25],
  3: [26, 16, 34],
  4: [21, 16, 22, 16],
};

export function readingsTables({ words, lines, readings }: ReadingsExplanation): string {
  const wrapped = (texts: readonly string[], indent: string): string[] =>
    texts.map((text) => wrap(`${indent}${text}`, lineWidth));
  return [
    words.readings,
    ...wrapped(
      lines.map(({ text }) => text),
      "",
    ),
    ...readings.flatMap((reading, index) => {
      const { head, rows } = readingTable(reading, words);
      const cells = rows.map((row) => row.cells.map((cell) => cell.join(words.semicolon)));
      return [
        "",
        wrap(`   ${reading.question}`, lineWidth).replace(/^ {3}/, `${index + 1}. `.padEnd(3)),
        ...wrapped(introduction(reading, words), "   "),
        table(head, cells, widths[head.length] ?? []),
        ...wrapped(claimsSaid(reading, words), "   "),
      ];
    }),
    "",
  ].join("\n");
}
