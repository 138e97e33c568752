/** Data for one rubric, handed to another that may not know all of it. */
import type { Indicators } from "../dataset/indicators.js";
import { isPlain } from "../issue/json.js";
import type { Rubric } from "../rubric/rubric.js";

type Names = Pick<Rubric, "indicators">;

/** Every value read once; null where it is no plain object, or throws: scoring says so. */
export function snapshot(data: Indicators): Indicators | null {
  try {
    if (typeof data !== "object" || data === null || Array.isArray(data) || !isPlain(data)) return null;
    return Object.fromEntries(Object.keys(data).map((id) => [id, data[id] ?? null]));
  } catch {
    return null;
  }
}

/**
 * A snapshot without the indicators that only the other rubric knows; those that had a value are named. A name that
 * neither knows stays, to be reported.
 */
export function fitting(data: Indicators, to: Names, other: Names): { data: Indicators; leftOut: readonly string[] } {
  const isForeign = (id: string): boolean => !Object.hasOwn(to.indicators, id) && Object.hasOwn(other.indicators, id);
  const entries = Object.entries(data);
  return {
    data: Object.fromEntries(entries.filter(([id]) => !isForeign(id))),
    leftOut: entries.flatMap(([id, value]) => (isForeign(id) && value !== null ? [id] : [])),
  };
}
