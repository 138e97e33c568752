/** Where the points of a curve turn, and where those of a straight line tie. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Curve, Segment, Stairs } from "../../src/curve/curve.js";
import { locate } from "../../src/curve/curve.js";
import { tiesOf, turnsOf } from "../../src/curve/turns.js";
import { exact, exactText } from "../../src/exact/decimal.js";
import { type Interval, contains } from "../../src/exact/interval.js";
import { type Quotient, add, compare, divide, multiply, quotient, subtract } from "../../src/exact/quotient.js";
import { law } from "../laws/law.js";

/** "[1, 2)", or "(, 2]" without a lower limit. */
function interval(text: string): Interval {
  const [, open, from, to, close] = /^([[(])(.*), ?(.*)([\])])$/.exec(text) as unknown as string[];
  return {
    from: from ? exact(from) : null,
    fromIncluded: open === "[",
    to: to ? exact(to) : null,
    toIncluded: close === "]",
  };
}

const flat = (on: string): Segment => ({ on: interval(on), shape: "constant", points: exact("1") });
const line = (on: string, intercept: string, slope: string): Segment => ({
  on: interval(on),
  shape: "line",
  intercept: exact(intercept),
  slope: exact(slope),
});
const stairs = (on: string, origin: string, step: string, count: Stairs["count"] = "complete"): Segment => ({
  on: interval(on),
  shape: "stairs",
  origin: exact(origin),
  start: exact("9"),
  step: exact(step),
  drop: exact("2"),
  count,
});

const texts = (all: readonly Quotient[]): string[] => [...all].sort(compare).map(exactText);

describe("turns", () => {
  it.each<[string, Curve, string[]]>([
    ["no segment", [], []],
    ["all values alike", [flat("(, )")], []],
    ["the only end", [flat("(, 3]")], ["3"]],
    ["both ends of every segment", [flat("(, 3]"), line("(3, 5)", "1", "2"), flat("[5, )")], ["3", "3", "5", "5"]],
    ["each step of stairs up the values", [stairs("(1, 4)", "1", "1")], ["1", "1", "2", "3", "4"]],
    ["each step of stairs down the values", [stairs("(1, 4)", "4", "-1")], ["1", "2", "3", "4", "4"]],
    ["started steps alike", [stairs("(1, 4]", "1", "1", "started")], ["1", "1", "2", "3", "4"]],
    ["a last step cut short", [stairs("(1, 3.5)", "1", "1")], ["1", "1", "2", "3", "3.5"]],
    ["a last step cut short, downwards", [stairs("(1.5, 4)", "4", "-1")], ["1.5", "2", "3", "4", "4"]],
    ["one step wider than its segment", [stairs("(1, 2)", "1", "5")], ["1", "1", "2"]],
    ["stairs at one value", [stairs("[1, 1]", "1", "5")], ["1", "1"]],
  ])("of %s", (_name, curve, expected) => expect(texts(turnsOf(curve))).toEqual(expected));

  const counted = (from: number, to: number): string[] =>
    Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

  it.each<[string, Segment, string[]]>([
    ["up to 200 steps", stairs("(0, 200)", "0", "1"), ["0", ...counted(0, 200)]],
    ["more, from either end", stairs("(0, 201)", "0", "1"), ["0", ...counted(0, 99), ...counted(101, 201)]],
    ["very many", stairs("(0, 1000000)", "0", "1"), ["0", ...counted(0, 99), ...counted(999_900, 1_000_000)]],
    ["very many downwards", stairs("(-500, 0)", "0", "-1"), [...counted(-500, -400), ...counted(-99, 0), "0"]],
    ["very many, cut short", stairs("(0, 500.5)", "0", "1"), ["0", ...counted(0, 99), ...counted(401, 500), "500.5"]],
    ["endless ones", stairs("(7, )", "7", "1"), ["7", ...counted(7, 106)]],
    ["endless ones downwards", stairs("(, 7)", "7", "-1"), [...counted(-92, 7), "7"]],
  ])("of a staircase: %s", (_name, segment, expected) => expect(texts(turnsOf([segment]))).toEqual(expected));

  it("are all the places where the steps counted change, and lie on the segment or at its end", () => {
    const parts = fc.record({
      from: fc.integer({ min: -20, max: 20 }),
      width: fc.integer({ min: 1, max: 60 }),
      step: fc.integer({ min: 1, max: 9 }),
      isDown: fc.boolean(),
      count: fc.constantFrom("complete" as const, "started" as const),
    });
    law(parts, ({ from, width, step, isDown, count }) => {
      const to = from + width;
      const origin = isDown ? to : from;
      const curve = [
        stairs(`[${from / 4}, ${to / 4}]`, String(origin / 4), String((isDown ? -step : step) / 4), count),
      ];
      const turns = turnsOf(curve);
      const closed = interval(`[${from / 4}, ${to / 4}]`);
      expect(turns.filter((x) => !contains(closed, x))).toEqual([]);
      for (let quarter = from; quarter < to; quarter++) {
        // Between two neighbouring quarters no step lies, so a change is at one of them.
        const steps = [0n, 1n, 2n].map((third) => locate(curve, quotient(3n * BigInt(quarter) + third, 12n))?.steps);
        const [here, , after] = steps;
        const isTurn = turns.some((x) => exactText(x) === exactText(quotient(BigInt(quarter), 4n)));
        if (here !== after) expect([quarter, isTurn]).toEqual([quarter, true]);
      }
    });
  });
});

