/**
 * Exact rational numbers: a reduced pair of BigInts with a positive denominator.
 *
 * Every value and every rule is computed with these, so nothing is divided before it is compared and no
 * score turns on a rounding that the rubric did not ask for.
 */
export interface Quotient {
  readonly n: bigint;
  readonly d: bigint;
}

export const zero: Quotient = { n: 0n, d: 1n };
export const one: Quotient = { n: 1n, d: 1n };

const absolute = (a: bigint): bigint => (a < 0n ? -a : a);

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** ±1/0, an end that is never reached: it multiplies and compares as it should, and is never added. */
export const infinite = (direction: 1 | -1): Quotient => ({ n: BigInt(direction), d: 0n });
export const isFinite = ({ d }: Quotient): boolean => d !== 0n;

/** n / d in lowest terms. The denominator may be negative, never zero. */
export function quotient(n: bigint, d: bigint = 1n): Quotient {
  if (d === 1n) return { n, d };
  const g = gcd(absolute(n), absolute(d)) * (d < 0n ? -1n : 1n);
  return { n: n / g, d: d / g };
}

/** The divisors that a sum of reduced fractions can have lie in that of their denominators: a short number is soon added. */
function sum(a: Quotient, b: Quotient, sign: 1n | -1n): Quotient {
  const g = gcd(a.d, b.d);
  const n = a.n * (b.d / g) + sign * b.n * (a.d / g);
  const common = gcd(absolute(n), g);
  return { n: n / common, d: (a.d / g) * (b.d / common) };
}

export const add = (a: Quotient, b: Quotient): Quotient => sum(a, b, 1n);
export const subtract = (a: Quotient, b: Quotient): Quotient => sum(a, b, -1n);

/** Each numerator is reduced by the other denominator, so that only short numbers are divided where one factor is short. */
export function multiply(a: Quotient, b: Quotient): Quotient {
  const left = gcd(absolute(a.n), b.d);
  const right = gcd(absolute(b.n), a.d);
  return { n: (a.n / left) * (b.n / right), d: (a.d / right) * (b.d / left) };
}

/** a / b; b must not be zero: who divides says first what a zero denominator means. */
export const divide = (a: Quotient, b: Quotient): Quotient =>
  multiply(a, b.n < 0n ? { n: -b.d, d: -b.n } : { n: b.d, d: b.n });
export const negate = (a: Quotient): Quotient => ({ n: -a.n, d: a.d });
export const abs = (a: Quotient): Quotient => ({ n: absolute(a.n), d: a.d });

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compare(a: Quotient, b: Quotient): -1 | 0 | 1 {
  const difference = isFinite(a) || isFinite(b) ? a.n * b.d - b.n * a.d : a.n - b.n;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const equal = (a: Quotient, b: Quotient): boolean => a.n === b.n && a.d === b.d;
export const sign = (a: Quotient): -1 | 0 | 1 => (a.n < 0n ? -1 : a.n > 0n ? 1 : 0);
export const min = (a: Quotient, b: Quotient): Quotient => (compare(b, a) < 0 ? b : a);
export const max = (a: Quotient, b: Quotient): Quotient => (compare(b, a) > 0 ? b : a);
export const clamp = (a: Quotient, low: Quotient, high: Quotient): Quotient => min(max(a, low), high);

/** The largest whole number that is not above a. */
export function floor(a: Quotient): bigint {
  const whole = a.n / a.d; // BigInt division cuts towards zero
  return a.n < 0n && a.d !== 1n ? whole - 1n : whole;
}

/** The smallest whole number that is not below a. */
export const ceil = (a: Quotient): bigint => -floor(negate(a));

/** In ascending order, each once. */
export const distinct = (all: readonly Quotient[]): Quotient[] =>
  [...all].sort(compare).filter((x, index, sorted) => index === 0 || !equal(x, sorted[index - 1] as Quotient));
