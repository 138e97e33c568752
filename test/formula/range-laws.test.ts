/**
 * The range of (c + a·x + b·y) / (c′ + a′·x + b′·y) against the outermost quotients at the corners of nearly the
 * same box: open ends are moved in by very little, missing ones put far out, and denominators kept off zero.
 */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Interval } from "../../src/exact/interval.js";
import {
  type Quotient,
  abs,
  add,
  compare,
  divide,
  equal,
  max,
  min,
  multiply,
  negate,
  quotient,
  sign,
  subtract,
} from "../../src/exact/quotient.js";
import { parseFormula } from "../../src/formula/parse.js";
import { rangeOf } from "../../src/formula/range.js";

const whole = (n: number): Quotient => quotient(BigInt(n));
const power = (exponent: number): Quotient =>
  exponent < 0 ? quotient(1n, 10n ** BigInt(-exponent)) : quotient(10n ** BigInt(exponent));

type Sum = readonly [constant: number, x: number, y: number];
type Place = readonly [x: Quotient, y: Quotient];
type Ends = readonly [low: Quotient, high: Quotient];

const at = ([constant, a, b]: Sum, [x, y]: Place): Quotient =>
  add(whole(constant), add(multiply(whole(a), x), multiply(whole(b), y)));
const opposite = ([constant, a, b]: Sum): Sum => [-constant, -a, -b];
const written = ([constant, a, b]: Sum): string => `(${constant} + ${a} * x + ${b} * y)`;

const nearly = ({ from, fromIncluded, to, toIncluded }: Interval): Ends => [
  from ? (fromIncluded ? from : add(from, power(-12))) : negate(power(12)),
  to ? (toIncluded ? to : subtract(to, power(-12))) : power(12),
];

const middle = ([low, high]: Ends): Quotient => divide(add(low, high), whole(2));

/** Places on the edges of the box where the sum is all but zero. */
function almostZero([constant, a, b]: Sum, [xs, ys]: readonly [Ends, Ends]): Place[] {
  const solved = (own: number, other: number, x: Quotient): Quotient =>
    divide(subtract(subtract(power(-24), whole(constant)), multiply(whole(other), x)), whole(own));
  const isInside = (x: Quotient, [low, high]: Ends): boolean => compare(x, low) >= 0 && compare(x, high) <= 0;
  return [
    ...(b === 0 ? [] : xs.map((x): Place => [x, solved(b, a, x)]).filter(([, y]) => isInside(y, ys))),
    ...(a === 0 ? [] : ys.map((y): Place => [solved(a, b, y), y]).filter(([x]) => isInside(x, xs))),
  ];
}

/** One side of the range, where the denominator is positive: the outermost quotients, and whether some place has a value. */
function side(above: Sum, below: Sum, box: readonly [Ends, Ends]) {
  const corners = box[0].flatMap((x) => box[1].map((y): Place => [x, y]));
  const isAhead = (place: Place): boolean => sign(at(below, place)) > 0;
  const value = (place: Place): Quotient => divide(at(above, place), at(below, place));
  const places = [...corners, ...almostZero(below, box)].filter(isAhead);
  if (places.length === 0) return null;
  const [xs, ys] = box.map(([low, high]) => [low, middle([low, high]), high]) as [Quotient[], Quotient[]];
  const taken = xs.flatMap((x) => ys.map((y): Place => [x, y])).filter(isAhead);
  return {
    low: places.map(value).reduce(min),
    high: places.map(value).reduce(max),
    isTaken: (x: Quotient): boolean => taken.some((place) => equal(value(place), x)),
  };
}

const end = fc.integer({ min: -2, max: 3 });
const interval = fc.tuple(end, end, fc.nat(3), fc.nat(3)).map(([a, b, lower, upper]): Interval => ({
  from: lower === 0 ? null : whole(Math.min(a, b)),
  fromIncluded: lower > 0 && (lower > 1 || a === b),
  to: upper === 0 ? null : whole(Math.max(a, b)),
  toIncluded: upper > 0 && (upper > 1 || a === b),
}));
const coefficient = fc.integer({ min: -2, max: 2 });
const sum: fc.Arbitrary<Sum> = fc.tuple(coefficient, coefficient, coefficient);

it("is exact on both sides of zero", () => {
  const seen = { included: 0, open: 0, unlimited: 0 };
  fc.assert(
    fc.property(sum, sum, interval, interval, (above, below, x, y) => {
      const parsed = parseFormula(`${written(above)} / ${written(below)}`);
      if (!parsed.ok) return expect.unreachable();
      const range = rangeOf(
        parsed.expression,
        () => null,
        (name) => (name === "x" ? x : y),
      );
      const box = [nearly(x), nearly(y)] as const;
      const sides = [side(above, below, box), side(opposite(above), opposite(below), box)].filter(
        (each) => each !== null,
      );
      expect(range.intervals).toHaveLength(sides.length);
      for (const [index, { low, high, isTaken }] of sides.entries()) {
        const { from, fromIncluded, to, toIncluded } = range.intervals[index] as Interval;
        const ends = [
          [from, fromIncluded, low],
          [to, toIncluded, high],
        ] as const;
        for (const [found, included, extreme] of ends) {
          expect(included).toBe(found !== null && isTaken(found));
          if (found) expect(compare(abs(subtract(found, extreme)), power(-6))).toBe(-1);
          else expect(compare(abs(extreme), power(6))).toBe(1);
          seen[found ? (included ? "included" : "open") : "unlimited"]++;
        }
      }
      const denominators = box[0].flatMap((a) => box[1].map((b) => sign(at(below, [a, b]))));
      expect(range.undefinable).toBe(Math.min(...denominators) <= 0 && Math.max(...denominators) >= 0);
      const names = ["x", "y"].filter((_, index) => below[index + 1] !== 0);
      expect({ exact: range.exact, divisors: [...range.divisors] }).toEqual({ exact: true, divisors: names });
    }),
    { numRuns: 1000 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(100);
});