describe("ties", () => {
  const tick = exact("0.1");

  it.each<[string, Curve, string[]]>([
    ["nothing but lines", [flat("(, 0)"), stairs("[0, 9)", "0", "1")], []],
    ["a level line", [line("[0, 9]", "1", "0")], []],
    ["a level line without limit", [line("(, )", "1", "0")], []],
    ["a line upwards", [line("[0, 2]", "0", "1")], ["1.05", "1.15"]],
    ["a line downwards", [line("[0, 2]", "3", "-1")], ["0.85", "0.95"]],
    ["a steep line", [line("(0, 2)", "-0.5", "2")], ["1.025", "1.075"]],
    ["a line without limit", [line("(, )", "0.3", "1")], ["0.05", "0.15"]],
    ["points below nothing", [line("[0, 2]", "-3.02", "1")], ["0.97", "1.07"]],
    ["a line too short for both", [line("[1, 1.1]", "0", "1")], ["1.05"]],
    ["a line too short for any", [line("[1, 1.04]", "0", "1")], []],
    ["an end that is not included", [line("[0.95, 1.15)", "0", "1")], ["1.05"]],
    ["an end that is included", [line("[0.95, 1.15]", "0", "1")], ["1.05", "1.15"]],
    ["each of several lines", [line("(0, 2)", "0", "1"), line("(4, 6)", "0", "2")], ["1.05", "1.15", "5.025", "5.075"]],
  ])("of %s", (_name, curve, expected) => expect(texts(tiesOf(curve, tick))).toEqual(expected));

  it("lie on the line, half a tick from two neighbours, one after an even and one after an odd number of ticks", () => {
    const number = fc.integer({ min: -30, max: 30 }).map((n) => quotient(BigInt(n), 7n));
    const parts = fc.record({ from: number, width: fc.integer({ min: 1, max: 30 }), intercept: number, slope: number });
    const seen = { both: 0 };
    law(
      fc.tuple(parts, fc.constantFrom("1", "0.1", "0.01").map(exact)),
      ([{ from, width, intercept, slope }, step]) => {
        const on = { from, fromIncluded: true, to: add(from, quotient(BigInt(width))), toIncluded: false };
        const ties = tiesOf([{ on, shape: "line", intercept, slope }], step);
        const halves = ties.map((x) => divide(add(intercept, multiply(slope, x)), step));
        const doubled = halves.map((each) => subtract(multiply(each, quotient(2n)), quotient(1n)));
        expect(ties.every((x) => contains(on, x))).toBe(true);
        expect(doubled.every(({ n, d }) => d === 1n && n % 2n === 0n)).toBe(true);
        if (ties.length < 2) return;
        seen.both++;
        expect(doubled.map(({ n }) => (n / 2n) % 2n === 0n).sort()).toEqual([false, true]);
      },
      2,
    );
    expect(seen.both).toBeGreaterThan(0);
  });
});
