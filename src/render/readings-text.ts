/** Readings as plain text. */
import type { ReadingsExplanation } from "../explain/readings-explanation.js";
import type { Words } from "../locales/locale.js";
import { type ReadingTable, claimsSaid, introduction, readingTable } from "./reading-table.js";

export function renderReadingsText({ words, lines, readings }: ReadingsExplanation): string {
  return [
    words.readings,
    ...lines.map(({ text }) => `  ${text}`),
    ...readings.flatMap((reading, index) => [
      `  ${index + 1}. ${reading.question}`,
      ...introduction(reading, words).map((each) => `     ${each}`),
      ...alternatives(readingTable(reading, words), words).map((each) => `     - ${each}`),
      ...claimsSaid(reading, words).map((each) => `     ${each}`),
    ]),
  ].join("\n");
}

/** Each in one line, with the headings of its cells. */
const alternatives = ({ head, rows }: ReadingTable, { colon, semicolon }: Words): string[] =>
  rows.map(({ cells: [title = [], ...cells] }) => {
    const said = cells.flatMap((cell, index) =>
      cell.length > 0 ? [`${head[index + 1]}${colon}${cell.join(semicolon)}`] : [],
    );
    return [title.join(""), ...said].join(semicolon);
  });
