/** Which of a JSON parser's errors are mistakes of the file: after one, the parser misses what stood for it. */
import type { JsonSyntax } from "./problem.js";

export type IsMistake = (what: JsonSyntax, offset: number, length: number) => boolean;

export function mistakesOf(text: string): IsMistake {
  let last: { what: JsonSyntax; offset: number; end: number } | null = null;

  return (what, offset, length) => {
    const before = last;
    last = { what, offset, end: offset + length };
    if (before === null) return true;
    if (before.offset === offset) return false;
    if (offset === text.length) return true; // the file is cut off, whatever else is wrong
    if (before.what === "property-name-expected" && what === "value-expected") return false; // they come in pairs
    return before.what === what || text.slice(before.end, offset).trim() !== "";
  };
}
