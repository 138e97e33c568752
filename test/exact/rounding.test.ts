/** Rounding and printing against long division and a search for the nearest whole number of ticks. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Rounding,
  decimalText,
  exact,
  exactText,
  fromDecimal,
  round,
  terminates,
} from "../../src/exact/decimal.js";
import { quotient } from "../../src/exact/quotient.js";

/** The plain digits of ticks / 10^places, without trailing zeros. */
function digits(ticks: bigint, places: number): string {
  const text = String(ticks < 0n ? -ticks : ticks).padStart(places + 1, "0");
  const decimals = text.slice(text.length - places).replace(/0+$/, "");
  const whole = text.slice(0, text.length - places);
  const plain = places > 0 && decimals ? `${whole}.${decimals}` : whole;
  return ticks < 0n ? `-${plain}` : plain;
}

/** The digits of |n| / d by division with pencil and paper, or null where they do not end within so many. */
function longDivision(n: bigint, d: bigint, most: number): string | null {
  let rest = (n < 0n ? -n : n) % d;
  let text = String((n < 0n ? -n : n) / d);
  if (rest > 0n) text += ".";
  for (let place = 0; rest > 0n; place++) {
    if (place === most) return null;
    text += String((rest * 10n) / d);
    rest = (rest * 10n) % d;
  }
  return n < 0n ? `-${text}` : text;
}

const shown = (n: bigint, d: bigint, places: number, rounding: Rounding): string =>
  decimalText(round(quotient(n, d), places, rounding));

describe("round", () => {
  it.each([
    ["0.5", 0, "1", "0"],
    ["-0.5", 0, "-1", "0"],
    ["1.5", 0, "2", "1"],
    ["2.5", 0, "3", "2"],
    ["-2.5", 0, "-3", "-2"],
    ["0.49999", 0, "0", "0"],
    ["-0.49999", 0, "0", "0"],
    ["1.005", 2, "1.01", "1"],
    ["-1.005", 2, "-1.01", "-1"],
    ["99.995", 2, "100", "99.99"],
    ["0.004", 2, "0", "0"],
    ["12.5", 3, "12.5", "12.5"],
    ["0", 2, "0", "0"],
  ])("%s to %d places: %s half up, %s down", (value, places, halfUp, down) => {
    expect(decimalText(round(exact(value), places, "half-up"))).toBe(halfUp);
    expect(decimalText(round(exact(value), places, "down"))).toBe(down);
  });

  it("is the nearest decimal, ties away from zero, or the last one towards zero", () => {
    const arbitrary = fc.tuple(fc.bigInt(-400n, 400n), fc.bigInt(1n, 60n), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(arbitrary, ([n, d, places]) => {
        const scaled = (n < 0n ? -n : n) * 10n ** BigInt(places);
        let ticks = 0n;
        while ((ticks + 1n) * d <= scaled) ticks++;
        const rest = scaled - ticks * d;
        const nearest = rest * 2n >= d ? ticks + 1n : ticks;
        expect(shown(n, d, places, "down")).toBe(digits(n < 0n ? -ticks : ticks, places));
        expect(shown(n, d, places, "half-up")).toBe(digits(n < 0n ? -nearest : nearest, places));
      }),
    );
  });

  it("never meets a binary number, however large", () => {
    expect(shown(10n ** 60n + 1n, 2n, 0, "half-up")).toBe(String((10n ** 60n + 2n) / 2n));
    expect(shown(10n ** 60n + 1n, 2n, 0, "down")).toBe(String(10n ** 60n / 2n));
  });
});

describe("exactText", () => {
  it.each([
    [185n, 2n, "92.5"],
    [600n, 7n, "600/7"],
    [-600n, 7n, "-600/7"],
    [1n, 6n, "1/6"],
    [3n, 1n, "3"],
    [-3n, 1n, "-3"],
    [0n, 5n, "0"],
    [100n, 1n, "100"],
    [1n, 2n ** 20n, "0.00000095367431640625"],
    [-1n, 5n ** 9n, "-0.000000512"],
    [1n, 10n ** 30n, `0.${"0".repeat(29)}1`],
    [10n ** 30n, 1n, `1${"0".repeat(30)}`],
  ])("%d / %d", (n, d, text) => {
    expect(exactText(quotient(n, d))).toBe(text);
  });

  it("is the long division where it ends, else the fraction", () => {
    fc.assert(
      fc.property(fc.bigInt(-500n, 500n), fc.bigInt(1n, 500n), (n, d) => {
        const value = quotient(n, d);
        const plain = longDivision(n, d, 9); // 2^8 is the highest power below 500
        expect(terminates(value)).toBe(plain !== null);
        expect(exactText(value)).toBe(plain ?? `${value.n}/${value.d}`);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("decimalText", () => {
  it.each(["0", "-0", "0.00", "-0.000"])("%s is 0", (text) => {
    expect(decimalText(round(exact(text), 3, "half-up"))).toBe("0");
  });

  it("of a rounded value is its digits: no exponent, no -0, no trailing zeros", () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 25n), 10n ** 25n), fc.integer({ min: 0, max: 30 }), (ticks, places) => {
        const text = decimalText(round(quotient(ticks, 10n ** BigInt(places)), places, "down"));
        expect(text).toBe(digits(ticks, places));
        expect(text).toMatch(/^(0|-?(0|[1-9]\d*)(\.\d*[1-9])?)$/);
      }),
    );
  });
});

it("exact reads every digit", () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.integer({ min: 0, max: 12 }), (ticks, places) => {
      const value = exact(digits(ticks, places));
      expect(value).toEqual(quotient(ticks, 10n ** BigInt(places)));
      expect(fromDecimal(round(value, places, "down"))).toEqual(value);
    }),
  );
  expect(exact(5.52)).toEqual(quotient(552n, 100n));
  expect(exact(-7)).toEqual(quotient(-7n));
});
