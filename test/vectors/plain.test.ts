/** An ordinary dataset for any indicators: round numbers where they fit, else whatever does. */
import { describe, expect, it } from "vitest";
import { plainDataset } from "../../src/vectors/plain.js";
import { type Specs, setting, shown } from "./setting.js";

const plain = (specs: Specs) => shown(plainDataset(setting(specs)));
const many = (spec: object, count: number): Specs =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`x${index}`, spec]));

describe("one indicator", () => {
  it.each<[object, string | boolean | undefined]>([
    [{}, "1000"],
    [{ integer: true, min: 0 }, "1000"],
    [{ unit: "CNY10k", above: 0 }, "1000"],
    [{ min: 1001 }, "2000"],
    [{ min: 2001 }, "4000"],
    [{ min: 4500 }, "5000"],
    [{ max: 999 }, "500"],
    [{ unit: "%", min: 0, max: 100 }, "4"],
    [{ above: 4, max: 100 }, "8"],
    [{ min: 0, below: 4 }, "2"],
    [{ above: 4, below: 8 }, "5"],
    [{ min: 0, below: 2 }, "1"],
    [{ max: 0 }, "-4"],
    [{ below: -4 }, "-1000"],
    [{ min: 0, max: 0 }, "0"],
    [{ above: -4, below: 1 }, "0"],
    [{ above: 0, below: 1 }, "0.5"],
    [{ above: 0, below: 1, places: 0 }, undefined],
    [{ above: 0, below: 1, integer: true }, undefined],
    [{ min: 7, max: 7.5, integer: true }, "7"],
    [{ min: 7, max: 7.5, places: 1 }, "7.2"],
    [{ min: 5001 }, "5002"],
    [{ above: 5001, integer: true }, "5002"],
    [{ above: "0.000000000001", max: "0.000000000002" }, "0.000000000002"],
    [{ above: "999999999999999998", integer: true }, "999999999999999999"],
    [{ above: "999999999999999999", integer: true }, undefined],
    [{ type: "boolean" }, true],
    [{ type: "choice", options: { good: {}, poor: {} } }, "good"],
  ])("%j: %s", (spec, expected) =>
    expect(plain({ x: spec })).toStrictEqual(expected === undefined ? {} : { x: expected }),
  );
});

describe("several", () => {
  it("no two next to each other are equal", () => {
    const expected = ["1000", "2000", "500", "4000", "5000", "800", "1600", "1000", "2000"];
    expect(Object.values(plain(many({ above: 0 }, 9)))).toEqual(expected);
    expect(Object.values(plain(many({ unit: "%", above: 0, max: 10 }, 6)))).toEqual(["4", "2", "8", "5", "1", "4"]);
    expect(Object.values(plain(many({ max: 0 }, 2)))).toEqual(["-4", "-4"]);
  });

  it("each by its place, also behind one that stays out", () => {
    const specs = { none: { above: 0, below: 1, integer: true }, yes: { type: "boolean" }, x: {}, small: { max: 10 } };
    expect(plain(specs)).toStrictEqual({ yes: true, x: "500", small: "5" });
    expect(plain({})).toEqual({});
  });
});
