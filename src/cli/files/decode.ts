/** A file's bytes → its text: UTF-8, UTF-16 with a byte order mark, else GB18030. */
import { type FileProblem, fileProblem } from "./problem.js";

export type TextRead = { readonly text: string } | { readonly problems: readonly FileProblem[] };

/** The text of a file that must have one. */
export function readText(file: string, bytes: Uint8Array): TextRead {
  if (isWorkbook(bytes)) return { problems: [fileProblem(file, "format-unknown", null, {})] };
  const text = decode(bytes);
  if (text === null) return { problems: [fileProblem(file, "encoding-unknown", null, {})] };
  if (text.trim() === "") return { problems: [fileProblem(file, "file-empty", null, {})] };
  return { text };
}

/** The text without a byte order mark, or null where the bytes are no text. */
export function decode(bytes: Uint8Array): string | null {
  for (const encoding of encodingsFor(bytes)) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes("\0") ? null : text.replace(/^\uFEFF/, ""); // GB18030 has a mark of its own
    } catch {
      continue;
    }
  }
  return null;
}

function encodingsFor([first, second]: Uint8Array): readonly string[] {
  if (first === 0xff && second === 0xfe) return ["utf-16le"];
  if (first === 0xfe && second === 0xff) return ["utf-16be"];
  return ["utf-8", "gb18030"];
}

const workbooks = [
  [0x50, 0x4b, 0x03, 0x04], // xlsx, et, ods: a zip archive
  [0xd0, 0xcf, 0x11, 0xe0], // xls
];

/** A spreadsheet as its program saves it, which is no text. */
const isWorkbook = (bytes: Uint8Array): boolean =>
  workbooks.some((signature) => signature.every((byte, index) => bytes[index] === byte));
