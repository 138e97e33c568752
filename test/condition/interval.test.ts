/** Comparisons with a missing number that lies in an interval: decided exactly when all of it agrees. */
import { describe, expect, it } from "vitest";
import { type Comparison, type Truth, type Value, evaluateCondition } from "../../src/condition/condition.js";
import { type Interval, contains } from "../../src/exact/interval.js";
import { type Quotient, quotient } from "../../src/exact/quotient.js";

const quarter = (x: number): Quotient => quotient(BigInt(x * 4), 4n);
const place = (x: number | null): Quotient | null => (x === null ? null : quarter(x));

const ends: readonly (readonly [number | null, boolean])[] = [
  [null, false],
  ...[0, 1, 2].flatMap((x) => [[x, true] as const, [x, false] as const]),
];
const samples = Array.from({ length: 33 }, (_, index) => (index - 12) / 4);

/** Every interval on the grid that is not empty, with the places on the finer grid that it holds. */
const intervals = ends
  .flatMap(([from, fromIncluded]) => ends.map(([to, toIncluded]) => ({ from, fromIncluded, to, toIncluded })))
  .map((of) => ({
    text: `${of.fromIncluded ? "[" : "("}${of.from ?? ""}, ${of.to ?? ""}${of.toIncluded ? "]" : ")"}`,
    interval: { ...of, from: place(of.from), to: place(of.to) },
  }))
  .map((each) => ({ ...each, places: samples.filter((x) => contains(each.interval, quarter(x))) }))
  .filter(({ places }) => places.length > 0);

const agreed = (truths: readonly boolean[]): Truth =>
  truths.every((each) => each) ? true : truths.some((each) => each) ? null : false;

const comparisons: [Comparison, readonly number[][], (x: number, values: readonly number[]) => boolean][] = [
  ["equal", [[-1], [0], [0.5], [1], [2], [3]], (x, values) => values.includes(x)],
  ["notEqual", [[-1], [0], [0.5], [1], [2], [3]], (x, values) => !values.includes(x)],
  ["lessThan", [[-1], [0], [0.5], [1], [2], [3]], (x, [value = NaN]) => x < value],
  ["lessThanInclusive", [[-1], [0], [0.5], [1], [2], [3]], (x, [value = NaN]) => x <= value],
  ["greaterThan", [[-1], [0], [0.5], [1], [2], [3]], (x, [value = NaN]) => x > value],
  ["greaterThanInclusive", [[-1], [0], [0.5], [1], [2], [3]], (x, [value = NaN]) => x >= value],
  ["in", [[-1, 3], [0, 5], [-1, 1], [0, 1, 2], [2]], (x, values) => values.includes(x)],
  ["notIn", [[-1, 3], [0, 5], [-1, 1], [0, 1, 2], [2]], (x, values) => !values.includes(x)],
];

const compare = (interval: Interval, operator: Comparison, values: readonly Value[]): Truth =>
  evaluateCondition({ fact: "x", operator, values }, () => interval);

describe.each(comparisons)("%s", (operator, lists, holds) => {
  it.each(intervals)("a number in $text", ({ interval, places }) => {
    for (const values of lists) {
      const expected = agreed(places.map((x) => holds(x, values)));
      expect([values, compare(interval, operator, values.map(quarter))]).toEqual([values, expected]);
    }
  });
});

describe("labels and answers are no numbers", () => {
  const upToTwo: Interval = { from: quarter(0), fromIncluded: true, to: quarter(2), toIncluded: true };
  it.each<[Comparison, Value[], Truth]>([
    ["in", ["1", true], false],
    ["in", ["1", quarter(1)], null],
    ["in", [quarter(3), "1"], false],
    ["notIn", ["1", true], true],
    ["notIn", [true, quarter(1)], null],
    ["equal", ["good"], false],
    ["notEqual", [true], true],
  ])("%s %#", (operator, values, expected) => {
    expect(compare(upToTwo, operator, values)).toBe(expected);
  });
});
