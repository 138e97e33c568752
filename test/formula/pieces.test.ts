/** Formulas cut into ratios: where the pieces lie, where there are none, and where a piece comes to a number. */
import { describe, expect, it } from "vitest";
import { exact, exactText } from "../../src/exact/decimal.js";
import { type Interval, contains } from "../../src/exact/interval.js";
import { type Quotient, compare, distinct, quotient } from "../../src/exact/quotient.js";
import { evaluate } from "../../src/formula/evaluate.js";
import type { Expression } from "../../src/formula/expression.js";
import { parseFormula } from "../../src/formula/parse.js";
import { type Piece, piecesOf, solutions } from "../../src/formula/pieces.js";
import { valueAt } from "../../src/formula/ratio.js";
import table from "./pieces.json" with { type: "json" };

const read = (text: string): Expression => {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.problem)}`);
  return parsed.expression;
};

/** `a` is 3, every other name but x is missing. */
const known = (name: string): Quotient | null => (name === "a" ? exact("3") : null);
const pieces = (text: string) => piecesOf(read(text), "x", known);

const shown = ({ from, fromIncluded, to, toIncluded }: Interval): string =>
  `${fromIncluded ? "[" : "("}${from ? exactText(from) : ""}, ${to ? exactText(to) : ""}${toIncluded ? "]" : ")"}`;
const byLowerEnd = (found: readonly Piece[]): string[] =>
  [...found]
    .sort(({ on: { from: a } }, { on: { from: b } }) => (a && b ? compare(a, b) : a ? 1 : -1))
    .map(({ on }) => shown(on));

describe("pieces", () => {
  it.each(table.pieces)("$formula", ({ formula, on }) => {
    const found = pieces(formula);
    expect(found && found.map((each) => shown(each.on)).sort()).toEqual(on && [...on].sort());
    for (const { on: interval, ratio } of found ?? []) {
      for (const x of halves.filter((each) => contains(interval, each)))
        expect([x, valueAt(ratio, x)]).toEqual([
          x,
          evaluate(read(formula), (name) => (name === "x" ? x : known(name))),
        ]);
    }
  });
});

const halves = Array.from({ length: 29 }, (_, index) => quotient(BigInt(index - 14), 2n));

describe("solutions", () => {
  it.each(table.solutions)("$formula = $target", ({ formula, target, at }) => {
    const found = solutions(pieces(formula) ?? [], exact(target));
    expect(distinct(found).map(exactText)).toEqual([...new Set(at)]);
  });

  it("of a level stretch are its ends, as far as they belong to it, and a place amid it", () => {
    const level = (on: Partial<Interval>): Piece[] => {
      const [piece] = pieces("7") ?? [];
      return piece ? [{ ...piece, on: { ...piece.on, ...on } }] : [];
    };
    const ends = { from: exact("2"), to: exact("5") };
    const found = (on: Partial<Interval>): string[] => solutions(level(on), exact("7")).map(exactText);
    expect(found({ ...ends, fromIncluded: true, toIncluded: true })).toEqual(["2", "5", "3.5"]);
    expect(found({ ...ends, fromIncluded: true })).toEqual(["2", "3.5"]);
    expect(found({ ...ends, toIncluded: true })).toEqual(["5", "3.5"]);
    expect(found(ends)).toEqual(["3.5"]);
    expect(found({ to: exact("5"), toIncluded: true })).toEqual(["5", "4"]);
    expect(solutions(level(ends), exact("6"))).toEqual([]);
  });

  it("of the pieces of a known name alone are anywhere", () => {
    expect(piecesOf(read("x + a"), "a", (name) => (name === "x" ? exact("1") : null))).toHaveLength(1);
    expect(piecesOf(read("x + a"), "x", known)).toHaveLength(1);
    expect(piecesOf(read("x + a"), "other", known)).toBeNull();
  });
});

describe("how many pieces are followed", () => {
  const bends = (count: number): string => {
    const each = Array.from({ length: count }, (_, index) => `abs(x - ${index + 1})`);
    return `sum(${each.join(", ")})`;
  };

  it("up to 200", () => {
    expect(pieces(bends(1))).toHaveLength(3);
    expect(pieces(bends(99))).toHaveLength(199);
    expect(pieces(`${bends(99)} + 0 / (x - 0.5)`)).toHaveLength(200); // the pole is no piece
    const sloping = pieces(`${bends(99)} + 0 / (x - 0.5) + x`) ?? [];
    expect(sloping).toHaveLength(200);
    const first = sloping.find(({ on }) => on.from === null); // 1 − x + 2 − x + … + 99 − x + x
    expect(first && exactText(valueAt(first.ratio, exact("-10")))).toBe("5930");
    expect(pieces(bends(100))).toBeNull();
    expect(pieces(`${bends(60)} + ${bends(60)} + abs(x)`)).toHaveLength(123);
  });

  it("not the many places where many lines cross", () => {
    const lines = (count: number): string => {
      const each = Array.from({ length: count }, (_, k) => `${k} * x - ${k * k * k}`);
      return `max(${each.join(", ")})`;
    };
    expect(pieces(lines(9))?.length).toBeGreaterThan(40);
    expect(pieces(lines(22))).toBeNull();
    // 16 lines and five times one more, all through 0: 200 pairs that cross, and then some that lie on each other.
    const beams = [...Array.from({ length: 16 }, (_, k) => `${k + 2} * x`), ...Array.from({ length: 5 }, () => "x")];
    expect(pieces(`max(${beams.join(", ")})`)).toHaveLength(3);
  });

  it("in the order of the line where one function cuts it", () => {
    expect(byLowerEnd(pieces(bends(2)) ?? [])).toEqual(["(, 1)", "[1, 1]", "(1, 2)", "[2, 2]", "(2, )"]);
  });
});
