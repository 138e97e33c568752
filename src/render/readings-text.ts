/** Readings as plain text. */
import type { ReadingsExplanation } from "../explain/readings-explanation.js";
import { claimsSaid, introduction, readingTable } from "./reading-table.js";

export function renderReadingsText({ words, lines, readings }: ReadingsExplanation): string {
  return [
    words.readings,
    ...lines.map(({ text }) => `  ${text}`),
    ...readings.flatMap((reading, index) => [
      `  ${index + 1}. ${reading.question}`,
      ...introduction(reading, words).map((each) => `     ${each}`),
      ...readingTable(reading, words).rows.map(
        ({ cells }) =>
          `     - ${cells
            .filter((cell) => cell.length > 0)
            .map((cell) => cell.join(words.semicolon))
            .join(" | ")}`,
      ),
      ...claimsSaid(reading, words).map((each) => `     ${each}`),
    ]),
  ].join("\n");
}
