/** A part of a rubric as text in one language: numbers with units, names by their titles, a rule as what stands in it. */
import type { Comparison } from "../condition/condition.js";
import type { ConditionSpec, ValueSpec } from "../format/condition.js";
import { parseFormula } from "../formula/parse.js";
import { printFormula } from "../formula/print.js";
import type { Json } from "../issue/json.js";
import type { Locale } from "../locales/locale.js";
import { type Localized, type Rubric, titleIn } from "../rubric/rubric.js";
import { conditions, ends, isStretch } from "./differences.js";
import { roleOf } from "./roles.js";
import { type Fields, digitsOf, formulas, isLocalized, isRecord, own, texts } from "./same.js";
import { type Surroundings, type Unit, inside, outside, under, wordOf } from "./surroundings.js";

export interface PartTexts {
  readonly text: (part: Json, at: Surroundings) => string;
  /** The stretch of values that an entry of a list is about. */
  readonly stretch: (entry: Fields, at: Surroundings) => string;
  /** The title of an indicator, a derived quantity, a metric, a section or an option; else the name itself. */
  readonly title: (name: string) => string;
}

/** What stands under these is the id of a grade. */
const gradeKeys: ReadonlySet<string> = new Set(["gradeAtMost", "grade"]);

const numberText = /^-?\d+(\.\d+)?$/;

export function partTexts(rubric: Rubric, locale: Locale): PartTexts {
  const { changes, words } = locale;
  const titles = titlesOf(rubric, locale);
  const title = (name: string): string => titles.get(name) ?? name;
  const gradeTitle = (id: string): string => {
    const band = rubric.grades?.bands.find((each) => each.id === id);
    return band ? titleIn(band.title, locale.language) : id;
  };
  const unitName = ({ unit, unitText }: Unit): string =>
    unit ? locale.units[unit] : unitText ? titleIn(unitText, locale.language) : "";

  function number(digits: string, at: Surroundings): string {
    const role = roleOf(at);
    if (role === undefined) return digits;
    if (role === "points") return locale.quantity(digits, locale.units.point);
    const isShare = at.unit.unit === "%" && role === "difference" && !at.isRelative;
    const unit = isShare
      ? locale.percentagePoints
      : unitName(role === "difference" && at.isRelative ? { unit: "%" } : at.unit);
    return locale.quantity(digits, unit);
  }

  function word(name: string, at: Surroundings): string {
    if (numberText.test(name) && !texts.has(at.key)) return number(name, at);
    const parsed = formulas.has(at.key) ? parseFormula(name) : null;
    if (parsed?.ok) return printFormula(parsed.expression, title);
    if (gradeKeys.has(at.key)) return gradeTitle(name);
    if (at.key === "unit") return unitName({ unit: name as Unit["unit"] }) || name;
    const known = changes.values[`${at.key}.${name}`];
    return known ?? (texts.has(at.key) ? name : title(name));
  }

  function condition({ all, any, not, fact = "", operator, value }: ConditionSpec): string {
    if (all) return locale.all(all.map(condition));
    if (any) return locale.any(any.map(condition));
    if (not) return locale.not(condition(not));
    const spec = own(rubric.indicators, fact) ?? own(rubric.derived ?? {}, fact);
    const options = isRecord(spec) && isRecord(spec.options) ? spec.options : {};
    const at = under("min", inside(spec, outside("indicator"))); // in the fact's own unit
    const values = ([value ?? []].flat() as readonly ValueSpec[]).map((each) => {
      const option = own(options, String(each));
      return text(option === undefined ? each : (option as Json), at);
    });
    return locale.comparisons[operator as Comparison](title(fact), values);
  }

  function stretch(entry: Fields, at: Surroundings): string {
    const end = (key: string): string | null =>
      entry[key] === undefined ? null : text(entry[key] as Json, under(key, { ...at, key: "" }));
    return locale.interval({
      from: end("atLeast") ?? end("above"),
      fromIncluded: entry.atLeast !== undefined,
      to: end("atMost") ?? end("below"),
      toIncluded: entry.atMost !== undefined,
    });
  }

  function object(part: Fields, at: Surroundings): string {
    const entries = Object.entries(part) as [string, Json][];
    if (entries.length > 0 && entries.every(([, each]) => isLocalized(each)))
      return locale.list(entries.map(([, each]) => text(each, at)));
    const place = inside(part, at);
    const isEntry: boolean = isStretch(part);
    const described = entries.flatMap(([key, each]) => {
      if (key === "kind" || key === "id" || (isEntry && ends.includes(key))) return [];
      const here = under(key, place);
      return [
        isEntry && key === "points"
          ? text(each, here)
          : changes.part(wordOf(here, changes.keys, title), text(each, here)),
      ];
    });
    if (isEntry) return `${stretch(part, at)}${described.length > 0 ? words.colon : ""}${changes.parts(described)}`;
    const kind = typeof part.kind === "string" ? part.kind : null;
    return kind === null
      ? changes.parts(described)
      : changes.ruleOf(changes.values[`kind.${kind}`] ?? kind, changes.parts(described));
  }

  function text(part: Json, at: Surroundings): string {
    if (typeof part === "boolean") return part ? words.yes : words.no;
    if (typeof part === "number") return number(digitsOf(part), at);
    if (typeof part === "string") return word(part, at);
    if (Array.isArray(part) && part.length > 0) {
      const entries = part.map((each: Json) => text(each, at));
      return part.some(isRecord) ? changes.entries(entries) : locale.list(entries);
    }
    if (!isRecord(part)) return changes.nothing;
    if (isLocalized(part)) return titleIn(part as Localized, locale.language);
    return conditions.has(at.key) ? condition(part as ConditionSpec) : object(part, at);
  }

  return { text, stretch, title };
}

/** By name. An option is called by its title only where all choices that have it agree on that. */
function titlesOf({ indicators, derived = {}, sections }: Rubric, { language }: Locale): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  const options = Object.values(indicators).flatMap((spec) =>
    spec.type === "choice" ? Object.entries(spec.options) : [],
  );
  for (const [label, title] of options) {
    const own = titleIn(title, language);
    titles.set(label, (titles.get(label) ?? own) === own ? own : label);
  }
  const visit = (all: typeof sections): void => {
    for (const section of all) {
      titles.set(section.id, titleIn(section.title, language));
      visit(section.sections ?? []);
      for (const { id, title } of section.metrics ?? []) titles.set(id, titleIn(title, language));
    }
  };
  visit(sections);
  for (const [id, { title }] of Object.entries({ ...derived, ...indicators })) titles.set(id, titleIn(title, language));
  return titles;
}
