/** Intervals by brute force: every pair of ends on a small grid, judged at the grid's points and between them. */
import { describe, expect, it } from "vitest";
import {
  type Interval,
  above,
  below,
  between,
  compareFrom,
  compareTo,
  contains,
  everything,
  hull,
  intersect,
  isEmpty,
  point,
  sample,
} from "../../src/exact/interval.js";
import { quotient } from "../../src/exact/quotient.js";

const q = (x: number) => quotient(BigInt(x * 4), 4n);

/** An end as a number: where the interval begins or ends, and whether it includes the place. */
interface Ends {
  readonly text: string;
  readonly low: number;
  readonly closedLow: boolean;
  readonly high: number;
  readonly closedHigh: boolean;
}

const grid = [0, 1, 2];
const samples = [-1, 0, 0.5, 1, 1.5, 2, 3];
const lows = [[-Infinity, false] as const, ...grid.flatMap((x) => [[x, true] as const, [x, false] as const])];
const highs = [[Infinity, false] as const, ...grid.flatMap((x) => [[x, true] as const, [x, false] as const])];
const all: Ends[] = lows.flatMap(([low, closedLow]) =>
  highs.map(([high, closedHigh]) => ({
    text: `${closedLow ? "[" : "("}${low}, ${high}${closedHigh ? "]" : ")"}`,
    low,
    closedLow,
    high,
    closedHigh,
  })),
);

const interval = ({ low, closedLow, high, closedHigh }: Ends): Interval => ({
  from: low === -Infinity ? null : q(low),
  fromIncluded: closedLow,
  to: high === Infinity ? null : q(high),
  toIncluded: closedHigh,
});

const inside = ({ low, closedLow, high, closedHigh }: Ends, x: number): boolean =>
  (closedLow ? x >= low : x > low) && (closedHigh ? x <= high : x < high);

const members = (ends: Ends): number[] => samples.filter((x) => inside(ends, x));
const held = (found: Interval): number[] => samples.filter((x) => contains(found, q(x)));
const some = all.filter((ends) => members(ends).length > 0);
const pairs = (of: readonly Ends[]) => of.flatMap((a) => of.map((b) => [a, b] as const));

describe("one interval", () => {
  it.each(all)("$text", (ends) => {
    expect(held(interval(ends))).toEqual(members(ends));
    expect(isEmpty(interval(ends))).toBe(members(ends).length === 0);
    if (members(ends).length > 0) expect(contains(interval(ends), sample(interval(ends)))).toBe(true);
  });

  it.each([
    [point(q(1)), [1]],
    [below(q(1), true), [-1, 0, 0.5, 1]],
    [below(q(1), false), [-1, 0, 0.5]],
    [above(q(1), true), [1, 1.5, 2, 3]],
    [above(q(1), false), [1.5, 2, 3]],
    [everything, samples],
  ])("written %#", (found, expected) => {
    expect(held(found)).toEqual(expected);
  });

  it("is sampled in its middle, or one beside its only end", () => {
    expect(sample({ from: q(1), fromIncluded: false, to: q(2), toIncluded: false })).toEqual(q(1.5));
    expect(sample(above(q(2), false))).toEqual(q(3));
    expect(sample(below(q(2), false))).toEqual(q(1));
    expect(sample(above(q(0), false))).toEqual(q(1));
    expect(sample(below(q(0), false))).toEqual(q(-1));
    expect(sample(everything)).toEqual(q(0));
  });
});

describe("two intervals", () => {
  it("intersect in what both hold", () => {
    for (const [a, b] of pairs(all)) {
      const expected = samples.filter((x) => inside(a, x) && inside(b, x));
      const found = intersect(interval(a), interval(b));
      expect([a.text, b.text, held(found), isEmpty(found)]).toEqual([a.text, b.text, expected, expected.length === 0]);
    }
  });

  it("have the smallest interval that holds both as their hull", () => {
    for (const [a, b] of pairs(some)) {
      const union = [...members(a), ...members(b)];
      const expected = samples.filter((x) => x >= Math.min(...union) && x <= Math.max(...union));
      const found = hull(interval(a), interval(b));
      expect([a.text, b.text, held(found)]).toEqual([a.text, b.text, expected]);
      expect(found.from === null).toBe(a.low === -Infinity || b.low === -Infinity);
      expect(found.to === null).toBe(a.high === Infinity || b.high === Infinity);
    }
  });

  it("have between them what lies above the first and below the second", () => {
    for (const [a, b] of pairs(some)) {
      const isBefore = Math.min(...members(a)) <= Math.min(...members(b)) && a.high <= b.high;
      if (!isBefore) continue;
      const gap = samples.filter((x) => x > Math.max(...members(a)) && x < Math.min(...members(b)));
      const found = between(interval(a), interval(b));
      expect([a.text, b.text, found && held(found)]).toEqual([a.text, b.text, gap.length ? gap : null]);
    }
  });

  it("are ordered by their lower ends: without limit first, closed before open", () => {
    const place = ({ low, closedLow }: Ends): number => low + (closedLow ? 0 : 0.25);
    for (const [a, b] of pairs(all)) {
      const expected = place(a) === place(b) ? 0 : place(a) < place(b) ? -1 : 1;
      expect([a.text, b.text, Math.sign(compareFrom(interval(a), interval(b)))]).toEqual([a.text, b.text, expected]);
    }
  });

  it("are ordered by their upper ends: open before closed, without limit last", () => {
    const place = ({ high, closedHigh }: Ends): number => high - (closedHigh ? 0 : 0.25);
    for (const [a, b] of pairs(all)) {
      const expected = place(a) === place(b) ? 0 : place(a) < place(b) ? -1 : 1;
      expect([a.text, b.text, Math.sign(compareTo(interval(a), interval(b)))]).toEqual([a.text, b.text, expected]);
    }
  });
});
