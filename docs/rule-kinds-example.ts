/** A case of `test/cases/rule-kinds` as a line: the values that matter to a metric, and the points. */
import type { Locale } from "../src/locales/locale.js";
import type { UnitName } from "../src/formula/units.js";
import { type Localized, titleIn } from "../src/rubric/rubric.js";
import type { RuleKindFile, Single } from "../test/rule-kind-files.js";

/** What an indicator of these files declares, tables included. */
export interface Declared {
  readonly title: Localized;
  readonly unit?: UnitName;
  readonly unitText?: Localized;
  readonly options?: Readonly<Record<string, Localized>>;
  readonly columns?: Readonly<Record<string, Declared>>;
  readonly cohort?: object;
  readonly series?: number;
}

export const indicatorsOf = ({ rubric }: RuleKindFile): Readonly<Record<string, Declared>> =>
  rubric.indicators as Readonly<Record<string, object>> as Readonly<Record<string, Declared>>;

const wordsIn = (value: unknown): string[] => JSON.stringify(value ?? null).match(/\w+/g) ?? [];

/** The indicators that some part of a rubric reads, also through derived quantities and cohort values. */
export function readBy(part: unknown, file: RuleKindFile): readonly string[] {
  const indicators = indicatorsOf(file);
  const derived: Readonly<Record<string, object>> = file.rubric.derived ?? {};
  const found = new Set(wordsIn(part));
  for (const name of found) {
    const behind = Object.hasOwn(derived, name) ? derived[name] : indicators[name]?.cohort;
    for (const word of behind ? wordsIn(behind) : []) found.add(word);
  }
  return Object.keys(indicators).filter((name) => found.has(name));
}

function valueText(value: unknown, declared: Declared, locale: Locale): string {
  const { unit, unitText, options, columns } = declared;
  const text = (title: Localized): string => titleIn(title, locale.language);
  if (value === true || value === false) return value ? locale.words.yes : locale.words.no;
  if (value === null) return "–";
  if (Array.isArray(value) && !columns)
    return value.map((year) => valueText(year, declared, locale)).join(locale.words.comma);
  if (Array.isArray(value)) {
    const column = ([name, each]: [string, Declared]): string => {
      const cells = value.map((row: Readonly<Record<string, unknown>>) => valueText(row[name], each, locale));
      return `${text(each.title)} ${cells.join(locale.language === "zh" ? "、" : ", ")}`;
    };
    return Object.entries(columns ?? {})
      .map(column)
      .join(locale.language === "zh" ? "；" : "; ");
  }
  const option = options?.[String(value)];
  if (option) return text(option);
  const unitName = unit ? locale.units[unit] : unitText ? text(unitText) : "";
  if (typeof value === "object" && value !== null && "value" in value) {
    const { value: number, unit: own } = value as { value: unknown; unit: UnitName };
    return locale.quantity(String(number), locale.units[own]);
  }
  return locale.quantity(String(value), unitName);
}

/** "在职人员数 = 1011 人，编制数 = 1000 人 → 6.8 分" */
export function exampleLine(
  { given }: Single,
  names: readonly string[],
  outcome: string,
  file: RuleKindFile,
  locale: Locale,
): string {
  const indicators = indicatorsOf(file);
  const input = names
    .filter((name) => Object.hasOwn(given, name))
    .map((name) => {
      const declared = indicators[name] as Declared;
      const value = (given as Readonly<Record<string, unknown>>)[name];
      return `${titleIn(declared.title, locale.language)} = ${valueText(value, declared, locale)}`;
    });
  return `${input.join(locale.language === "zh" ? "，" : ", ")} → ${outcome}`;
}
