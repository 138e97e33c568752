/** Cutting an interval at places, its ends, and numbers each once in ascending order. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exact, exactText } from "../../src/exact/decimal.js";
import { type Interval, contains, cut, endsOf, isEmpty, union } from "../../src/exact/interval.js";
import { type Quotient, compare, distinct, equal, quotient } from "../../src/exact/quotient.js";
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

const shown = ({ from, fromIncluded, to, toIncluded }: Interval): string =>
  `${fromIncluded ? "[" : "("}${from ? exactText(from) : ""}, ${to ? exactText(to) : ""}${toIncluded ? "]" : ")"}`;

describe("union", () => {
  it.each<[string[], string[]]>([
    [[], []],
    [
      ["[3, 4]", "[0, 1]"],
      ["[0, 1]", "[3, 4]"],
    ],
    [["[0, 2]", "[1, 3)", "[1, 1]"], ["[0, 3)"]],
    [["[1, 2]", "[0, 1)"], ["[0, 2]"]],
    [
      ["(1, 2]", "[0, 1)"],
      ["[0, 1)", "(1, 2]"],
    ],
    [["(1, )", "(, 1)", "[1, 1]"], ["(, )"]],
    [["[0, 1]", "(2, 2)"], ["[0, 1]"]],
    [["[3, 2]", "[0, 1]"], ["[0, 1]"]],
  ])("of %j", (all, expected) => {
    expect(union(all.map(interval)).map(shown)).toEqual(expected);
  });
});

describe("cut", () => {
  it.each<[string, string[], string[]]>([
    ["(, )", [], ["(, )"]],
    ["(, )", ["0"], ["(, 0)", "[0, 0]", "(0, )"]],
    ["(, )", ["2", "1", "2"], ["(, 1)", "[1, 1]", "(1, 2)", "[2, 2]", "(2, )"]],
    ["[1, 3)", [], ["[1, 3)"]],
    ["[1, 3)", ["2"], ["[1, 2)", "[2, 2]", "(2, 3)"]],
    ["[1, 3)", ["1"], ["[1, 1]", "(1, 3)"]],
    ["[1, 3)", ["3"], ["[1, 3)"]],
    ["(1, 3]", ["1"], ["(1, 3]"]],
    ["(1, 3]", ["3"], ["(1, 3)", "[3, 3]"]],
    ["(1, 3]", ["0", "4"], ["(1, 3]"]],
    ["[2, 2]", ["2"], ["[2, 2]"]],
    ["[2, 2]", ["1", "3"], ["[2, 2]"]],
    ["(, 1]", ["0"], ["(, 0)", "[0, 0]", "(0, 1]"]],
    ["(1, 1)", ["1"], []],
  ])("%s at %j", (on, places, expected) => {
    expect(cut(interval(on), places.map(exact)).map(shown)).toEqual(expected);
  });

  it("leaves every number in one piece, in order, and none of the places amid a piece", () => {
    const place = fc.integer({ min: -3, max: 3 }).map((n) => quotient(BigInt(n)));
    const ends = fc.constantFrom("(, )", "[-2, 2]", "(-2, 2)", "(-1, )", "[1, 1]", "(, 2]");
    law(fc.tuple(ends, fc.array(place, { maxLength: 5 })), ([text, places]) => {
      const on = interval(text);
      const pieces = cut(on, places);
      expect(pieces.some(isEmpty)).toBe(false);
      for (let half = -8n; half <= 8n; half++) {
        const x = quotient(half, 2n);
        const here = pieces.filter((piece) => contains(piece, x));
        expect([half, here.length]).toEqual([half, contains(on, x) ? 1 : 0]);
        if (here[0] && places.some((each) => equal(each, x)))
          expect(shown(here[0])).toBe(`[${half / 2n}, ${half / 2n}]`);
      }
      const lower = pieces.flatMap(({ from }) => (from ? [from] : []));
      expect(lower.every((from, index) => index === 0 || compare(lower[index - 1] as Quotient, from) <= 0)).toBe(true);
    });
  });
});

describe("ends", () => {
  it.each([
    ["(, )", []],
    ["(, 2]", ["2"]],
    ["[1, )", ["1"]],
    ["(0, 2)", ["0", "2"]],
    ["[2, 2]", ["2", "2"]],
  ])("of %s", (text, expected) => expect(endsOf(interval(text)).map(exactText)).toEqual(expected));
});

describe("distinct", () => {
  it.each([
    [[], []],
    [["1"], ["1"]],
    [
      ["10", "9", "-1"],
      ["-1", "9", "10"],
    ],
    [
      ["2", "1", "2", "1.5", "1"],
      ["1", "1.5", "2"],
    ],
    [["0", "0", "0"], ["0"]],
  ])("%j", (all, expected) => expect(distinct(all.map(exact)).map(exactText)).toEqual(expected));

  it("leaves the list as it is", () => {
    const all = [exact("2"), exact("1")];
    distinct(all);
    expect(all.map(exactText)).toEqual(["2", "1"]);
  });
});
