/** Headings that name the unit behind the title: “年初预算（万元）”, "Initial budget (CNY 10k)". */
import { en } from "../../locales/en.js";
import { zh } from "../../locales/zh.js";
import type { ColumnSpec } from "../../rubric/rubric.js";
import { fold } from "./titles.js";

type Columns = Readonly<Record<string, ColumnSpec>>;

/** What the unit of an indicator is called in a language; empty where it has none. */
export function unitOf(spec: ColumnSpec, language: "zh" | "en"): string {
  if (spec.type === "choice" || spec.type === "boolean") return "";
  const { unit, unitText } = spec;
  return unit ? { zh, en }[language].units[unit] : (unitText?.[language] ?? "");
}

/** A title with the unit of its indicator, as a heading. */
export function headingOf(spec: ColumnSpec, language: "zh" | "en"): string {
  const unit = unitOf(spec, language);
  const title = spec.title[language];
  if (unit === "") return title;
  return language === "zh" ? `${title}（${unit}）` : `${title} (${unit})`;
}

/** The title and the last brackets of a heading, whatever their width; null where there are none. */
export function splitUnit(heading: string): { readonly title: string; readonly unit: string } | null {
  const [, title, unit] = /^(.+?)\s*\(([^()]*)\)$/.exec(fold(heading)) ?? [];
  return title === undefined || unit === undefined ? null : { title, unit };
}

/** The id of the title before the brackets, if the unit in them is its own. */
export function idWithUnit(heading: string, idOf: (name: string) => string | null, columns: Columns): string | null {
  const split = splitUnit(heading);
  const id = split && idOf(split.title);
  const spec = id === null ? undefined : columns[id];
  if (!split || !spec) return null;
  const own = [unitOf(spec, "zh"), unitOf(spec, "en"), "unit" in spec ? (spec.unit ?? "") : ""];
  return own.some((unit) => unit !== "" && fold(unit) === fold(split.unit)) ? id : null;
}

export const namesWithUnits = (columns: Columns): string[] =>
  Object.values(columns).flatMap((spec) => [headingOf(spec, "zh"), headingOf(spec, "en")]);
