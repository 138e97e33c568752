/** Pieces of random formulas against their values at places of a grid, at ends of pieces and amid them. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { type Interval, contains, cut, endsOf, everything, sample } from "../../src/exact/interval.js";
import { type Quotient, distinct, equal, quotient } from "../../src/exact/quotient.js";
import { evaluate } from "../../src/formula/evaluate.js";
import type { Expression } from "../../src/formula/expression.js";
import { parseFormula } from "../../src/formula/parse.js";
import { piecesOf, preimage, solutions } from "../../src/formula/pieces.js";
import { valueAt } from "../../src/formula/ratio.js";
import { law } from "../laws/law.js";

const read = (text: string): Expression => {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.problem)}`);
  return parsed.expression;
};

const templates = [
  "(? + ?)",
  "(? - ?)",
  "(? * ?)",
  "(? / ?)",
  "(? / ?)",
  "(-?)",
  "abs(?)",
  "min(?, ?)",
  "max(?, ?, ?)",
];
const lists = ["sum(?, ?)", "mean(?, ?, ?)", "count(?, ?)", "min(?)", "nth(1, ?, ?)", "nth(2, ?, ?, ?)"];

const formula = fc.letrec<{ any: string }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3, depthSize: "medium", withCrossShrink: true },
    { arbitrary: fc.constant("x"), weight: 3 },
    { arbitrary: fc.constantFrom("a", "b", "0", "1", "2"), weight: 3 },
    {
      arbitrary: fc
        .tuple(fc.constantFrom(...templates, ...lists), fc.tuple(tie("any"), tie("any"), tie("any")))
        .map(([template, parts]) => {
          let n = 0;
          return template.replaceAll("?", () => parts[n++] as string);
        }),
      weight: 6,
    },
  ),
})).any;

const number = fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: 1, max: 2 }));
const quotientOf = ([n, d]: readonly [number, number]): Quotient => quotient(BigInt(n), BigInt(d));
const known = fc.record({ a: number.map(quotientOf), b: number.map(quotientOf) });

const grid = Array.from({ length: 41 }, (_, index) => quotient(BigInt(index - 20), 3n));

/** The formula's value at x. */
const valueOf =
  (expression: Expression, { a, b }: { a: Quotient; b: Quotient }) =>
  (x: Quotient): Quotient | null =>
    evaluate(expression, (name) => ({ a, b, x })[name] ?? null);

const subject = fc.tuple(formula, known).map(([text, values]) => {
  const expression = read(text);
  const pieces = piecesOf(expression, "x", (name) => ({ a: values.a, b: values.b })[name] ?? null);
  return { text, pieces, value: valueOf(expression, values) };
});

it("a ratio is the formula all over its piece; where no piece lies the formula has no value; no two overlap", () => {
  const seen = { undefined: 0, ends: 0, several: 0, unknown: 0 };
  law(
    subject,
    ({ text, pieces, value }) => {
      if (!pieces) return void seen.unknown++;
      if (pieces.length > 1) seen.several++;
      const places = pieces.flatMap(({ on }) => [...endsOf(on), sample(on)]);
      for (const x of [...grid, ...distinct(places)]) {
        const here = pieces.filter(({ on }) => contains(on, x));
        const found = value(x);
        expect([text, x, here.map(({ ratio }) => valueAt(ratio, x))]).toEqual([text, x, found ? [found] : []]);
        if (!found) seen.undefined++;
      }
      seen.ends += pieces.filter(({ on }) => on.fromIncluded || on.toIncluded).length;
    },
    5,
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
});

it("what is found comes to the target, and nothing that does is missed but on a level stretch", () => {
  const seen = { found: 0, level: 0 };
  law(
    fc.tuple(subject, fc.constantFrom(...grid)),
    ([{ text, pieces, value }, place]) => {
      const target = pieces && value(place);
      if (!target) return;
      const found = solutions(pieces, target);
      for (const x of found) expect([text, x, value(x)]).toEqual([text, x, target]);
      for (const x of grid) {
        const own = value(x);
        if (!own || !equal(own, target)) continue;
        const here = pieces.filter(({ on }) => contains(on, x));
        const places = here.flatMap(({ on }) => [...grid.filter((each) => contains(on, each)), sample(on)]);
        const isLevel = places.every((each) => equal(value(each) ?? quotient(0n), target));
        const isFound = found.some((each) => (isLevel ? here.some(({ on }) => contains(on, each)) : equal(each, x)));
        expect([text, x, isFound]).toEqual([text, x, true]);
        seen[isLevel ? "level" : "found"]++;
      }
    },
    4,
  );
  expect(Math.min(seen.found, seen.level)).toBeGreaterThan(0);
});

/** Everything that some numbers cut the line into, and what lies between two of them with either end. */
const wanted = fc.tuple(number, number, fc.nat(9)).map(([a, b, index]): Interval => {
  const [from, to] = distinct([quotientOf(a), quotientOf(b)]);
  const parts = cut(
    everything,
    [from, to].filter((each) => each !== undefined),
  );
  const all = [...parts, ...(from && to ? [{ from, fromIncluded: true, to, toIncluded: index % 2 === 0 }] : [])];
  return all[index % all.length] ?? everything;
});

it("the formula lies in an interval exactly at the places that are found for it", () => {
  const seen = { in: 0, out: 0, undefined: 0 };
  law(
    fc.tuple(subject, wanted),
    ([{ text, pieces, value }, interval]) => {
      if (!pieces) return;
      const found = preimage(pieces, interval);
      const isFound = (x: Quotient): number => found.filter((each) => contains(each, x)).length;
      for (const x of distinct([...grid, ...found.flatMap((each) => [...endsOf(each), sample(each)])])) {
        const own = value(x);
        const isIn = own !== null && contains(interval, own);
        expect([text, x, isFound(x)]).toEqual([text, x, isIn ? 1 : 0]);
        seen[own ? (isIn ? "in" : "out") : "undefined"]++;
      }
    },
    2,
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
});
