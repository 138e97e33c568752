/** Conditions mean what json-rules-engine means by them; with facts missing, what every completion agrees on. */
import fc from "fast-check";
import { Engine, type TopLevelCondition } from "json-rules-engine";
import { describe, expect, it } from "vitest";
import type { Rubric } from "../../src/index.js";
import { compileCondition } from "../../src/compile/condition.js";
import { compileNames } from "../../src/compile/names.js";
import { type Condition, type Fact, type Truth, evaluateCondition } from "../../src/condition/condition.js";
import { type Interval, contains } from "../../src/exact/interval.js";
import { quotient } from "../../src/exact/quotient.js";
import type { ConditionSpec } from "../../src/format/condition.js";
import { issueList } from "../../src/issue/issue.js";
import { type FactSpec, arbitraryComparison, arbitraryCondition, readOnceCondition } from "./arbitrary-condition.js";
import { title } from "./labels.js";
import { law } from "./law.js";

const numbers = ["a", "b", "c"] as const;
const answers = ["yes", "no"] as const;
const grades = ["high", "middle", "low"] as const;

const facts: readonly FactSpec[] = [
  ...numbers.map((name): FactSpec => ({ name, values: [-1, 0, 1, 2, 3] })),
  ...answers.map((name): FactSpec => ({ name, values: [true, false] })),
  { name: "grade", values: grades },
];

const indicators: Rubric["indicators"] = {
  ...Object.fromEntries(numbers.map((name) => [name, { title: title(name) }])),
  ...Object.fromEntries(answers.map((name) => [name, { title: title(name), type: "boolean" }])),
  grade: {
    title: title("grade"),
    type: "choice",
    options: Object.fromEntries(grades.map((name) => [name, title(name)])),
  },
};

const { report, issues } = issueList();
const scope = compileNames({ indicators } as Rubric, report, "any");

function compiled(spec: ConditionSpec): Condition {
  const condition = compileCondition(spec, scope, report, []);
  expect(issues).toEqual([]);
  return condition;
}

type Known = Readonly<Record<string, number | string | boolean>>;

const known: fc.Arbitrary<Known> = fc.record({
  ...Object.fromEntries(numbers.map((name) => [name, fc.integer({ min: -2, max: 4 })])),
  ...Object.fromEntries(answers.map((name) => [name, fc.boolean()])),
  grade: fc.constantFrom(...grades),
}) as fc.Arbitrary<Known>;

const factOf = (value: number | string | boolean | undefined): Fact =>
  typeof value === "number" ? quotient(BigInt(value * 2), 2n) : (value ?? null);

const truth = (condition: Condition, values: Known, open: Readonly<Record<string, Interval>> = {}): Truth =>
  evaluateCondition(condition, (name) => open[name] ?? factOf(values[name]));

describe("json-rules-engine", () => {
  it("agrees where every fact is there", async () => {
    const property = fc.asyncProperty(arbitraryCondition(facts), known, async (spec, values) => {
      const engine = new Engine();
      engine.addRule({ conditions: { all: [spec] } as unknown as TopLevelCondition, event: { type: "holds" } });
      const { events } = await engine.run(values);
      expect(truth(compiled(spec), values)).toBe(events.length > 0);
    });
    await fc.assert(property, { numRuns: 10 * (fc.readConfigureGlobal().numRuns ?? 100) });
  });
});

/** What is still known of a missing number: nothing but its limits. */
const limits: fc.Arbitrary<Interval> = fc
  .record({
    from: fc.option(fc.integer({ min: -1, max: 2 })),
    to: fc.option(fc.integer({ min: 2, max: 3 })),
    fromIncluded: fc.boolean(),
    toIncluded: fc.boolean(),
  })
  .map(({ from, to, fromIncluded, toIncluded }) => {
    const [low, high] = [from === null ? null : quotient(BigInt(from)), to === null ? null : quotient(BigInt(to))];
    const isPoint = from !== null && from === to;
    return {
      from: low,
      fromIncluded: low !== null && (fromIncluded || isPoint),
      to: high,
      toIncluded: high !== null && (toIncluded || isPoint),
    };
  });

interface Gaps {
  readonly values: Known;
  readonly missing: readonly string[];
  readonly open: Readonly<Record<string, Interval>>;
}

const gaps: fc.Arbitrary<Gaps> = fc
  .record({
    values: known,
    missing: fc.subarray(
      facts.map(({ name }) => name),
      { maxLength: 3 },
    ),
    intervals: fc.tuple(limits, limits, limits),
  })
  .map(({ values, missing, intervals }) => ({
    values: Object.fromEntries(Object.entries(values).filter(([name]) => !missing.includes(name))),
    missing,
    open: Object.fromEntries(
      numbers.flatMap((name, index) => (missing.includes(name) ? [[name, intervals[index] as Interval]] : [])),
    ),
  }));

/** Whole and half numbers around everything that a condition compares with: one in each stretch. */
const samples = Array.from({ length: 15 }, (_, index) => index / 2 - 2);

/** Every way to fill in the missing facts, as far as a condition can tell them apart. */
function completions({ values, missing, open }: Gaps): Known[] {
  return missing.reduce<Known[]>(
    (all, name) => {
      const range = open[name];
      // Of a label or an answer nothing is known, not even what it may be.
      const choices = range
        ? samples.filter((x) => contains(range, quotient(BigInt(x * 2), 2n)))
        : [...(facts.find((fact) => fact.name === name)?.values ?? []), "another"];
      return all.flatMap((each) => choices.map((value) => ({ ...each, [name]: value })));
    },
    [values],
  );
}

describe("missing facts", () => {
  it("a decided answer stays the same however they turn out", () => {
    law(
      fc.tuple(arbitraryCondition(facts), gaps),
      ([spec, each]) => {
        const condition = compiled(spec);
        const answer = truth(condition, each.values, each.open);
        if (answer === null) return;
        for (const complete of completions(each)) expect(truth(condition, complete)).toBe(answer);
      },
      5,
    );
  });

  it("a condition that asks for each fact once stays open only where completions differ", () => {
    const some = fc.shuffledSubarray([...facts], { minLength: 1 }).chain(readOnceCondition);
    law(
      fc.tuple(some, gaps),
      ([spec, each]) => {
        const condition = compiled(spec);
        const seen = new Set(completions(each).map((complete) => truth(condition, complete)));
        expect(truth(condition, each.values, each.open)).toBe(seen.size === 1 ? [...seen][0] : null);
      },
      5,
    );
  });

  it("of a fact of which nothing is known, nothing follows", () => {
    law(arbitraryComparison(facts), (spec) => {
      expect(truth(compiled(spec), {})).toBeNull();
      expect(truth(compiled({ not: spec }), {})).toBeNull();
      expect(truth(compiled({ any: [spec, { not: spec }] }), {})).toBeNull();
    });
  });
});
