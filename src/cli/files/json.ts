/** JSON text → plain data, with every syntax error and duplicate key in its place. */
import { type JSONVisitor, type ParseErrorCode, printParseErrorCode, visit } from "jsonc-parser";
import { hasExponent, isExact } from "./digits.js";
import { type ReportProblem, gatherProblems, stop } from "./gather.js";
import { mistakesOf } from "./json-errors.js";
import { limits } from "./limits.js";
import { type Container, type Locate, type LocatedData, locatedData } from "./located.js";
import { type FileProblem, type JsonSyntax, type Place, clip } from "./problem.js";

export interface JsonOptions {
  readonly file: string;
  /** Numbers as the text that stands there, so that no digit is lost, or as JavaScript numbers. */
  readonly numbers: "digits" | "numbers";
  /** Where the text is one line of a file: which one, counted from 1. */
  readonly firstLine?: number;
}

export interface JsonRead {
  /** Whole only where there are no problems. */
  readonly value: unknown;
  readonly problems: readonly FileProblem[];
  readonly locate: Locate;
}

export function readJson(text: string, options: JsonOptions): JsonRead {
  const data = locatedData();
  const problems = gatherProblems(options.file, ({ report }) => {
    visit(text, visitor(text, options, data, report), { disallowComments: true, allowTrailingComma: false });
  });
  return { value: data.result(), problems, locate: data.locate };
}

const kebabCase = (name: string): string => name.replace(/(?<=.)[A-Z]/g, "-$&").toLowerCase();

function visitor(text: string, options: JsonOptions, data: LocatedData, report: ReportProblem): JSONVisitor {
  const { numbers, firstLine = 1 } = options;
  const isMistake = mistakesOf(text);
  const placeOf = (line: number, column: number): Place => ({ line: firstLine + line, column: column + 1 });

  function syntax(error: ParseErrorCode, offset: number, length: number, place: Place): void {
    const what = kebabCase(printParseErrorCode(error)) as JsonSyntax;
    if (!isMistake(what, offset, length)) return;
    report("json-syntax", place, { what, found: clip(text.slice(offset, offset + length), 20) });
  }

  function open(container: Container, place: Place): void {
    if (data.depth() === limits.depth) {
      report("json-too-deep", place, { limit: limits.depth });
      throw stop; // the parser recurses
    }
    data.open(container, place);
  }

  function property(key: string, place: Place): void {
    const first = data.key(key, place);
    if (!first) return;
    const params = { key: clip(key, 80), firstLine: first.line, firstColumn: first.column ?? 1 };
    report("json-duplicate-key", place, params);
  }

  function number(token: string, place: Place): string | number {
    const isKept = numbers === "digits" ? !hasExponent(token) : isExact(token);
    if (!isKept) report("json-number", place, { found: clip(token, 40) });
    return numbers === "digits" ? token : Number(token);
  }

  return {
    onError: (error, offset, length, line, column) => syntax(error, offset, length, placeOf(line, column)),
    onObjectBegin: (_offset, _length, line, column) => open({}, placeOf(line, column)),
    onObjectProperty: (key, _offset, _length, line, column) => property(key, placeOf(line, column)),
    onObjectEnd: data.close,
    onArrayBegin: (_offset, _length, line, column) => open([], placeOf(line, column)),
    onArrayEnd: data.close,
    onLiteralValue(value: unknown, offset, length, line, column) {
      const place = placeOf(line, column);
      data.value(typeof value === "number" ? number(text.slice(offset, offset + length), place) : value, place);
    },
  };
}
