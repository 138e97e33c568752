/**
 * The files of `test/cases/rule-kinds`: for each kind of rule that real scoring tables contain, small rubrics with
 * datasets and the points that the table's own words give.
 */
import { readFileSync, readdirSync } from "node:fs";
import type { Indicators, Path, Rubric } from "../src/index.js";
import type { Localized } from "../src/rubric/rubric.js";

/** What a dataset must come to; only what is named is compared. null: not known while something is missing, or left out. */
export interface Expected {
  /** By metric; a row of a repeated metric is "metric/row". */
  readonly points?: Readonly<Record<string, string | null>>;
  readonly sections?: Readonly<Record<string, string | null>>;
  readonly total?: string | null;
  readonly grade?: string | null;
  /** The codes of a dataset that is refused. */
  readonly issues?: readonly string[];
}

export interface Single extends Expected {
  readonly given: Indicators;
}

/** Departments that are scored together, so that each is compared with the others. */
export interface Together {
  readonly departments: readonly Single[];
}

export interface RuleKindFile {
  readonly row: string;
  /** The rule, with the numbers of its sources. */
  readonly words: Localized;
  /** Where the words leave room: what was chosen, and what is only an example. */
  readonly note?: Localized;
  readonly rubric: Rubric;
  /** What a check rightly remarks on. */
  readonly warnings?: readonly { readonly code: string; readonly path: Path }[];
  readonly cases: readonly (Single | Together)[];
}

const folder = new URL("cases/rule-kinds/", import.meta.url);

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), "utf8"));

/** The rows of Chinese tables first. */
const place = ({ row }: RuleKindFile): number => Number(row.slice(1)) + (row.startsWith("K") ? 0 : 100);

/** In the order of the rows; the plain form of a row comes before its variants. */
export const ruleKindFiles: readonly RuleKindFile[] = readdirSync(folder)
  .filter((file) => /^[KR]\d/.test(file))
  .map((file) => file.replace(".json", ""))
  .sort()
  .map((file) => read(`${file}.json`) as RuleKindFile)
  .sort((a, b) => place(a) - place(b));

/** Rows that no rubric can express, and why. */
export const absentRows = read("absent.json") as Readonly<Record<string, Localized>>;

/** What the numbers in brackets and the letters in parentheses stand for. */
export const sources = read("sources.json") as Readonly<Record<string, string>>;
