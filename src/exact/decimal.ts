/**
 * Decimals: reading, rounding and printing. The only importer of decimal.js.
 *
 * The library has a Decimal constructor of its own, because `Decimal.set` by a host changes everybody who
 * uses the shared one. Decimals hold what people read (indicators, points, totals); all else is a Quotient.
 */
import { Decimal as Shared } from "decimal.js";
import { type Quotient, quotient } from "./quotient.js";

/** A decimal.js number: one of ours, or one that a host passes in. */
export type Decimal = Shared;

const Decimal = Shared.clone({
  defaults: true,
  precision: 100,
  rounding: Shared.ROUND_HALF_UP,
  toExpNeg: -1000,
  toExpPos: 1000,
});

export type Rounding = "half-up" | "down";

const longestExponent = 100;

/** The digits of a decimal.js number of any copy of the library, or null for anything else that only looks like one. */
export function digitsOfDecimal(value: object): string | null {
  if (!Shared.isDecimal(value)) return null;
  try {
    const isLong = value.isFinite() && Math.abs(value.e) > longestExponent; // its plain digits could fill the memory
    const digits: unknown = isLong
      ? `${value.isNegative() ? "-" : ""}1e${value.e}`
      : value.isFinite()
        ? value.toFixed()
        : value.toString();
    return typeof digits === "string" ? digits : null;
  } catch {
    return null;
  }
}

/** The decimal that plain digits such as "-12.50" denote. */
export const decimal = (digits: string | number): Decimal => new Decimal(digits);

/** How the number is written in JSON and in files: plain digits, no exponent, no trailing zeros. */
export const decimalText = (value: Decimal): string => (value.isZero() ? "0" : value.toFixed());

/** The exact value of a decimal. */
export function fromDecimal(value: Decimal): Quotient {
  const places = value.decimalPlaces();
  return quotient(BigInt(value.toFixed(places).replace(".", "")), 10n ** BigInt(places));
}

/** The exact value of a number of a rubric file: plain digits, or a JSON number of at most 15 digits. */
export const exact = (value: string | number): Quotient => fromDecimal(decimal(value));

/** Rounded to a number of places; "half-up" takes ties away from zero, "down" cuts towards zero. */
export function round(value: Quotient, places: number, rounding: Rounding): Decimal {
  const magnitude = { n: (value.n < 0n ? -value.n : value.n) * 10n ** BigInt(places), d: value.d };
  const whole = rounding === "down" ? magnitude.n / magnitude.d : (2n * magnitude.n + magnitude.d) / (2n * magnitude.d);
  return new Decimal(`${value.n < 0n ? "-" : ""}${whole}e-${places}`);
}

/** Whether the value is a decimal of finitely many places: its denominator has no primes but 2 and 5. */
export function terminates({ d }: Quotient): boolean {
  for (const prime of [2n, 5n]) while (d % prime === 0n) d /= prime;
  return d === 1n;
}

/** A plain decimal where the value terminates, else the reduced fraction: "92.5", "600/7". */
export function exactText(value: Quotient): string {
  if (!terminates(value)) return `${value.n}/${value.d}`;
  const places = value.d.toString(2).length; // 2^a · 5^b needs max(a, b) places, and that many bits at least
  return decimalText(round(value, places, "down"));
}

/** A total of points. */
export const sum = (values: Iterable<Decimal>): Decimal => {
  let total = new Decimal(0);
  for (const value of values) total = total.plus(value);
  return total;
};
