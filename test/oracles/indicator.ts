import { fromBase, toBase } from "./formula.js";
import { Rational } from "./rational.js";
import type { Indicator } from "./rubric.js";

export type Fact = Rational | string | boolean;

/** One thing that a dataset says, in the indicator's own unit; null if it is missing. */
export function read({ type, unit }: Indicator, said: unknown): Fact | null {
  // "`null` is missing"
  if (said === undefined || said === null) return null;
  // Only a value that a batch has computed is one already.
  if (said instanceof Rational) return said;
  if (typeof said === "object") {
    // "`{ "printed": "≥90%" }` in place of a value counts as missing"
    const quantity = said as { value?: unknown; unit?: string };
    const value = read({ type, unit: quantity.unit ?? unit }, quantity.value);
    return value instanceof Rational ? fromBase(toBase(value, quantity.unit ?? unit), unit) : value;
  }
  if (type === "boolean" && typeof said === "boolean") return said;
  if (type === "choice" && typeof said === "string") return said;
  if (typeof said === "number" || typeof said === "string") return Rational.of(said);
  throw new Error(`${String(said)} is no ${type ?? "number"}`);
}
