/** Whether a JSON number survives as a JavaScript number. */

const significant = (number: string): string =>
  number
    .replace(/e.*$/i, "")
    .replace(/[-.]/g, "")
    .replace(/^0+|0+$/g, "");

/** At most 15 significant digits, and neither too large nor too small. */
export function isExact(token: string): boolean {
  const digits = significant(token);
  return digits.length <= 15 && significant(Number(token).toExponential()) === digits;
}

export const hasExponent = (token: string): boolean => /e/i.test(token);
