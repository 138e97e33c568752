/** Numbers for people: all their decimals where they are few, else rounded, and known to be. */
import { exactText, fromDecimal, round, terminates } from "./decimal.js";
import { type Quotient, sign } from "./quotient.js";

export interface Readable {
  readonly text: string;
  /** What is written is not the number itself. */
  readonly rounded: boolean;
}

/** What a dataset gives has no more decimals than this, so it always stands as it was given. */
const mostPlaces = 12;

/** A number so near to another that more decimals than this do not tell them apart stands as it is. */
const mostTries = 60;

interface Writing {
  /** The most decimals that are written of a number that ends, and the fewest of one that is rounded. */
  readonly most?: number;
  readonly least?: number;
  /** Whether a rounded number says the same as the exact one: how it rounds further, say. */
  readonly fits?: (shown: Quotient) => boolean;
}

export function readable(x: Quotient, { most = mostPlaces, least = 2, fits = () => true }: Writing = {}): Readable {
  if (terminates(x)) {
    const text = exactText(x);
    if ((text.split(".")[1] ?? "").length <= most) return { text, rounded: false };
  }
  for (let places = least; places < least + mostTries; places++) {
    const shown = round(x, places, "half-up");
    const has3Digits = sign(x) === 0 || shown.abs().greaterThanOrEqualTo(`1e${2 - places}`);
    if (has3Digits && fits(fromDecimal(shown))) return { text: shown.toFixed(places), rounded: true };
  }
  return { text: exactText(x), rounded: false };
}
