/** The points over an interval against those at many places of it, on random curves. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { type Curve, type Segment, locate, pointsOver } from "../../src/curve/curve.js";
import { type Interval, contains } from "../../src/exact/interval.js";
import {
  type Quotient,
  abs,
  add,
  compare,
  infinite,
  isFinite,
  max,
  min,
  quotient,
  subtract,
} from "../../src/exact/quotient.js";

const whole = (n: number): Quotient => quotient(BigInt(n));
const half = (n: number): Quotient => quotient(BigInt(n), 2n);
const tiny = quotient(1n, 10n ** 9n);
const huge = quotient(10n ** 9n);

const number = fc.integer({ min: -3, max: 3 }).map(whole);
const notZero = fc.constantFrom(-3, -2, -1, 1, 2, 3).map(half);

const shape = fc.oneof(
  number.map((points) => ({ shape: "constant", points }) as const),
  fc.record({ shape: fc.constant("line" as const), intercept: number, slope: number }),
  fc.record({
    shape: fc.constant("stairs" as const),
    origin: number,
    start: number,
    step: notZero,
    drop: fc.oneof(notZero, fc.constant(whole(0))),
    count: fc.constantFrom("complete" as const, "started" as const),
  }),
);

/** Segments one after another, with a turn at each of some whole numbers; some of them are left out. */
const curve: fc.Arbitrary<Curve> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: -3, max: 3 }), { maxLength: 3 }),
    fc.array(fc.tuple(shape, fc.boolean(), fc.nat(4)), { minLength: 4, maxLength: 4 }),
  )
  .map(([turns, shapes]) => {
    const ends = turns.sort((a, b) => a - b).map(whole);
    const segments = [null, ...ends].map((from, index): Segment | null => {
      const to = ends[index] ?? null;
      const [own, toIncluded, keep] = shapes[index] as (typeof shapes)[number];
      const before = index > 0 && shapes[index - 1]?.[1];
      const on = { from, fromIncluded: from !== null && !before, to, toIncluded: to !== null && toIncluded };
      return keep === 0 ? null : { on, ...own };
    });
    return segments.filter((segment) => segment !== null);
  });

const end = fc.option(fc.integer({ min: -9, max: 9 }), { freq: 4 });
const values = fc.tuple(end, end, fc.boolean(), fc.boolean()).map(([a, b, fromIncluded, toIncluded]): Interval => {
  const [low, high] = a !== null && b !== null && a > b ? [b, a] : [a, b];
  return {
    from: low === null ? null : half(low),
    fromIncluded: low !== null && (fromIncluded || low === high),
    to: high === null ? null : half(high),
    toIncluded: high !== null && (toIncluded || low === high),
  };
});

/** Every half and quarter around the turns, right beside each of them, and far out. */
const places = [
  subtract(whole(0), huge),
  ...Array.from({ length: 49 }, (_, index) => quotient(BigInt(index - 24), 4n)).flatMap((x) => [
    subtract(x, tiny),
    x,
    add(x, tiny),
  ]),
  huge,
];

const extreme = (found: Quotient): Quotient =>
  compare(abs(found), whole(1000)) > 0 ? infinite(found.n < 0n ? -1 : 1) : found;

it("its ends are taken or come near to, and nothing lies beyond", () => {
  const seen = { limited: 0, unlimited: 0, hole: 0 };
  fc.assert(
    fc.property(curve, values, (segments, interval) => {
      const points = places
        .filter((x) => contains(interval, x))
        .map((x) => locate(segments, x)?.points)
        .filter((each) => each !== undefined);
      const range = pointsOver(segments, interval);
      expect(range === null).toBe(points.length === 0);
      if (!range) return void seen.hole++;
      const ends = [
        [range.low, extreme(points.reduce(min))],
        [range.high, extreme(points.reduce(max))],
      ] as const;
      for (const [found, expected] of ends) {
        seen[isFinite(expected) ? "limited" : "unlimited"]++;
        if (isFinite(expected)) expect(compare(abs(subtract(found, expected)), quotient(1n, 10n ** 6n))).toBe(-1);
        else expect(found).toEqual(expected);
      }
    }),
    { numRuns: 1000 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
});
