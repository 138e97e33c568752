/** (a + b·x) / (c + d·x): every operation against the numbers at places of a grid, none of them a pole. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Quotient, add, divide, equal, multiply, negate, quotient, sign } from "../../src/exact/quotient.js";
import {
  type Linear,
  type Ratio,
  addRatios,
  constantRatio,
  invertRatio,
  multiplyRatios,
  nameRatio,
  negateRatio,
  reaches,
  rootOf,
  scaleRatio,
  valueAt,
} from "../../src/formula/ratio.js";
import { law } from "../laws/law.js";

const whole = (n: number): Quotient => quotient(BigInt(n));
const linear = (a: number, b: number): Linear => [whole(a), whole(b)];
const ratio = (a: number, b: number, c: number, d: number): Ratio => ({ above: linear(a, b), below: linear(c, d) });

const grid = Array.from({ length: 25 }, (_, index) => quotient(BigInt(index - 12), 2n));
const at = ([a, b]: Linear, x: Quotient): Quotient => add(a, multiply(b, x));
const isPole = ({ below }: Ratio, x: Quotient): boolean => sign(at(below, x)) === 0;
const valuesOf = (of: Ratio, x: Quotient): Quotient => divide(at(of.above, x), at(of.below, x));

const coefficient = fc.integer({ min: -3, max: 3 });
const anyLinear = fc.tuple(coefficient, coefficient).map(([a, b]) => linear(a, b));
const isZero = ([a, b]: Linear): boolean => sign(a) === 0 && sign(b) === 0;
const below = anyLinear.filter((each) => !isZero(each));
const anyRatio: fc.Arbitrary<Ratio> = fc.record({ above: anyLinear, below });
/** Two that often have a factor in common, so that something cancels. */
const pairs = fc.tuple(anyRatio, anyRatio, fc.nat(4), coefficient).map(([p, q, shared, by]): [Ratio, Ratio] => {
  const scaled = ([a, b]: Linear): Linear => [multiply(a, whole(by || 1)), multiply(b, whole(by || 1))];
  if (shared === 0) return [p, { ...q, below: scaled(p.below) }];
  if (shared === 1) return [p, { ...q, above: scaled(p.below) }];
  if (shared === 2 && !isZero(p.above)) return [p, { ...q, below: scaled(p.above) }];
  return [p, q];
});

const isProportional = ([a, b]: Linear, [c, d]: Linear): boolean => equal(multiply(a, d), multiply(b, c));
const isSquare = ([, b]: Linear, [, d]: Linear): boolean => sign(b) !== 0 && sign(d) !== 0;

function expectValues(found: Ratio | null, of: readonly Ratio[], value: (x: Quotient) => Quotient): void {
  if (!found) return expect.unreachable("linear above and below");
  for (const x of grid) {
    if (of.some((each) => isPole(each, x))) continue;
    expect([x, isPole(found, x)]).toEqual([x, false]);
    expect([x, valueAt(found, x)]).toEqual([x, value(x)]);
  }
}

describe("operations", () => {
  it("add, and give up where a product is no longer linear", () => {
    const seen = { found: 0, none: 0 };
    law(
      pairs,
      ([p, q]) => {
        const sum = addRatios(p, q);
        const isLinear =
          isProportional(p.below, q.below) ||
          ![isSquare(p.above, q.below), isSquare(q.above, p.below), isSquare(p.below, q.below)].includes(true);
        expect(sum !== null).toBe(isLinear);
        seen[sum ? "found" : "none"]++;
        if (sum) expectValues(sum, [p, q], (x) => add(valuesOf(p, x), valuesOf(q, x)));
      },
      4,
    );
    expect(Math.min(seen.found, seen.none)).toBeGreaterThan(0);
  });

  it("multiply, cancelling what stands above one and below the other", () => {
    const seen = { found: 0, none: 0 };
    law(
      pairs,
      ([p, q]) => {
        const product = multiplyRatios(p, q);
        const cancels = isProportional(p.above, q.below) || isProportional(q.above, p.below);
        expect(product !== null).toBe(cancels || !(isSquare(p.above, q.above) || isSquare(p.below, q.below)));
        seen[product ? "found" : "none"]++;
        if (product) expectValues(product, [p, q], (x) => multiply(valuesOf(p, x), valuesOf(q, x)));
      },
      4,
    );
    expect(Math.min(seen.found, seen.none)).toBeGreaterThan(0);
  });

  it("scale, negate and invert", () => {
    law(fc.tuple(anyRatio, coefficient), ([p, by]) => {
      expectValues(scaleRatio(p, whole(by)), [p], (x) => multiply(valuesOf(p, x), whole(by)));
      expectValues(negateRatio(p), [p], (x) => negate(valuesOf(p, x)));
      if (isZero(p.above)) return;
      const inverse: Ratio = { above: p.below, below: p.above };
      expectValues(invertRatio(p), [p, inverse], (x) => divide(whole(1), valuesOf(p, x)));
    });
  });

  it("start from a number and from the name", () => {
    for (const x of grid) {
      expect(valueAt(constantRatio(whole(7)), x)).toEqual(whole(7));
      expect(valueAt(nameRatio, x)).toEqual(x);
    }
  });
});

describe("where a + b·x is zero", () => {
  it.each([
    [3, 2, quotient(-3n, 2n)],
    [0, 2, whole(0)],
    [-4, -2, whole(-2)],
    [3, 0, null],
    [0, 0, "everywhere"],
  ] as const)("%d + %d·x", (a, b, root) => expect(rootOf(linear(a, b))).toEqual(root));
});

describe("where a ratio comes to a number", () => {
  it.each([
    ["2·x = 3", ratio(0, 2, 1, 0), 3, quotient(3n, 2n)],
    ["6 / x = 2", ratio(6, 0, 0, 1), 2, whole(3)],
    ["6 / x = 0", ratio(6, 0, 0, 1), 0, null],
    ["(1 + x) / (1 - x) = 3", ratio(1, 1, 1, -1), 3, quotient(1n, 2n)],
    ["(2 + 4·x) / (1 + 2·x) = 2", ratio(2, 4, 1, 2), 2, "everywhere"],
    ["5 = 5", ratio(5, 0, 1, 0), 5, "everywhere"],
    ["5 = 4", ratio(5, 0, 1, 0), 4, null],
  ])("%s", (_text, of, t, place) => expect(reaches(of, whole(t))).toEqual(place));

  it("is one place, everywhere or nowhere", () => {
    law(fc.tuple(anyRatio, fc.constantFrom(...grid)), ([p, t]) => {
      const found = reaches(p, t);
      for (const x of grid) {
        if (isPole(p, x)) continue;
        expect(equal(valuesOf(p, x), t)).toBe(found === "everywhere" || (found !== null && equal(found, x)));
      }
    });
  });
});
