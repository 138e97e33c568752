/** CSV text → its records, each with the line it starts on. */
import { CsvError, parse } from "csv-parse/sync";
import { limits } from "./limits.js";
import type { CsvSyntax, Place } from "./problem.js";

export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

export const placeOf = ({ line }: CsvRecord): Place => ({ line, column: null });

const enough = Symbol("enough");

export interface CsvRecords {
  /** The first is the header, also where it is blank; after it come only rows that hold something. */
  readonly records: readonly CsvRecord[];
  /** Why reading ended before the file did: after a wrong quote nobody can say where the next row starts. */
  readonly broken: { readonly place: Place; readonly what: CsvSyntax } | null;
}

export function readRecords(source: string): CsvRecords {
  const text = source.replace(/\r\n?/g, "\n"); // the parser counts a CRLF inside quotes twice
  const records: CsvRecord[] = [];
  let [lastLine, ragged] = [0, 0];
  try {
    parse(text, {
      delimiter: delimiterOf(text),
      record_delimiter: "\n",
      relax_column_count: true,
      skip_empty_lines: true,
      ltrim: true,
      on_record: (cells, { lines, error }) => {
        lastLine = lines;
        const breaks = cells.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);
        if (records.length === 0 || cells.some(isFilled)) records.push({ line: lines - breaks, cells });
        if (error && ++ragged > limits.problems) throw enough; // each costs the parser much
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError)
      return { records, broken: { place: placeAfter(text, lastLine), what: syntaxOf(error) } };
    if (error !== enough) throw error;
  }
  return { records, broken: null };
}

export const isFilled = (cell: string | undefined): boolean => cell !== undefined && cell.trim() !== "";

const syntaxOf = ({ code }: CsvError): CsvSyntax =>
  code.replace(/^CSV_/, "").replaceAll("_", "-").toLowerCase() as CsvSyntax;

/** A wrong quote is noticed late, but its record is known: it starts on the first line with text after the last one. */
function placeAfter(text: string, lastLine: number): Place {
  const lines = text.split("\n");
  return { line: lines.findIndex((line, index) => index >= lastLine && isFilled(line)) + 1, column: null };
}

/** A comma, unless the header has none outside quotes but a tab or semicolon. */
function delimiterOf(text: string): string {
  const [header = ""] = text.replace(/^\s*\n/, "").split("\n", 1);
  const unquoted = header.replace(/"[^"]*"/g, "");
  return [",", "\t", ";"].find((sign) => unquoted.includes(sign)) ?? ",";
}
