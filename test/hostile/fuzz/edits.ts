/** Plans of hostile files: which sound file, and what is done to its bytes. */
import fc from "fast-check";
import { codes } from "./formulas.js";
import type { SoundFile } from "./texts.js";
import { million } from "./values.js";

const duplicate = `"staffInPost": 1, "staffInPost": 2, "id": "a", "id": "b", "title": {}, "title": {}, `;

/** Pieces of JSON, tables and encodings. */
// prettier-ignore
const fragments: readonly (string | Buffer)[] = [
  ...["{", "}", "[", "]", ",", ":", '"', "\\", "\\u", "\\ud800", "\\u0000", "\\u001b[31m", "\\u202e", "\\n", "\\x"],
  ...["//", "/* ", "'", ";", "\t", " "],
  ...["\n", "\r", "\r\n", "\n\n", '""', '"\n', ",,", "\n,", '\n"', "=", "null", "true", "NaN", "Infinity", "undef"],
  ...["1e999", "-1e-999", "1e5", "0x1f", "01", "-", ".5", "5.", "1_000", "1,508", "５", "5%", "9".repeat(400)],
  ...[duplicate, '"__proto__": {"polluted": true}, ', '"constructor": {"prototype": {"polluted": true}}, '],
  ...['"staffInPost": 1e1000000, ', '"entity": "=1+1", ', '"year": 99999999999, ', '{"a": 1}\n{"a": 2}\n', "[".repeat(70)],
  ...codes.map((code) => JSON.stringify(code)),
  ...codes,
  ...[[0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff], [0x84, 0x31, 0x95, 0x33], [0], [0xff], [0xc0, 0x80]].map(Buffer.from),
  ...[[0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0x81], [0x81, 0x30, 0x81], [0x50, 0x4b, 3, 4]].map(Buffer.from),
];

/** What may stand for a value of JSON without breaking its syntax. */
// prettier-ignore
const values: readonly string[] = [
  ...["0", "1", "-1", "5.52", "1.5", "100", "-0", "1e5", "1e999", "123456789012345678", "0.1234567890123", "9".repeat(400)],
  ...["null", "true", "false", "[]", "{}", "[[1]]", '{ "value": 1 }', '{ "value": 5, "unit": "CNY" }', '{ "printed": "≥" }'],
  ...['{ "__proto__": { "value": 1 } }', '{ "constructor": 1 }', '{ "toString": 1 }', '"5%"', '"1,508"', '"5.520"', '"５"', '"full"', '""'],
  ...['"\\u001b[31m\\u202e"', '"\\ud800"', '"\\u0000"', '"<script>1</script>"', '"1 / 0"', '"\\n\\r"', '"good"'],
  ...codes.map((code) => JSON.stringify(code)),
];

/** Each as long as a large file. */
const large: readonly string[] = [
  "1".repeat(million),
  `-0.${"1".repeat(million)}`,
  `1e${"9".repeat(million)}`,
  `"${"甲".repeat(million / 4)}"`,
  `"${"1".repeat(million)}"`,
  "[".repeat(million),
  '{"a":'.repeat(100_000),
  '{"not":'.repeat(100_000),
  '"a": 1, '.repeat(20_000),
  "1,".repeat(100_000),
  '"'.repeat(100_001),
  "\n".repeat(200_000),
  `${"a,b\n".repeat(20_000)}`,
  "\\u0000".repeat(20_000),
];

type Kind = "flip" | "set" | "insert" | "open" | "cut" | "remove" | "line" | "number" | "text" | "cell" | "key";

interface Edit {
  readonly kind: Kind;
  readonly at: number;
  readonly length: number;
  readonly fragment: number;
  readonly isLarge: boolean;
}

export interface FilePlan {
  readonly sound: number;
  readonly edits: readonly Edit[];
}

const quote = 0x22;

/** From this place on, the next text in quotes, number or line; where there is none, the place itself. */
function next(bytes: Buffer, from: number, pattern: RegExp): readonly [number, number] {
  const found = pattern.exec(bytes.subarray(from, from + 4000).toString("latin1"));
  return found ? [from + found.index, from + found.index + found[0].length] : [from, from];
}

function edited(bytes: Buffer, { kind, at, length, fragment, isLarge }: Edit): Buffer {
  const place = at % (bytes.length + 1);
  const drawn = (from: readonly (string | Buffer)[]): Buffer => {
    const list = isLarge ? large : from;
    return Buffer.from(list[fragment % list.length] ?? "");
  };
  const [put, value] = [drawn(fragments), drawn(values)];
  const replace = (from: number, to: number, by: Buffer): Buffer =>
    Buffer.concat([bytes.subarray(0, from), by, bytes.subarray(to)]);
  switch (kind) {
    case "flip":
      return replace(place, place + 1, Buffer.of((bytes[place] ?? 0) ^ (1 << (length % 8))));
    case "set":
      return replace(place, place + put.length, put);
    case "insert":
      return replace(place, place, put);
    case "open": {
      const inside = bytes.indexOf(quote, place) + 1;
      return replace(inside, inside, put);
    }
    case "cut":
      return bytes.subarray(0, place);
    case "remove":
      return replace(place, place + length, Buffer.of());
    case "line": {
      const [from, to] = next(bytes, place, /\n[^\n]*/);
      return replace(to, to, bytes.subarray(from, to));
    }
    case "number":
      return replace(...next(bytes, place, /(?<=[:,[] ?)-?\d+(\.\d+)?/), value);
    case "text":
      return replace(...next(bytes, place, /(?<=[:,[] ?)"[^"\n]*"(?!:)/), value);
    case "cell":
      return replace(...next(bytes, place, /(?<=[,;\t])[^,;\t\n"]+/), value);
    case "key":
      return replace(...next(bytes, place, /"\w+":/), put);
  }
}

/** The same plan gives the same bytes. */
export const buildFile = ({ sound, edits }: FilePlan, files: readonly SoundFile[]): SoundFile => {
  const { extension, bytes } = files[sound % files.length] as SoundFile;
  return { extension, bytes: edits.reduce(edited, bytes) };
};

const edit = (...kinds: readonly Kind[]): fc.Arbitrary<Edit> =>
  fc.record({
    kind: fc.constantFrom(...kinds),
    at: fc.nat(),
    length: fc.nat(40),
    fragment: fc.nat(),
    isLarge: fc.nat(99).map((percent) => percent === 0),
  });

const any = edit("flip", "set", "insert", "open", "cut", "remove", "line", "number", "text", "cell", "key");

/** Half of the files keep their syntax, mostly, so that something is done with what stands in them. */
export const filePlans: fc.Arbitrary<FilePlan> = fc.record({
  sound: fc.nat(),
  edits: fc.oneof(
    fc.array(any, { minLength: 1, maxLength: 4 }),
    fc.array(edit("number", "text", "cell"), { minLength: 1, maxLength: 2 }),
  ),
});
