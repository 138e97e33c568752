import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Curve, type Segment, type Stairs, locate, pointsOver, stepsAt } from "../../src/curve/curve.js";
import { exact, exactText } from "../../src/exact/decimal.js";
import { type Interval, above, below, everything, point } from "../../src/exact/interval.js";
import { isFinite } from "../../src/exact/quotient.js";

const stairs = (step: string, count: Stairs["count"], drop = "2"): Stairs => ({
  shape: "stairs",
  origin: exact("1"),
  start: exact("10"),
  step: exact(step),
  drop: exact(drop),
  count,
});

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

describe("a staircase counts its steps", () => {
  it.each([
    ["0.5", "complete", "1", 0],
    ["0.5", "complete", "1.4999", 0],
    ["0.5", "complete", "1.5", 1],
    ["0.5", "complete", "1.5001", 1],
    ["0.5", "complete", "2", 2],
    ["0.5", "complete", "0.9", -1],
    ["0.5", "started", "1", 0],
    ["0.5", "started", "1.0001", 1],
    ["0.5", "started", "1.5", 1],
    ["0.5", "started", "1.5001", 2],
    ["0.5", "started", "0.9", 0],
    ["-0.5", "complete", "1", 0],
    ["-0.5", "complete", "0.5001", 0],
    ["-0.5", "complete", "0.5", 1],
    ["-0.5", "complete", "0.4999", 1],
    ["-0.5", "started", "1", 0],
    ["-0.5", "started", "0.9999", 1],
    ["-0.5", "started", "0.5", 1],
    ["-0.5", "started", "0.4999", 2],
  ] as const)("of %s, %s, at %s: %d", (step, count, x, steps) => {
    expect(stepsAt(stairs(step, count), exact(x))).toBe(BigInt(steps));
  });

  it("as many as fit between its origin and the value, one by one", () => {
    const number = fc.integer({ min: -40, max: 40 });
    fc.assert(
      fc.property(number, number, fc.integer({ min: 1, max: 15 }), fc.boolean(), (x, origin, width, isDown) => {
        const distance = isDown ? origin - x : x - origin;
        let complete = -100;
        while ((complete + 1) * width <= distance) complete++;
        let started = -100;
        while (started * width < distance) started++;
        const of = { ...stairs("1", "complete"), origin: exact(origin), step: exact(isDown ? -width : width) };
        expect(stepsAt(of, exact(x))).toBe(BigInt(complete));
        expect(stepsAt({ ...of, count: "started" }, exact(x))).toBe(BigInt(started));
      }),
    );
  });
});

const curve: Curve = [
  { on: below(exact("0"), false), shape: "constant", points: exact("3"), source: ["bands", 1] },
  { on: interval("[0, 2]"), shape: "line", intercept: exact("1"), slope: exact("-0.5") },
  { on: interval("(2, 4)"), ...stairs("0.5", "complete"), source: ["x"] },
  { on: above(exact("5"), true), ...stairs("-1", "started", "-3") },
];

describe("locate", () => {
  it.each([
    ["-7", 0, "3", null],
    ["0", 1, "1", null],
    ["1.5", 1, "0.25", null],
    ["2", 1, "0", null],
    ["2.001", 2, "6", 2n],
    ["2.5", 2, "4", 3n],
    ["3.9", 2, "0", 5n],
    ["5", 3, "-2", -4n],
    ["5.5", 3, "-2", -4n],
    ["6", 3, "-5", -5n],
  ])("%s lies on segment %d and earns %s", (x, index, points, steps) => {
    const place = locate(curve, exact(x));
    expect(place?.segment).toBe(curve[index]);
    expect(place && exactText(place.points)).toBe(points);
    expect(place?.steps).toBe(steps);
  });

  it.each(["4", "4.5", "4.999"])("%s lies in a hole", (x) => {
    expect(locate(curve, exact(x))).toBeNull();
  });

  it("takes segments in any order", () => {
    for (const x of ["-7", "0", "2", "2.5", "3.9", "4", "5", "6"].map(exact)) {
      expect(locate([...curve].reverse(), x)).toEqual(locate(curve, x));
    }
  });

  it("finds a segment by halving, at its ends too: of 1000 it looks at no more than a dozen", () => {
    let looks = 0;
    const steps = Array.from({ length: 1000 }, (_, index): Segment => {
      const on = interval(`[${index}, ${index + 1})`);
      const segment = { on, shape: "constant", points: exact(index) } as const;
      return Object.defineProperty(segment, "on", { get: () => (looks++, on) });
    });
    for (const [x, index] of [
      ["0", 0],
      ["1", 1],
      ["499.5", 499],
      ["500", 500],
      ["998.999", 998],
      ["999", 999],
      ["999.5", 999],
    ] as const) {
      looks = 0;
      expect(locate(steps, exact(x))?.segment).toBe(steps[index]);
      expect(looks).toBeLessThanOrEqual(12);
    }
  });

  it("nothing lies on an empty curve", () => {
    expect(locate([], exact("1"))).toBeNull();
    expect(pointsOver([], everything)).toBeNull();
  });
});

