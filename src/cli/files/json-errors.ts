/** Which of a JSON parser's errors are mistakes of the file: after one, the parser misses what stood for it. */
import type { ParseErrorCode } from "jsonc-parser";

export type IsMistake = (error: ParseErrorCode, offset: number, length: number) => boolean;

export function mistakesOf(text: string): IsMistake {
  let last: { error: ParseErrorCode; offset: number; end: number } | null = null;

  return (error, offset, length) => {
    const before = last;
    last = { error, offset, end: offset + length };
    if (before === null) return true;
    if (before.offset === offset) return false;
    if (offset === text.length) return true; // the file is cut off, whatever else is wrong
    return before.error === error || text.slice(before.end, offset).trim() !== "";
  };
}
