/** Exact numbers for the oracles: a reduced pair of BigInts, sharing nothing with the library. */

export type Rounding = "half-up" | "down";

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
const abs = (a: bigint): bigint => (a < 0n ? -a : a);

export class Rational {
  readonly n: bigint;
  readonly d: bigint;

  constructor(n: bigint, d = 1n) {
    if (d === 0n) throw new Error("a denominator of 0");
    const common = gcd(abs(n), abs(d)) * (d < 0n ? -1n : 1n);
    this.n = n / common;
    this.d = d / common;
  }

  /** Reads "-12.5", 12.5 and what JavaScript prints for a small or large number: "1e-7". */
  static of(decimal: string | number): Rational {
    const parts = /^(-?\d+)(?:\.(\d+))?(?:e([-+]?\d+))?$/.exec(String(decimal));
    if (parts === null) throw new Error(`not a decimal: ${String(decimal)}`);
    const [, whole = "", fraction = "", exponent = "0"] = parts;
    const shift = Number(exponent) - fraction.length;
    const power = 10n ** BigInt(Math.abs(shift));
    const digits = BigInt(whole + fraction);
    return shift < 0 ? new Rational(digits, power) : new Rational(digits * power);
  }

  plus(other: Rational): Rational {
    return new Rational(this.n * other.d + other.n * this.d, this.d * other.d);
  }
  minus(other: Rational): Rational {
    return new Rational(this.n * other.d - other.n * this.d, this.d * other.d);
  }
  times(other: Rational): Rational {
    return new Rational(this.n * other.n, this.d * other.d);
  }
  over(other: Rational): Rational {
    return new Rational(this.n * other.d, this.d * other.n);
  }
  abs(): Rational {
    return new Rational(abs(this.n), this.d);
  }

  equals(other: Rational): boolean {
    return this.n === other.n && this.d === other.d;
  }
  below(other: Rational): boolean {
    return this.n * other.d < other.n * this.d;
  }
  above(other: Rational): boolean {
    return other.below(this);
  }
  atMost(other: Rational): boolean {
    return !this.above(other);
  }
  atLeast(other: Rational): boolean {
    return !this.below(other);
  }

  floor(): Rational {
    const cut = this.n / this.d;
    return new Rational(this.n < 0n && cut * this.d !== this.n ? cut - 1n : cut);
  }
  ceil(): Rational {
    return zero.minus(zero.minus(this).floor());
  }

  /** "half up, away from zero at a tie"; "down" cuts towards zero. */
  rounded(places: number, rounding: Rounding): Rational {
    const power = 10n ** BigInt(places);
    const scaled = abs(this.n) * power;
    const size = rounding === "down" ? scaled / this.d : (2n * scaled + this.d) / (2n * this.d);
    return new Rational(this.n < 0n ? -size : size, power);
  }

  /** "a plain decimal where it terminates, else the reduced fraction `600/7`" */
  toString(): string {
    let rest = this.d;
    let places = 0;
    for (; rest % 10n === 0n; rest /= 10n) places += 1;
    for (; rest % 5n === 0n; rest /= 5n) places += 1;
    for (; rest % 2n === 0n; rest /= 2n) places += 1;
    if (rest !== 1n) return `${this.n}/${this.d}`;
    const digits = ((abs(this.n) * 10n ** BigInt(places)) / this.d).toString().padStart(places + 1, "0");
    const whole = digits.slice(0, digits.length - places);
    const fraction = digits.slice(digits.length - places).replace(/0+$/, "");
    return (this.n < 0n ? "-" : "") + whole + (fraction === "" ? "" : `.${fraction}`);
  }
}

export const zero = new Rational(0n);
export const one = new Rational(1n);
export const hundred = new Rational(100n);

export const least = (a: Rational, b: Rational): Rational => (b.below(a) ? b : a);
export const greatest = (a: Rational, b: Rational): Rational => (b.above(a) ? b : a);
export const total = (all: readonly Rational[]): Rational => all.reduce((sum, each) => sum.plus(each), zero);
