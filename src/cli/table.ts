/** Tables for a terminal: columns line up with Chinese text in them. */
import Table from "cli-table3";
import LineBreaker from "linebreak";
import stringWidth from "string-width";

/** Text from files may hold what a terminal obeys; line breaks and control characters become spaces. */
export const plain = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g, " ");

/** The pieces of a text between the places where a line may break (UAX #14: Chinese text nearly anywhere). */
function pieces(text: string): string[] {
  const breaker = new LineBreaker(text);
  const found: string[] = [];
  let from = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    found.push(text.slice(from, next.position));
    from = next.position;
  }
  return found;
}

/** A piece that is wider than a line is broken anywhere. */
function chunks(piece: string, width: number): string[] {
  const found = [""];
  for (const character of piece) {
    const line = found.at(-1) ?? "";
    if (line === "" || stringWidth(line + character) <= width) found[found.length - 1] = line + character;
    else found.push(character);
  }
  return found;
}

/** Breaks text at a width in columns; leading spaces stay in front of every line. */
export function wrap(text: string, width: number): string {
  const [indent = ""] = /^ */.exec(text) ?? [];
  const lines = [indent];
  const rest = pieces(plain(text.slice(indent.length)));
  for (const piece of rest.flatMap((each) => chunks(each, width - indent.length))) {
    const line = lines.at(-1) ?? "";
    const fits = stringWidth(line + piece.trimEnd()) <= width;
    if (fits || line.trim() === "") lines[lines.length - 1] = line + piece;
    else lines.push(indent + piece);
  }
  return lines.map((line) => line.trimEnd()).join("\n");
}

const padding = 2;

/** Widths are of whole columns with their padding; a border stands between them. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  right: readonly number[] = [],
): string {
  const cells = (row: readonly string[]): string[] =>
    row.map((cell, index) => wrap(cell, (widths[index] ?? 0) - padding));
  const drawn = new Table({
    head: cells(head),
    colWidths: [...widths],
    colAligns: widths.map((_, index) => (right.includes(index) ? "right" : "left")),
    style: { head: [], border: [], compact: true },
  });
  drawn.push(...rows.map(cells));
  return drawn.toString();
}
