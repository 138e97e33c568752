/** The numbers that can be given for an indicator, and those nearest to one that perhaps cannot. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exact, exactText } from "../../src/exact/decimal.js";
import { compare, quotient } from "../../src/exact/quotient.js";
import { around, canBeGiven } from "../../src/vectors/ticks.js";
import { law } from "../laws/law.js";
import { indicatorOf } from "./setting.js";

const nines = "9".repeat(18);
const tenth = "0.1";
const trillionth = "0.000000000001";

describe("can be given", () => {
  it.each<[object, string, boolean]>([
    [{}, "0", true],
    [{}, "-12.5", true],
    [{}, trillionth, true],
    [{}, "0.0000000000001", false],
    [{}, nines, true],
    [{}, `-${nines}`, true],
    [{}, `${nines}.999999999999`, true],
    [{}, `-${nines}.999999999999`, true],
    [{}, `1${"0".repeat(18)}`, false],
    [{}, `-1${"0".repeat(18)}`, false],
    [{ places: 1 }, tenth, true],
    [{ places: 1 }, "0.15", false],
    [{ places: 0 }, tenth, false],
    [{ places: 0 }, "3", true],
    [{ integer: true }, "3", true],
    [{ integer: true }, tenth, false],
    [{ integer: true, places: 2 }, tenth, false],
    [{ integer: false, places: 2 }, tenth, true],
    [{ min: 1, max: 2 }, "1", true],
    [{ min: 1, max: 2 }, "2", true],
    [{ min: 1, max: 2 }, "0.9", false],
    [{ min: 1, max: 2 }, "2.1", false],
    [{ above: 1, below: 2 }, "1", false],
    [{ above: 1, below: 2 }, "2", false],
    [{ above: 1, below: 2 }, `1${trillionth.slice(1)}`, true],
    [{ unit: "CNY10k", places: 2 }, "0.01", true],
    [{ unit: "CNY10k", places: 2 }, "0.001", false],
  ])("%j: %s is %s", (spec, x, expected) => expect(canBeGiven(indicatorOf(spec), exact(x))).toBe(expected));

  it("a fraction that is no decimal, of no indicator", () => {
    expect(canBeGiven(indicatorOf({}), quotient(1n, 3n))).toBe(false);
  });
});

describe("around", () => {
  it.each<[object, string, string[]]>([
    [{ integer: true }, "5", ["5", "4", "6"]],
    [{ integer: true }, "5.5", ["5", "6"]],
    [{ integer: true }, "-5.5", ["-6", "-5"]],
    [{ integer: true }, "0", ["0", "-1", "1"]],
    [{ places: 2 }, "1", ["1", "0.99", "1.01"]],
    [{ places: 2 }, "1.005", ["1", "1.01"]],
    [{}, "0", ["0", `-${trillionth}`, trillionth]],
    [{ integer: true, min: 5 }, "5", ["5", "6"]],
    [{ integer: true, above: 5 }, "5", ["6"]],
    [{ integer: true, max: 5 }, "5", ["5", "4"]],
    [{ integer: true, below: 5 }, "5", ["4"]],
    [{ integer: true, below: 5 }, "4.5", ["4"]],
    [{ integer: true, min: 5, max: 5 }, "5", ["5"]],
    [{ integer: true, min: 5, max: 5 }, "7", []],
    [{ above: 0, below: 1, integer: true }, "0.5", []],
    [{ integer: true }, nines, [nines, `${nines.slice(1)}8`.padStart(18, "9")]],
    [{ integer: true }, `-${nines}.5`, [`-${nines}`]],
  ])("%j: %s", (spec, x, expected) => expect(around(indicatorOf(spec), exact(x)).map(exactText)).toEqual(expected));

  it("stand the number itself and its nearest neighbours, whatever the limits", () => {
    const limit = fc.option(
      fc.integer({ min: -20, max: 20 }).map((n) => n / 4),
      { nil: undefined },
    );
    const specs = fc.record({ low: limit, high: limit, isOpen: fc.boolean(), places: fc.integer({ min: 0, max: 1 }) });
    law(
      fc.tuple(specs, fc.integer({ min: -60, max: 60 })),
      ([{ low, high, isOpen, places }, twelfths]) => {
        const limits = isOpen ? { above: low, below: high } : { min: low, max: high };
        const indicator = indicatorOf(JSON.parse(JSON.stringify({ ...limits, places })) as object);
        const x = quotient(BigInt(twelfths), 12n);
        const isInside = (tick: number): boolean => {
          const value = tick / 10 ** places;
          return isOpen
            ? value > (low ?? -Infinity) && value < (high ?? Infinity)
            : value >= (low ?? -Infinity) && value <= (high ?? Infinity);
        };
        const ticks = Array.from({ length: 161 }, (_, index) => index - 80);
        const compared = (tick: number): number => compare(quotient(BigInt(tick), 10n ** BigInt(places)), x);
        const [same, lower, higher] = [
          ticks.filter((each) => compared(each) === 0),
          ticks.filter((each) => compared(each) < 0).slice(-1),
          ticks.filter((each) => compared(each) > 0).slice(0, 1),
        ];
        const expected = [...same, ...lower, ...higher].filter(isInside);
        expect(around(indicator, x)).toEqual(expected.map((tick) => quotient(BigInt(tick), 10n ** BigInt(places))));
      },
      3,
    );
  });
});
