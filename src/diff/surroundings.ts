/** What the text of a change must know of the place that it is about. */
import type { UnitName } from "../formula/units.js";
import type { Path } from "../issue/issue.js";
import type { Localized } from "../rubric/rubric.js";
import { isRecord, own } from "./same.js";

export interface Unit {
  readonly unit?: UnitName | undefined;
  readonly unitText?: Localized | undefined;
}

export interface Surroundings {
  /** Of the nearest rule; of the thing itself where there is none: "metric", "indicator" … */
  readonly kind: string;
  /** The key under which it stands, and the one above. */
  readonly key: string;
  readonly parent: string;
  /** What the numbers of thresholds are in. */
  readonly unit: Unit;
  /** Steps are in percent of the threshold. */
  readonly isRelative: boolean;
}

export const outside = (kind: string): Surroundings => ({ kind, key: "", parent: "", unit: {}, isRelative: false });

/** Inside this part; a part of a metric may have a rule and a value of its own. */
export function inside(part: unknown, at: Surroundings): Surroundings {
  if (!isRecord(part)) return at;
  const value = own(part, "value");
  const isRule = typeof part.kind === "string";
  return {
    ...at,
    kind: isRule ? String(part.kind) : at.kind,
    isRelative: isRule ? part.relative === true : at.isRelative,
    unit: isRecord(value) ? (value as Unit) : at.kind === "indicator" ? (part as Unit) : at.unit,
  };
}

/** Under this key; the entries of a list stand under the list's. */
export const under = (key: string | number, at: Surroundings): Surroundings =>
  typeof key === "number" ? at : { ...at, parent: at.key, key };

/** The place that a path of a change leads to, from the thing that changed. */
export function reach(whole: unknown, path: Path, kind: string): Surroundings {
  let [part, at] = [whole, inside(whole, outside(kind))];
  for (const key of path) {
    part = entryOf(part, key);
    at = inside(part, under(key, at));
  }
  return at;
}

/** What stands under a key of a path; in a list, under a place or a name. */
export function entryOf(part: unknown, key: string | number): unknown {
  if (isRecord(part)) return own(part, String(key));
  if (!Array.isArray(part)) return undefined;
  const list = part as readonly unknown[];
  return typeof key === "number"
    ? list[key]
    : list.find((entry) => isRecord(entry) && [entry.id, entry.name, entry.of].includes(key));
}

/** What is said of a place, by what stands most narrowly around it. */
export function lookUp<T>(table: Readonly<Record<string, T>>, { kind, parent, key }: Surroundings): T | undefined {
  const found = [`${parent}.${key}`, `${kind}.${key}`, `${parent}.*`, key].find((name) => Object.hasOwn(table, name));
  return found === undefined ? undefined : table[found];
}

/** The word for a key of the format; any other key is an option's label or a name of the rubric's own. */
export const wordOf = (
  at: Surroundings,
  keys: Readonly<Record<string, string>>,
  title: (name: string) => string,
): string => lookUp(keys, at) ?? title(at.key);
