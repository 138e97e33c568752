/** Points as the plain reading finds them, or why there are none. */
import type { Quotient } from "../../src/exact/quotient.js";

/** Something that they depend on is missing; or something is divided by zero. */
export type Points = Quotient | "missing" | "undefined";

export const areThere = (points: Points): points is Quotient => typeof points === "object";

/** All of several must be there; missing comes before undefined. */
export function combined(all: readonly Points[], combine: (a: Quotient, b: Quotient) => Quotient): Points {
  if (all.includes("missing")) return "missing";
  return all.includes("undefined") ? "undefined" : all.filter(areThere).reduce(combine);
}

/** What follows from points, or from a number, that may not be there. */
export const from = (found: Points, then: (x: Quotient) => Points): Points => (areThere(found) ? then(found) : found);
