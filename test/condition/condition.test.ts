import { describe, expect, it } from "vitest";
import {
  type Comparison,
  type Condition,
  type Fact,
  type Truth,
  type Value,
  evaluateCondition,
  factsIn,
} from "../../src/condition/condition.js";
import { everything, point } from "../../src/exact/interval.js";
import { type Quotient, quotient } from "../../src/exact/quotient.js";

type Plain = number | boolean | string;

const exactly = (value: Plain): Value => (typeof value === "number" ? quotient(BigInt(value * 2), 2n) : value);

const comparison = (operator: Comparison, values: readonly Plain[]): Condition => ({
  fact: "x",
  operator,
  values: values.map(exactly),
});

const facts: readonly Plain[] = [-1, 0, 0.5, 1, true, false, "", "good", "1"];
const order = (holds: (a: number, b: number) => boolean) => (a: Plain, b: Plain) =>
  typeof a === "number" && typeof b === "number" && holds(a, b);

const oracles: [Comparison, (fact: Plain, value: Plain) => boolean][] = [
  ["equal", (a, b) => a === b],
  ["notEqual", (a, b) => a !== b],
  ["lessThan", order((a, b) => a < b)],
  ["lessThanInclusive", order((a, b) => a <= b)],
  ["greaterThan", order((a, b) => a > b)],
  ["greaterThanInclusive", order((a, b) => a >= b)],
  ["in", (a, b) => a === b],
  ["notIn", (a, b) => a !== b],
];

describe("a known fact", () => {
  it.each(oracles)("%s one value", (operator, holds) => {
    for (const fact of facts) {
      for (const value of facts) {
        const found = evaluateCondition(comparison(operator, [value]), () => exactly(fact));
        expect([fact, value, found]).toEqual([fact, value, holds(fact, value)]);
      }
    }
  });

  it.each([
    ["in", 1, [0, 1], true],
    ["in", 1, [0, 2, "1", true], false],
    ["in", "good", ["bad", "good"], true],
    ["in", "good", ["bad", "Good"], false],
    ["in", false, [0, "", true], false],
    ["notIn", 1, [0, 1], false],
    ["notIn", 1, [0, 2], true],
    ["notIn", "good", ["bad", "good"], false],
    ["notIn", "good", ["bad", "fair"], true],
  ] as [Comparison, Plain, Plain[], boolean][])("%s several: %j, %j", (operator, fact, values, expected) => {
    expect(evaluateCondition(comparison(operator, values), () => exactly(fact))).toBe(expected);
  });

  it("is compared exactly", () => {
    const third = quotient(1n, 3n);
    const almost = quotient(333_333_333_333_333_333_333n, 10n ** 21n);
    const at = (operator: Comparison, value: Quotient) =>
      evaluateCondition({ fact: "x", operator, values: [value] }, () => third);
    expect(at("equal", almost)).toBe(false);
    expect(at("greaterThan", almost)).toBe(true);
    expect(at("equal", quotient(2n, 6n))).toBe(true);
  });
});

it.each(oracles)("%s: a fact of which nothing is known leaves it open", (operator) => {
  expect(evaluateCondition(comparison(operator, [1]), () => null)).toBeNull();
});

/** Conditions over the facts t (true), f (false) and the missing u, v, w. */
const known: Record<string, boolean> = { t: true, f: false };
const holds = (fact: string): Condition => ({ fact, operator: "equal", values: [true] });
const truth = (condition: Condition): Truth => evaluateCondition(condition, (fact): Fact => known[fact] ?? null);

/** Whether it holds in every way to fill in what is missing; each missing fact stands only once. */
function overAllAnswers(condition: Condition): Truth {
  const missing = [...factsIn(condition)].filter((fact) => known[fact] === undefined);
  const answers = Array.from({ length: 2 ** missing.length }, (_, bits) =>
    evaluateCondition(condition, (fact) => known[fact] ?? (bits & (1 << missing.indexOf(fact))) > 0),
  );
  return answers.every((each) => each === true) ? true : answers.every((each) => each === false) ? false : null;
}

const lists = ["t", "f", "u"].flatMap((a) => ["t", "f", "v"].flatMap((b) => ["t", "f", "w"].map((c) => [a, b, c])));

describe("all, any and not", () => {
  it.each([
    [{ all: [holds("t"), holds("t")] }, true],
    [{ all: [holds("t"), holds("f")] }, false],
    [{ all: [holds("u"), holds("f")] }, false],
    [{ all: [holds("f"), holds("u")] }, false],
    [{ all: [holds("t"), holds("u")] }, null],
    [{ all: [holds("u")] }, null],
    [{ any: [holds("f"), holds("f")] }, false],
    [{ any: [holds("f"), holds("t")] }, true],
    [{ any: [holds("u"), holds("t")] }, true],
    [{ any: [holds("t"), holds("u")] }, true],
    [{ any: [holds("f"), holds("u")] }, null],
    [{ any: [holds("u")] }, null],
    [{ not: holds("t") }, false],
    [{ not: holds("f") }, true],
    [{ not: holds("u") }, null],
    [{ not: { not: holds("u") } }, null],
    [{ all: [holds("u"), { not: holds("u") }] }, null],
  ] as [Condition, Truth][])("%j is %s", (condition, expected) => {
    expect(truth(condition)).toBe(expected);
  });

  it.each(lists)("%s, %s, %s: decided where every answer to the missing ones agrees", (a, b, c) => {
    const [x, y, z] = [holds(a), holds(b), holds(c)];
    const conditions: Condition[] = [
      { all: [x, y, z] },
      { any: [x, y, z] },
      { all: [{ any: [x, y] }, z] },
      { any: [{ all: [x, y] }, { not: z }] },
      { not: { all: [x, { not: { any: [y, z] } }] } },
    ];
    expect(conditions.map(truth)).toEqual(conditions.map(overAllAnswers));
  });
});

describe("the facts of a condition", () => {
  it("stand in its order, each once", () => {
    const condition: Condition = {
      any: [
        holds("c"),
        { all: [holds("a"), { not: holds("b") }] },
        { not: { any: [holds("a"), holds("d")] } },
        holds("c"),
      ],
    };
    expect([...factsIn(condition)]).toEqual(["c", "a", "b", "d"]);
  });
});

it("a missing number that may be anything is not decided, one in a single point is", () => {
  expect(evaluateCondition(comparison("lessThan", [1]), () => everything)).toBeNull();
  expect(evaluateCondition(comparison("equal", [1]), () => everything)).toBeNull();
  expect(evaluateCondition(comparison("equal", [1]), () => point(quotient(1n)))).toBe(true);
});
