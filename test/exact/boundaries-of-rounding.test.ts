/** Between two boundaries that are listed, the rounded value stays on one side of each turn. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Rounding, exact, exactText, fromDecimal, round } from "../../src/exact/decimal.js";
import { type Interval, cut, sample } from "../../src/exact/interval.js";
import { add, compare, multiply, quotient } from "../../src/exact/quotient.js";
import { boundariesOfRounding } from "../../src/exact/rounded.js";
import { everything } from "../../src/exact/interval.js";
import { law } from "../laws/law.js";

describe("boundaries", () => {
  it.each<[string[], number, string[]]>([
    [[], 2, []],
    [["5"], 0, ["4", "4.5", "5", "5.5", "6"]],
    [["5.2"], 0, ["4", "4.5", "5", "5.5", "6", "6.5", "7"]],
    [["-5.2"], 0, ["-7", "-6.5", "-6", "-5.5", "-5", "-4.5", "-4"]],
    [["0"], 1, ["-0.1", "-0.05", "0", "0.05", "0.1"]],
    [["0.125"], 2, ["0.11", "0.115", "0.12", "0.125", "0.13", "0.135", "0.14"]],
    [["9", "5", "6"], 0, ["4", "4.5", "5", "5.5", "6", "6.5", "7", "8", "8.5", "9", "9.5", "10"]],
  ])("of %j at %d places", (turns, places, expected) => {
    expect(boundariesOfRounding(turns.map(exact), places).map(exactText)).toEqual(expected);
  });
});

const places = fc.integer({ min: 0, max: 3 });
const turn = fc.tuple(fc.integer({ min: -400, max: 400 }), fc.constantFrom(1n, 3n, 8n, 10n, 1000n));
const fifths = [0n, 1n, 2n, 3n, 4n, 5n].map((each) => quotient(each, 5n));

/** Places all over an open stretch; near its end where it goes on for ever. */
function within(on: Interval) {
  const { from, to } = on;
  if (!from || !to) return [0n, 1n, 10n, 1000n].map((far) => add(sample(on), quotient(from ? far : -far)));
  if (compare(from, to) === 0) return [from];
  const width = add(to, multiply(from, quotient(-1n)));
  return fifths.slice(1, -1).map((share) => add(from, multiply(width, share)));
}

it.each<Rounding>(["half-up", "down"])("the side of a turn changes at a boundary only: %s", (rounding) => {
  const seen = { below: 0, at: 0, above: 0 };
  law(
    fc.tuple(fc.array(turn, { minLength: 1, maxLength: 3 }), places),
    ([pairs, digits]) => {
      const turns = pairs.map(([n, d]) => quotient(BigInt(n), d));
      const boundaries = boundariesOfRounding(turns, digits);
      for (const stretch of cut(everything, boundaries)) {
        for (const each of turns) {
          const sides = within(stretch).map((x) => compare(fromDecimal(round(x, digits, rounding)), each));
          expect([exactText(each), stretch, new Set(sides).size]).toEqual([exactText(each), stretch, 1]);
          seen[sides[0] === 0 ? "at" : sides[0] === -1 ? "below" : "above"]++;
        }
      }
    },
    1,
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
});
