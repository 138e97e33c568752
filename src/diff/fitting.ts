/** Data for one rubric, handed to another that may not know all of it. */
import type { Indicators } from "../dataset/indicators.js";
import { isPlain } from "../issue/json.js";
import type { Rubric } from "../rubric/rubric.js";

type Names = Pick<Rubric, "indicators">;

/**
 * Leaves out the indicators that only the other rubric knows. A name that neither knows stays, to be reported, and so
 * does whatever is no plain object.
 */
export function fitting(data: Indicators, to: Names, other: Names): { data: Indicators; leftOut: readonly string[] } {
  const isForeign = (id: string): boolean => !Object.hasOwn(to.indicators, id) && Object.hasOwn(other.indicators, id);
  try {
    if (typeof data !== "object" || data === null || Array.isArray(data) || !isPlain(data))
      return { data, leftOut: [] };
    const values = Object.keys(data).map((id) => [id, data[id]] as const);
    const leftOut = values.flatMap(([id, value]) => (isForeign(id) && (value ?? null) !== null ? [id] : []));
    return { data: Object.fromEntries(values.filter(([id]) => !isForeign(id))) as Indicators, leftOut };
  } catch {
    return { data, leftOut: [] }; // a getter or a proxy threw: scoring says so
  }
}
