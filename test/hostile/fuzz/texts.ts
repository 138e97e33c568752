/** Sound files as bytes: rubrics, and datasets in every form and encoding that is read. */
import { readFileSync } from "node:fs";
import { shipped } from "./sound.js";

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), "utf8");

const utf8 = (text: string): Buffer => Buffer.from(text, "utf8");

/** Two-byte characters of GB18030; the platform only decodes it. */
const gb18030 = ((): ((text: string) => Buffer) => {
  const codes = new Map<string, number>();
  const decoder = new TextDecoder("gb18030");
  for (let code = 0x8140; code <= 0xfefe; code++) {
    const character = decoder.decode(Uint8Array.of(code >> 8, code & 255));
    if (character.length === 1) codes.set(character, code);
  }
  const bytesOf = (character: string): number[] => {
    const code = codes.get(character) ?? character.charCodeAt(0);
    return code < 256 ? [code] : [code >> 8, code & 255];
  };
  return (text) => Buffer.from([...text].flatMap(bytesOf));
})();

const published = read("../../../docs/examples/datonghu-2020.json");
const complete = read("../../../docs/examples/datonghu-2020-complete.json");

interface DatasetText {
  readonly entity: string;
  readonly year: number;
  readonly indicators: Readonly<Record<string, unknown>>;
}

const [one, other] = [published, complete].map((text) => JSON.parse(text) as DatasetText) as [DatasetText, DatasetText];

const ids = Object.keys(shipped.indicators);

const cell = (value: unknown): string => {
  const bare = typeof value === "object" && value !== null && "value" in value ? value.value : value;
  return typeof bare === "string" || typeof bare === "number" || typeof bare === "boolean" ? String(bare) : "";
};

function table(delimiter: string, names: readonly string[]): string {
  const rows = [one, other, other].map(({ entity, year, indicators }) => [
    entity,
    year,
    ...ids.map((id) => cell(indicators[id])),
  ]);
  return [["单位", "年度", ...names], ...rows].map((row) => row.join(delimiter)).join("\r\n");
}

const titles = ids.map((id) => `"${shipped.indicators[id]?.title.zh}"`);
const lines = `${[one, other, other].map((each) => JSON.stringify(each)).join("\n")}\n`;

export interface SoundFile {
  readonly extension: string;
  readonly bytes: Buffer;
}

const file = (extension: string, bytes: Buffer): SoundFile => ({ extension, bytes });

export const datasetFiles: readonly SoundFile[] = [
  file("json", utf8(published)),
  file("json", utf8(complete)),
  file("json", utf8(JSON.stringify([one, other]))),
  file("json", Buffer.from(`\ufeff${published}`, "utf16le")),
  file("ndjson", utf8(lines)),
  file("csv", utf8(`\ufeff${table(",", ids)}`)),
  file("csv", utf8(table(",", titles))),
  file("csv", gb18030(table(",", titles))),
  file("csv", gb18030(table(";", ids))),
  file("tsv", utf8(table("\t", ids))),
];

const base = utf8(read("../../invalid/base.json"));

/** The shipped one takes longer, so it is taken less. */
export const rubricFiles: readonly SoundFile[] = [
  ...Array<SoundFile>(6).fill(file("json", base)),
  file("json", Buffer.from(`\ufeff${base.toString()}`, "utf16le")),
  file("json", utf8(read("../../../rubrics/hunan-department-overall/datonghu-2020.json"))),
];

/** A dataset for the base. */
export const baseDataset = utf8(
  `{ "entity": "甲", "indicators": { "rate": 95, "staff": 3, "hasProject": true, "quality": "good", "score": 4 } }`,
);
