/** Numbers as files and callers write them: plain decimals, never binary noise. */

/** A number of a rubric: a JSON number of at most 15 significant digits, or the digits as text. */
export type Numeral = number | string;

/** Plain digits: an optional sign, 1 to 18 digits, and up to 12 places. */
export const numeralText = /^-?\d{1,18}(\.\d{1,12})?$/;

/** The plain digits of a JavaScript number, or null where it is no decimal of at most 15 significant digits. */
export function plainDigits(value: number): string | null {
  if (!Number.isFinite(value)) return null;
  const [mantissa = "", exponent = "0"] = value.toExponential().split("e");
  const digits = mantissa.replace(/[-.]/g, "");
  const shift = Number(exponent);
  const places = Math.max(0, digits.length - 1 - shift);
  if (digits.length > 15 || places > 12 || shift > 17) return null;
  const padded = places === 0 ? digits.padEnd(shift + 1, "0") : digits.padStart(places + 1, "0");
  const text = places === 0 ? padded : `${padded.slice(0, -places)}.${padded.slice(-places)}`;
  return value < 0 ? `-${text}` : text;
}

export const isNumeral = (value: Numeral): boolean =>
  typeof value === "number" ? plainDigits(value) !== null : numeralText.test(value);
