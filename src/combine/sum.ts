/** A whole as the plain sum of its parts. */
import { type Decimal, sum } from "../exact/decimal.js";

/** A part of a whole, and the whole itself. */
export interface Total {
  /** null while something is missing. */
  readonly points: Decimal | null;
  /** The sum of what has points. */
  readonly scored: Decimal;
  readonly max: Decimal;
  readonly low: Decimal;
  readonly high: Decimal;
}

export function sumOf(parts: readonly Total[]): Total {
  const scored = sum(parts.map((part) => part.scored));
  return {
    points: parts.every(({ points }) => points !== null) ? scored : null,
    scored,
    max: sum(parts.map(({ max }) => max)),
    low: sum(parts.map(({ low }) => low)),
    high: sum(parts.map(({ high }) => high)),
  };
}
