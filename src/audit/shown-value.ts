/** A recomputed value beside the one that a sheet prints. */
import { decimalText, exactText, fromDecimal, round, terminates } from "../exact/decimal.js";
import type { Quotient } from "../exact/quotient.js";

const morePlaces = 2;

/**
 * Two places more than are printed, or as many as it takes to round to what the value itself rounds to and to differ from
 * it: "100.004" beside a printed 100.
 */
export function shownValue(value: Quotient, printed: number): string {
  const whole = exactText(value);
  const [, decimals = ""] = whole.split(".");
  const places = Math.max(printed, 0) + morePlaces;
  if (terminates(value) && decimals.length <= places) return whole;
  for (let more = places; ; more++) {
    const shown = round(value, more, "half-up");
    const isFaithful = (["half-up", "down"] as const).every((how) =>
      round(fromDecimal(shown), printed, how).equals(round(value, printed, how)),
    );
    const isTold = !shown.equals(round(value, printed, "half-up")); // else it would read as if nothing were rounded
    if (isFaithful && isTold)
      return terminates(value) && decimals.length <= more ? decimalText(shown) : shown.toFixed(more);
  }
}
