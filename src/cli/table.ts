/** Tables for a terminal: columns line up with Chinese text in them. */
import Table from "cli-table3";
import wrapAnsi from "wrap-ansi";

/** Text from files may hold what a terminal obeys; line breaks and control characters become spaces. */
export const plain = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g, " ");

/** Breaks text at a width in columns; Chinese text may break anywhere. */
export const wrap = (text: string, width: number): string => wrapAnsi(plain(text), width, { hard: true });

const padding = 2;

/** Widths are of whole columns with their padding; a border stands between them. */
export function table(head: readonly string[], rows: readonly (readonly string[])[], widths: readonly number[], right: readonly number[] = []): string {
  const cells = (row: readonly string[]): string[] => row.map((cell, index) => wrap(cell, (widths[index] ?? 0) - padding));
  const drawn = new Table({
    head: cells(head),
    colWidths: [...widths],
    colAligns: widths.map((_, index) => (right.includes(index) ? "right" : "left")),
    style: { head: [], border: [], compact: true },
  });
  drawn.push(...rows.map(cells));
  return drawn.toString();
}
