/** The same rubric and data give the same bytes, in whatever order they are written; the data are only read. */
import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Rubric, type Scorecard, type SectionSpec, createScorer, digestOf, explain } from "../../src/index.js";
import { en } from "../../src/locales/en.js";
import { type Case, arbitraryCase } from "./arbitrary-case.js";
import { subjects } from "./arbitrary-rubric.js";
import { law } from "./law.js";

const bytes = (card: Scorecard): string => JSON.stringify(card);

const isPlain = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Decimal.isDecimal(value);

/** The same JSON with the keys of every object in another order; `draw` gives numbers below a limit. */
function shuffled<T>(value: T, draw: (below: number) => number): T {
  if (Array.isArray(value)) return value.map((each) => shuffled(each, draw)) as T;
  if (!isPlain(value)) return value;
  const left = Object.entries(value);
  const taken: [string, unknown][] = [];
  while (left.length > 0) taken.push(...left.splice(draw(left.length), 1));
  return Object.fromEntries(taken.map(([key, each]) => [key, shuffled(each, draw)])) as T;
}

/** A small generator of numbers of its own, for shuffling. */
function drawer(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}

const withSeed = (rubric: fc.Arbitrary<Rubric>): fc.Arbitrary<Case & { seed: number }> =>
  fc.tuple(arbitraryCase(rubric), fc.nat(1_000_000)).map(([each, seed]) => ({ ...each, seed }));

function frozen<T>(value: T): T {
  if (!isPlain(value)) return value;
  for (const each of Object.values(value)) frozen(each);
  return Object.freeze(value);
}

/** A copy of the data, its Decimals included. */
const copied = (value: unknown): unknown =>
  isPlain(value) ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copied(each)])) : value;

function turnedAround(section: SectionSpec): SectionSpec {
  const { sections, metrics } = section;
  return {
    ...section,
    ...(sections
      ? { sections: [...sections].reverse().map(turnedAround) }
      : { metrics: [...(metrics ?? [])].reverse() }),
  };
}

describe.each(subjects)("$name", ({ rubric }) => {
  it("scoring again, anew, or by a rubric that was written to a file gives the same bytes", () => {
    law(arbitraryCase(rubric), ({ rubric: each, input }) => {
      const scorer = createScorer(each);
      const first = bytes(scorer.score(input));
      expect(bytes(scorer.score(input))).toBe(first);
      expect(bytes(createScorer(each).score(input))).toBe(first);
      expect(bytes(createScorer(JSON.parse(JSON.stringify(each)) as Rubric).score(input))).toBe(first);
      const [many] = [...scorer.scoreMany([input])];
      expect(many?.ok && bytes(many.scorecard)).toBe(first);
      expect(bytes(JSON.parse(first) as Scorecard)).toBe(first);
    });
  });

  it("the order of keys changes nothing, nor does the order of metrics change any of them", () => {
    law(withSeed(rubric), ({ rubric: each, input, seed }) => {
      const card = createScorer(each).score(input);
      const draw = drawer(seed);
      const other = shuffled(each, draw);
      expect(digestOf(other)).toBe(digestOf(each));
      expect(bytes(createScorer(other).score(shuffled(input, draw)))).toBe(bytes(card));

      const reversed = createScorer({ ...each, sections: [...each.sections].reverse().map(turnedAround) }).score(input);
      const { rubric: _own, sections: _sections, metrics, ...total } = reversed;
      expect(Object.fromEntries(metrics.map((metric) => [metric.id, metric]))).toEqual(
        Object.fromEntries(card.metrics.map((metric) => [metric.id, metric])),
      );
      expect(card).toMatchObject(total);
    });
  });

  it("the data are neither written to nor read again", () => {
    law(arbitraryCase(rubric), ({ rubric: each, input }) => {
      const before = copied(input);
      const scorer = createScorer(each);
      const card = scorer.score(input);
      const first = bytes(card);
      expect(input).toEqual(before);
      expect(bytes(scorer.score(frozen(copied(input)) as typeof input))).toBe(first);

      const changing = copied(input) as Record<string, unknown>;
      const own = scorer.score(changing as typeof input);
      for (const [key, value] of Object.entries(changing)) {
        if (isPlain(value)) Object.assign(value, { value: "1", unit: "day" });
        changing[key] = "7";
      }
      expect(bytes(own)).toBe(first);
      expect(explain(each, own, { locale: en })).toEqual(explain(each, card, { locale: en }));
    });
  });
});
