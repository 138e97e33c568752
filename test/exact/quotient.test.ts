/** Exact arithmetic against cross-multiplied pairs of BigInts that are never reduced. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Quotient,
  abs,
  add,
  ceil,
  clamp,
  compare,
  divide,
  equal,
  floor,
  infinite,
  isFinite,
  max,
  min,
  multiply,
  negate,
  one,
  quotient,
  sign,
  subtract,
  zero,
} from "../../src/exact/quotient.js";

/** A pair as it is written: not reduced, of either sign. */
type Pair = readonly [n: bigint, d: bigint];

const whole = fc.bigInt({ min: -30n, max: 30n });
const large = fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n });
const pair: fc.Arbitrary<Pair> = fc.oneof(
  fc.tuple(
    whole,
    whole.filter((d) => d !== 0n),
  ),
  fc.tuple(
    large,
    large.filter((d) => d !== 0n),
  ),
);

const of = ([n, d]: Pair): Quotient => quotient(n, d);
const signOf = (n: bigint): number => (n < 0n ? -1 : n > 0n ? 1 : 0);
const order = ([a, b]: Pair, [c, d]: Pair): number => signOf((a * d - c * b) * b * d);
const commonDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : commonDivisor(b, a % b));

/** The value is n / d, in lowest terms, with a positive denominator. */
function expectValue(value: Quotient, [n, d]: Pair): void {
  expect(value.n * d).toBe(n * value.d);
  expect(value.d > 0n).toBe(true);
  const divisor = commonDivisor(value.n, value.d);
  expect(divisor * divisor).toBe(1n);
}

describe("quotient", () => {
  it.each([
    [6n, 4n, 3n, 2n],
    [-6n, 4n, -3n, 2n],
    [6n, -4n, -3n, 2n],
    [-6n, -4n, 3n, 2n],
    [0n, -7n, 0n, 1n],
    [7n, 1n, 7n, 1n],
    [7n, -1n, -7n, 1n],
  ])("%d / %d", (n, d, reducedN, reducedD) => {
    expect(quotient(n, d)).toEqual({ n: reducedN, d: reducedD });
  });

  it("is whole without a denominator", () => {
    expect(quotient(-7n)).toEqual({ n: -7n, d: 1n });
    expect(zero).toEqual({ n: 0n, d: 1n });
    expect(one).toEqual({ n: 1n, d: 1n });
  });
});

it("adds, subtracts, multiplies and divides exactly, in lowest terms", () => {
  fc.assert(
    fc.property(pair, pair, (x, y) => {
      const [[a, b], [c, d]] = [x, y];
      expectValue(add(of(x), of(y)), [a * d + c * b, b * d]);
      expectValue(subtract(of(x), of(y)), [a * d - c * b, b * d]);
      expectValue(multiply(of(x), of(y)), [a * c, b * d]);
      if (c !== 0n) expectValue(divide(of(x), of(y)), [a * d, b * c]);
      expectValue(negate(of(x)), [-a, b]);
      expectValue(abs(of(x)), a * b < 0n ? [-a, b] : [a, b]);
    }),
  );
});

it("orders, and picks by order", () => {
  fc.assert(
    fc.property(pair, pair, pair, (x, y, z) => {
      expect(compare(of(x), of(y))).toBe(order(x, y));
      expect(equal(of(x), of(y))).toBe(order(x, y) === 0);
      expect(sign(of(x))).toBe(order(x, [0n, 1n]));
      expect(min(of(x), of(y))).toEqual(of(order(x, y) < 0 ? x : y));
      expect(max(of(x), of(y))).toEqual(of(order(x, y) < 0 ? y : x));
      const [low, high] = order(y, z) < 0 ? [y, z] : [z, y];
      expect(clamp(of(x), of(low), of(high))).toEqual(of(order(x, low) < 0 ? low : order(x, high) > 0 ? high : x));
    }),
  );
});

it("is equal only where both parts are", () => {
  expect(equal(quotient(1n, 2n), quotient(1n, 3n))).toBe(false);
  expect(equal(quotient(1n, 3n), quotient(2n, 3n))).toBe(false);
  expect(equal(quotient(2n, 6n), quotient(1n, 3n))).toBe(true);
});

describe("floor and ceil", () => {
  it.each([
    [7n, 2n, 3n, 4n],
    [-7n, 2n, -4n, -3n],
    [1n, 3n, 0n, 1n],
    [-1n, 3n, -1n, 0n],
    [6n, 2n, 3n, 3n],
    [-6n, 2n, -3n, -3n],
    [0n, 5n, 0n, 0n],
  ])("of %d / %d", (n, d, below, above) => {
    expect(floor(quotient(n, d))).toBe(below);
    expect(ceil(quotient(n, d))).toBe(above);
  });

  it("are the nearest whole numbers on either side", () => {
    fc.assert(
      fc.property(pair, (x) => {
        const below: Pair = [floor(of(x)), 1n];
        const above: Pair = [ceil(of(x)), 1n];
        expect(order(below, x)).not.toBe(1);
        expect(order([below[0] + 1n, 1n], x)).toBe(1);
        expect(order(above, x)).not.toBe(-1);
        expect(order([above[0] - 1n, 1n], x)).toBe(-1);
      }),
    );
  });
});

describe("±infinity", () => {
  const ascending = [infinite(-1), quotient(-(10n ** 50n)), zero, quotient(1n, 3n), quotient(10n ** 50n), infinite(1)];

  it("compares as the ends of the number line", () => {
    for (const [i, a] of ascending.entries()) {
      for (const [j, b] of ascending.entries()) expect([i, j, compare(a, b)]).toEqual([i, j, Math.sign(i - j)]);
    }
  });

  it("is told from numbers", () => {
    expect(ascending.map(isFinite)).toEqual([false, true, true, true, true, false]);
  });

  it.each([
    [1, quotient(2n, 3n), infinite(1)],
    [1, quotient(-5n), infinite(-1)],
    [-1, quotient(2n, 3n), infinite(-1)],
    [-1, quotient(-5n), infinite(1)],
  ] as const)("%d · infinity times a number takes its sign", (direction, by, product) => {
    expect(multiply(infinite(direction), by)).toEqual(product);
    expect(multiply(by, infinite(direction))).toEqual(product);
  });
});
