/** A whole as the plain sum of its parts. */
import { type Decimal, sum } from "../exact/decimal.js";

export interface Part {
  /** null while something is missing. */
  readonly points: Decimal | null;
  readonly max: Decimal;
  readonly low: Decimal;
  readonly high: Decimal;
}

export interface Total extends Part {
  /** The sum of what has points. */
  readonly scored: Decimal;
}

export function sumOf(parts: readonly Part[]): Total {
  const scored = sum(parts.flatMap(({ points }) => points ?? []));
  return {
    points: parts.every(({ points }) => points !== null) ? scored : null,
    scored,
    max: sum(parts.map(({ max }) => max)),
    low: sum(parts.map(({ low }) => low)),
    high: sum(parts.map(({ high }) => high)),
  };
}
