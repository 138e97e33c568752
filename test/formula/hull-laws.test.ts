/** Interval arithmetic on random formulas, held against their values at places of the intervals. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { type Interval, contains } from "../../src/exact/interval.js";
import { type Quotient, abs, add, compare, equal, max, min, quotient, subtract } from "../../src/exact/quotient.js";
import { evaluate } from "../../src/formula/evaluate.js";
import type { Expression } from "../../src/formula/expression.js";
import { valuesOf } from "../../src/formula/hull.js";
import { parseFormula } from "../../src/formula/parse.js";

const read = (text: string): Expression => {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.problem)}`);
  return parsed.expression;
};

const whole = (n: number): Quotient => quotient(BigInt(n));
const tiny = quotient(1n, 10n ** 12n);
const huge = quotient(10n ** 12n);
const small = quotient(1n, 10n ** 6n);
const large = quotient(10n ** 6n);

type Box = Readonly<Record<string, Interval>>;

/** The outermost places of an interval: its end or right beside it, or far out where it has none. */
const outermost = ({ from, fromIncluded, to, toIncluded }: Interval): [Quotient, Quotient] => [
  from ? (fromIncluded ? from : add(from, tiny)) : subtract(whole(0), huge),
  to ? (toIncluded ? to : subtract(to, tiny)) : huge,
];

const halves = Array.from({ length: 17 }, (_, index) => quotient(BigInt(index - 8), 2n));
const placesIn = (interval: Interval): Quotient[] => [
  ...outermost(interval),
  ...halves.filter((x) => contains(interval, x)),
];

const end = fc.integer({ min: -3, max: 3 });
const closed = fc.tuple(end, end).map((ends): Interval => {
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  return { from: whole(low), fromIncluded: true, to: whole(high), toIncluded: true };
});
const any = fc.tuple(closed, fc.nat(3), fc.nat(3)).map(([{ from, to }, lower, upper]): Interval => {
  const isPoint = from && to && equal(from, to);
  return {
    from: lower === 0 ? null : from,
    fromIncluded: lower > 0 && (lower > 1 || isPoint === true),
    to: upper === 0 ? null : to,
    toIncluded: upper > 0 && (upper > 1 || isPoint === true),
  };
});

const arithmetic = ["(? + ?)", "(? - ?)", "(? * ?)", "(? / ?)", "(-?)", "sum(?, ?)", "mean(?, ?, ?)"];
const orders = ["min(?, ?)", "max(?, ?)", "nth(1, ?, ?)", "nth(2, ?, 1, ?)", "nth(3, ?, 1, ?)", "count(?, ?)"];

/** Random formulas made of the templates; the n-th place for a name is given to `nameAt(n)`. */
function formulas(templates: readonly string[], nameAt: (n: number) => string): fc.Arbitrary<string> {
  const fill = (template: string, parts: readonly string[]): string => {
    let n = 0;
    return template.replaceAll("?", () => parts[n++] as string);
  };
  const shapes = fc.letrec<{ any: string }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 3, depthSize: "large", withCrossShrink: true },
      { arbitrary: fc.constant("?"), weight: 2 },
      { arbitrary: fc.constantFrom("0", "1", "2", "0.5"), weight: 1 },
      {
        arbitrary: fc
          .tuple(fc.constantFrom(...templates), fc.tuple(tie("any"), tie("any"), tie("any")))
          .map(([template, parts]) => fill(template, parts)),
        weight: 6,
      },
    ),
  })).any;
  return shapes.map((shape) =>
    fill(
      shape,
      Array.from({ length: shape.length }, (_, n) => nameAt(n)),
    ),
  );
}

it("every value of a formula lies in its interval, and every zero of a denominator is heard of", () => {
  const seen = { value: 0, zero: 0 };
  const repeated = formulas([...arithmetic, ...orders, "abs(?)"], (n) => "ab"[n % 2] as string);
  fc.assert(
    fc.property(repeated, any, any, (text, a, b) => {
      const expression = read(text);
      const heard: Expression[] = [];
      const values = valuesOf(
        expression,
        (name) => (name === "a" ? a : b),
        (each) => heard.push(each),
      );
      for (const x of placesIn(a)) {
        for (const y of placesIn(b)) {
          const value = evaluate(expression, (name) => (name === "a" ? x : y));
          expect(value ? values !== null && contains(values, value) : heard.length > 0).toBe(true);
          seen[value ? "value" : "zero"]++;
        }
      }
    }),
    { numRuns: 600 },
  );
  expect(Math.min(seen.value, seen.zero)).toBeGreaterThan(100);
});

/** The values at all corners of the box. */
function corners(expression: Expression, box: Box): Quotient[] {
  const places = Object.entries(box).reduce<Record<string, Quotient>[]>(
    (all, [name, interval]) => all.flatMap((place) => outermost(interval).map((x) => ({ ...place, [name]: x }))),
    [{}],
  );
  return places.map((place) => evaluate(expression, (name) => place[name] ?? null)).filter((value) => value !== null);
}

/** Without a repeated name a formula rises or falls along each of them, so its extremes lie at the corners. */
function expectExactEnds(text: string, box: Box): void {
  const expression = read(text);
  const heard: Expression[] = [];
  const values = valuesOf(
    expression,
    (name) => box[name] as Interval,
    (each) => heard.push(each),
  );
  fc.pre(heard.length === 0);
  const reached = corners(expression, box);
  const expectEnd = (x: Quotient | null, included: boolean, extreme: Quotient): void => {
    expect(included).toBe(x !== null && equal(x, extreme));
    if (x) expect(compare(abs(subtract(x, extreme)), small)).toBe(-1);
    else expect(compare(abs(extreme), large)).toBe(1);
  };
  if (!values) return expect.unreachable(`${text} has no values`);
  expectEnd(values.from, values.fromIncluded, reached.reduce(min));
  expectEnd(values.to, values.toIncluded, reached.reduce(max));
}

const names = ["a", "b", "c", "d", "e", "f"] as const;
const boxOf = (interval: fc.Arbitrary<Interval>): fc.Arbitrary<Box> =>
  fc.record(Object.fromEntries(names.map((name) => [name, interval])));
/** More names than the box has are wanted only by the longest formulas: they are left out. */
const withEachNameOnce = (templates: readonly string[]): fc.Arbitrary<string> =>
  formulas(templates, (n) => names[n] ?? "none").filter((text) => !text.includes("none"));

it("the ends are exact where no name is repeated, whatever the ends of the names", () => {
  fc.assert(fc.property(withEachNameOnce(arithmetic), boxOf(any), expectExactEnds), { numRuns: 400 });
});

it("and with functions that pick by order, for closed intervals", () => {
  fc.assert(fc.property(withEachNameOnce([...arithmetic, ...orders]), boxOf(any), expectExactEnds), {
    numRuns: 400,
  });
});
