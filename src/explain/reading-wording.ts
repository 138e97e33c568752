/** Metrics, readings, alternatives and records of claims as text in one language. */
import type { Line, LineCode, LineParams, Statement } from "../locales/line.js";
import type { Locale } from "../locales/locale.js";
import { type ReadingChoice, metricSpecs } from "../rubric/readings.js";
import { sentence } from "./sentence.js";
import { type Localized, type ReadingSpec, type Rubric, titleIn } from "../rubric/rubric.js";

export interface ReadingWording {
  readonly locale: Locale;
  readonly text: (title: Localized) => string;
  /** The title of a metric, or what the total is called. */
  readonly metric: (id: string | null) => string;
  readonly grade: (id: string | null) => string | null;
  readonly alternative: (reading: ReadingSpec, name: string) => string;
  readonly reading: (id: string) => ReadingSpec | undefined;
  /** The alternatives of a choice. */
  readonly choice: (choice: ReadingChoice) => string[];
  /** What a record of claims is called; null where there is only one. */
  readonly record: (index: number) => string | null;
  readonly line: <Code extends LineCode>(code: Code, params: LineParams[Code]) => Line;
}

/** The title of an alternative, or its name where it has none. */
export const alternativeTitle = (
  { titles = {} }: ReadingSpec,
  name: string,
  text: (title: Localized) => string,
): string => (Object.hasOwn(titles, name) ? text(titles[name] as Localized) : name);

export function readingWording(rubric: Rubric, locale: Locale, records: readonly string[]): ReadingWording {
  const text = (title: Localized): string => titleIn(title, locale.language);
  const titles = new Map(metricSpecs(rubric).map(({ id, title }) => [id, text(title)]));
  const readings = new Map((rubric.readings ?? []).map((reading) => [reading.id, reading]));
  const alternative = (reading: ReadingSpec, name: string): string => alternativeTitle(reading, name, text);
  return {
    locale,
    text,
    metric: (id) => (id === null ? locale.words.total : (titles.get(id) ?? id)),
    grade: (id) => {
      const band = rubric.grades?.bands.find((each) => each.id === id);
      return band ? text(band.title) : id;
    },
    alternative,
    reading: (id) => readings.get(id),
    choice: (choice) =>
      Object.entries(choice).map(([id, name]) => {
        const reading = readings.get(id);
        return reading ? alternative(reading, name) : name;
      }),
    record: (index) => (records.length > 1 ? (records[index] ?? `#${index + 1}`) : null),
    line: (code, params) => sentence({ code, params } as Statement, locale),
  };
}
