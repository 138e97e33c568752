/** Whether facts can make conditions come out as wanted, against all of them tried on a grid. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Rubric } from "../../src/index.js";
import { compileCondition } from "../../src/compile/condition.js";
import { compileNames } from "../../src/compile/names.js";
import { type Condition, type Fact, evaluateCondition } from "../../src/condition/condition.js";
import { type Demand, type Facts, type Possible, arePossible } from "../../src/condition/possible.js";
import { type Interval, above, below, contains, everything, point } from "../../src/exact/interval.js";
import { quotient } from "../../src/exact/quotient.js";
import type { ConditionSpec } from "../../src/format/condition.js";
import { issueList } from "../../src/issue/issue.js";
import { type FactSpec, arbitraryCondition } from "../laws/arbitrary-condition.js";
import { title } from "../laws/labels.js";
import { law } from "../laws/law.js";

const grades = ["high", "middle", "low"] as const;
const factSpecs: readonly FactSpec[] = [
  { name: "n", values: [0, 1, 2] },
  { name: "m", values: [0, 2] },
  { name: "yes", values: [true, false] },
  { name: "grade", values: grades },
];
const indicators: Rubric["indicators"] = {
  n: { title: title("n") },
  m: { title: title("m") },
  yes: { title: title("yes"), type: "boolean" },
  grade: { title: title("grade"), type: "choice", options: Object.fromEntries(grades.map((id) => [id, title(id)])) },
};
const { report } = issueList();
const scope = compileNames({ indicators } as Rubric, report, "any");
const compiled = (spec: ConditionSpec): Condition => compileCondition(spec, scope, report, []);

const half = (x: number) => quotient(BigInt(x * 2), 2n);
const samples = [-0.5, 0, 0.5, 1, 1.5, 2, 2.5].map(half);
const ends = (from: number, fromIncluded: boolean, to: number, toIncluded: boolean): Interval => ({
  from: half(from),
  fromIncluded,
  to: half(to),
  toIncluded,
});

/** What each fact can be; of what is open (null, or no label at all) nothing follows. */
type World = Readonly<Record<string, Possible>>;
const numbers = fc.constantFrom<Possible>(
  ...[everything, above(half(0), false), below(half(2), true), ends(0, true, 1, true), ends(0, false, 1, false)],
  ...[ends(1, false, 2, true), ends(0.5, true, 2, false), point(half(1)), point(half(0.5)), null],
);
const world: fc.Arbitrary<World> = fc.record({
  n: numbers,
  m: numbers,
  yes: fc.constantFrom<Possible>([true, false], [true], null),
  grade: fc.subarray<string>([...grades]),
});

const demands: fc.Arbitrary<Demand[]> = fc.array(
  fc.record({ condition: arbitraryCondition(factSpecs).map(compiled), wanted: fc.boolean() }),
  { minLength: 1, maxLength: 3 },
);

const choicesOf = (possible: Possible): readonly Fact[] => {
  const choices = possible && "from" in possible ? samples.filter((x) => contains(possible, x)) : (possible ?? []);
  return choices.length ? choices : [null];
};

/** Whether no demand fails under some assignment that is kept. */
function bruteForce(all: readonly Demand[], of: World, keeps: (facts: Record<string, Fact>) => boolean): boolean {
  const assignments = Object.entries(of).reduce<Record<string, Fact>[]>(
    (some, [name, possible]) => some.flatMap((each) => choicesOf(possible).map((fact) => ({ ...each, [name]: fact }))),
    [{}],
  );
  return assignments.filter(keeps).some((facts) =>
    all.every(({ condition, wanted }) => {
      const truth = evaluateCondition(condition, (name) => facts[name] ?? null);
      return truth === null || truth === wanted;
    }),
  );
}

const plenty = () => ({ tries: 100_000 });
const ask = (of: World) => (name: string) => of[name] ?? null;

