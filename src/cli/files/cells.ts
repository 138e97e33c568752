/** A cell of a table → a value of its indicator; what is none stays text, for scoring to refuse. */
import type { IndicatorSpec } from "../../rubric/rubric.js";
import { idsByName } from "./titles.js";

export type CellReader = (cell: string) => string | boolean | null;

/** Trimmed; an empty cell is missing. */
export function cellReader(indicator: IndicatorSpec): CellReader {
  const read = readerOf(indicator);
  return (cell) => {
    const text = cell.trim();
    return text === "" ? null : read(text);
  };
}

function readerOf(indicator: IndicatorSpec): CellReader {
  if (indicator.type === "boolean") return (text) => truth.get(text.toLowerCase()) ?? text;
  if (indicator.type !== "choice") return plainNumber;
  const idOf = idsByName(indicator.options);
  return (text) => idOf(text) ?? text;
}

const truth = new Map([
  ...["true", "yes", "y", "1", "是", "有"].map((word) => [word, true] as const),
  ...["false", "no", "n", "0", "否", "无"].map((word) => [word, false] as const),
]);

const thousands = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;

/** Only what an input method or a spreadsheet adds to a number is taken away. */
export function plainNumber(text: string): string {
  const halfWidth = text.replace(/[０-９．－]/g, (sign) => sign.normalize("NFKC"));
  return thousands.test(halfWidth) ? halfWidth.replaceAll(",", "") : halfWidth;
}
