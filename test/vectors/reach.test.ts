/** Data at, just below and just above a number that a formula comes to. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exact, exactText } from "../../src/exact/decimal.js";
import { add, compare, quotient } from "../../src/exact/quotient.js";
import { namesIn } from "../../src/formula/expression.js";
import { reacher } from "../../src/vectors/reach.js";
import { canBeGiven } from "../../src/vectors/ticks.js";
import { law } from "../laws/law.js";
import table from "./reach.json" with { type: "json" };
import { type Specs, datasetOf, read, setting, shown, valueIn } from "./setting.js";

const whole = { integer: true, above: 0 };
type Values = Readonly<Record<string, number | string | boolean>>;

/** Only what changed, by side. */
function reach(specs: Specs, values: Values, text: string, target: string): Record<string, object> {
  const dataset = datasetOf(values);
  const plain = shown(dataset);
  const found = reacher(read(text), dataset, setting(specs))(exact(target));
  return Object.fromEntries(
    found.map(({ side, dataset: changed }) => {
      const entries = Object.entries(shown(changed)).filter(([id, each]) => plain[id] !== each);
      return [side, Object.fromEntries(entries)];
    }),
  );
}

const [ab, values]: [Specs, Values] = [
  { a: whole, b: whole },
  { a: 1000, b: 2000 },
];

interface Case {
  readonly name: string;
  readonly indicators?: Specs;
  readonly given?: Values;
  readonly formula: string;
  readonly target: string;
  readonly reached: object;
}

describe("reaches", () => {
  it.each(table as unknown as readonly Case[])(
    "$name",
    ({ indicators = ab, given = values, formula, target, reached }) => {
      expect(reach(indicators, given, formula, target)).toEqual(reached);
    },
  );

  it("every target from the one dataset, which stays as it is", () => {
    const dataset = datasetOf(values);
    const ask = reacher(read("a / b"), dataset, setting(ab));
    const at = (target: string) => ask(exact(target)).map(({ side, dataset: each }) => [side, shown(each)]);
    expect(at("2")[0]).toEqual(["at", { a: "4000", b: "2000" }]);
    expect(at("3")[0]).toEqual(["at", { a: "6000", b: "2000" }]);
    expect(shown(dataset)).toEqual({ a: "1000", b: "2000" });
  });

  it("by one of the first eight names", () => {
    const names = [..."abcdefghi"];
    const free = (index: number): Specs =>
      Object.fromEntries(
        names.map((name, at) => [name, { integer: true, ...(at === index ? {} : { min: 1, max: 1 }) }]),
      );
    const ones = Object.fromEntries(names.map((name) => [name, 1]));
    expect(reach(free(7), ones, names.join(" + "), "20")).toHaveProperty("at", { h: "12" });
    expect(reach(free(8), ones, names.join(" + "), "20")).toEqual({});
  });
});

const specs = fc.constantFrom(
  { integer: true },
  { places: 1 },
  { integer: true, min: 0 },
  { above: 0, max: 40, places: 2 },
);
/** Each rises or falls all along each of its names where b is above 0. */
const formulas = fc.constantFrom(
  "a / b",
  "(a - b) / b",
  "2 * a - b",
  "1 - a / b",
  "sum(a, b, 0.5)",
  "mean(a, b)",
  "-a",
);

it("each side really lies there, one tick of one indicator away", () => {
  const seen = { at: 0, below: 0, above: 0 };
  law(
    fc.tuple(
      formulas,
      specs,
      specs,
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: -60, max: 60 }),
    ),
    ([text, a, b, x, y, sixths]) => {
      const compiled = setting({ a, b: { ...b, min: undefined, above: 0 } });
      const target = quotient(BigInt(sixths), 6n);
      const expression = read(text);
      const dataset = datasetOf({ a: x, b: y });
      const reached = reacher(expression, dataset, compiled)(target);
      expect(new Set(reached.map(({ side }) => side)).size).toBe(reached.length);
      const order = { below: -1, at: 0, above: 1 } as const;
      for (const { side, dataset: changed } of reached) {
        seen[side]++;
        const value = valueIn(compiled, expression, changed);
        expect([side, value && compare(value, target)]).toEqual([side, order[side]]);
        const moved = [...changed].filter(([id, each]) => each !== dataset.get(id));
        expect(moved.length).toBeLessThan(2);
        if (side === "at") continue;
        // One tick further this way or that, the formula comes to the target or passes it.
        const passes = [...namesIn(expression)].some((id) => {
          const indicator = compiled.scope.indicators.get(id);
          const number = changed.get(id);
          if (!indicator || typeof number !== "object" || !canBeGiven(indicator, number)) return false;
          const { integer, places = 12 } = indicator.spec as { integer?: boolean; places?: number };
          const tick = quotient(1n, 10n ** BigInt(integer ? 0 : places));
          if (moved[0] && moved[0][0] !== id) return false;
          return [tick, quotient(-tick.n, tick.d)].some((step) => {
            const next = valueIn(compiled, expression, new Map(changed).set(id, add(number, step)));
            return next === null || compare(next, target) !== order[side];
          });
        });
        expect([exactText(target), side, shown(changed), passes]).toEqual([
          exactText(target),
          side,
          shown(changed),
          true,
        ]);
      }
    },
    3,
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
});