describe("agrees with trying everything", () => {
  it("whatever the limits", () => {
    const seen = { true: 0, false: 0 };
    law(
      fc.tuple(demands, world),
      ([all, of]) => {
        const expected = bruteForce(all, of, () => true);
        expect(arePossible(all, ask(of), () => true, plenty())).toBe(expected);
        seen[`${expected}`]++;
      },
      6,
    );
    expect(Math.min(seen.true, seen.false)).toBeGreaterThan(0);
  });

  it("where some facts cannot be together", () => {
    // With every answer and label to choose from, what is chosen already can always be completed.
    const free = world.map((of): World => ({ ...of, yes: [true, false], grade: grades }));
    const isBoth = (yes: unknown, grade: unknown): boolean => yes === true && grade === "low";
    const seen = { true: 0, false: 0, hindered: 0 };
    law(
      fc.tuple(demands, free),
      ([all, of]) => {
        const expected = bruteForce(all, of, ({ yes, grade }) => !isBoth(yes, grade));
        const allows = (facts: Facts): boolean => !isBoth(facts.get("yes"), facts.get("grade"));
        expect(arePossible(all, ask(of), allows, plenty())).toBe(expected);
        seen[`${expected}`]++;
        if (expected !== bruteForce(all, of, () => true)) seen.hindered++;
      },
      6,
    );
    expect(Math.min(seen.true, seen.false, seen.hindered)).toBeGreaterThan(0);
  });
});

const n = (operator: "lessThan" | "greaterThan", x: number): Condition => ({ fact: "n", operator, values: [half(x)] });
const never: Demand[] = [{ condition: { all: [n("lessThan", 0), n("greaterThan", 0)] }, wanted: true }];

describe("the search", () => {
  const run = (all: readonly Demand[], of: World, allows: (facts: Facts) => boolean, tries = 1000) => {
    const budget = { tries };
    return { found: arePossible(all, ask(of), allows, budget), tries: budget.tries };
  };

  it("asks what is allowed before anything is chosen, and of nothing that fails already", () => {
    const asked: string[][] = [];
    const allows = (facts: Facts): boolean => {
      asked.push([...facts.keys()]);
      return true;
    };
    const both: Condition = { all: [n("lessThan", 0), { fact: "yes", operator: "equal", values: [true] }] };
    const labels = { n: everything, yes: [false, true] };
    expect(run([{ condition: both, wanted: true }], labels, allows).found).toBe(true);
    expect(asked).toEqual([[], ["n"], ["n", "yes"]]);
    expect(run([], {}, () => true).found).toBe(true);
    expect(run([], {}, () => false).found).toBe(false);
    expect(run(never, labels, () => false).found).toBe(false);
  });

  it("tries the stretches between compared numbers of that fact only", () => {
    const stretches: Fact[] = [];
    const allows = (facts: Facts): boolean => facts.size === 0 || (stretches.push(facts.get("n") ?? null), false);
    const one: Condition = { all: [n("lessThan", 3), { fact: "n", operator: "in", values: [half(1), "label", true] }] };
    const all = [{ condition: { any: [one, { ...n("lessThan", 4), fact: "m" }] }, wanted: false }] as const;
    expect(run(all, { n: ends(1, true, 5, true), m: everything }, allows).found).toBe(false);
    expect(stretches).toEqual([ends(1, false, 3, false), ends(3, true, 3, true), ends(3, false, 5, true)]);
  });

  it("stops with everything possible when the budget is spent", () => {
    // Nothing chosen, and each of three stretches: four tries of two comparisons.
    const limits = { n: everything };
    expect(run(never, limits, () => true, 9)).toEqual({ found: false, tries: 1 });
    expect(run(never, limits, () => true, 8)).toEqual({ found: true, tries: 0 });
    expect(run(never, limits, () => true, 2)).toEqual({ found: true, tries: 0 });
    expect(run(never, limits, () => true, 0).found).toBe(true);
  });
});