/** "-inf … 3" */
function rangeOver(segments: Curve, values: Interval): string | null {
  const range = pointsOver(segments, values);
  const text = (end: ReturnType<typeof exact>): string =>
    isFinite(end) ? exactText(end) : end.n < 0n ? "-inf" : "inf";
  return range && `${text(range.low)} … ${text(range.high)}`;
}

describe("points over values", () => {
  it.each([
    ["[-1, 0)", "3 … 3"],
    ["[-1, 0]", "1 … 3"],
    ["[1, 1]", "0.5 … 0.5"],
    ["(0, 2)", "0 … 1"],
    ["[-1, 2]", "0 … 3"],
    ["(2, 2.5)", "6 … 6"],
    ["(2, 2.5]", "4 … 6"],
    ["[2, 2.5]", "0 … 6"],
    ["[3, 4]", "0 … 2"],
    ["[3.5, 4]", "0 … 0"],
    ["[4, 5)", null],
    ["(4, 4.5)", null],
    ["[4, 5]", "-2 … -2"],
    ["[5, 6)", "-2 … -2"],
    ["[5, 6]", "-5 … -2"],
    ["[5, )", "-inf … -2"],
    ["(, )", "-inf … 6"],
    ["(, 2]", "0 … 3"],
  ])("%s: %s", (values, range) => {
    expect(rangeOver(curve, interval(values))).toBe(range);
  });
});

describe("points far out", () => {
  const all = (shape: object): Curve => [{ on: everything, ...shape } as Segment];
  const line = (slope: string): Curve => all({ shape: "line", intercept: exact("1"), slope: exact(slope) });
  it.each([
    ["a line upwards", line("2"), "-inf … 5", "5 … inf", "-inf … inf"],
    ["a line downwards", line("-2"), "-3 … inf", "-inf … -3", "-inf … inf"],
    ["a level line", line("0"), "1 … 1", "1 … 1", "1 … 1"],
    ["a constant", all({ shape: "constant", points: exact("7") }), "7 … 7", "7 … 7", "7 … 7"],
    ["stairs up the values", all(stairs("1", "complete")), "8 … inf", "-inf … 8", "-inf … inf"],
    ["stairs down the values", all(stairs("-1", "complete")), "-inf … 12", "12 … inf", "-inf … inf"],
    ["stairs up that add", all(stairs("1", "started", "-2")), "-inf … 12", "12 … inf", "-inf … inf"],
    ["stairs down that add", all(stairs("-1", "started", "-2")), "8 … inf", "-inf … 8", "-inf … inf"],
    ["an empty stretch of stairs", [{ on: point(exact("9")), ...stairs("1", "complete") }], null, "-6 … -6", "-6 … -6"],
  ])("on %s", (_name, segments, upToTwo, fromTwo, everywhere) => {
    expect(rangeOver(segments, below(exact("2"), true))).toBe(upToTwo);
    expect(rangeOver(segments, above(exact("2"), true))).toBe(fromTwo);
    expect(rangeOver(segments, everything)).toBe(everywhere);
  });
});
