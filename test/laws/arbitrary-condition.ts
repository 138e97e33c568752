/** Arbitrary conditions, each comparison of the type of its fact. */
import fc from "fast-check";
import type { ConditionSpec } from "../../src/format/condition.js";

/** A fact that a condition may ask for, with values to compare it with. */
export interface FactSpec {
  readonly name: string;
  readonly values: readonly [number, ...number[]] | readonly [string, ...string[]] | readonly [boolean, ...boolean[]];
}

const orders = ["lessThan", "lessThanInclusive", "greaterThan", "greaterThanInclusive"] as const;
const equalities = ["equal", "notEqual"] as const;
const memberships = ["in", "notIn"] as const;

function comparison({ name, values }: FactSpec, mostListed = 3): fc.Arbitrary<ConditionSpec> {
  const one = fc.constantFrom<number | string | boolean>(...values);
  const some = fc.uniqueArray(one, { minLength: 1, maxLength: mostListed });
  const isNumber = typeof values[0] === "number";
  return fc.oneof(
    fc
      .tuple(fc.constantFrom(...equalities, ...(isNumber ? orders : [])), one)
      .map(([operator, value]) => ({ fact: name, operator, value })),
    fc.tuple(fc.constantFrom(...memberships), some).map(([operator, value]) => ({ fact: name, operator, value })),
  );
}

export const arbitraryComparison = (facts: readonly FactSpec[]): fc.Arbitrary<ConditionSpec> =>
  fc.constantFrom(...facts).chain((fact) => comparison(fact));

/** Lists and negations around comparisons, up to three deep. */
export function arbitraryCondition(facts: readonly FactSpec[]): fc.Arbitrary<ConditionSpec> {
  return fc.letrec<{ condition: ConditionSpec; list: readonly ConditionSpec[] }>((tie) => ({
    list: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }),
    condition: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { arbitrary: arbitraryComparison(facts), weight: 3 },
      { arbitrary: tie("list").map((all) => ({ all })), weight: 1 },
      { arbitrary: tie("list").map((any) => ({ any })), weight: 1 },
      { arbitrary: tie("condition").map((not) => ({ not })), weight: 1 },
    ),
  })).condition;
}

/** A condition that asks for every fact exactly once. */
export function readOnceCondition(facts: readonly FactSpec[], compare = comparison): fc.Arbitrary<ConditionSpec> {
  const leaf = (fact: FactSpec): fc.Arbitrary<ConditionSpec> =>
    fc.tuple(compare(fact), fc.boolean()).map(([compared, negated]) => (negated ? { not: compared } : compared));
  const [first, ...others] = facts;
  if (!first) throw new Error("a condition needs a fact");
  return others.reduce<fc.Arbitrary<ConditionSpec>>(
    (inner, fact) =>
      fc.tuple(inner, leaf(fact), fc.constantFrom("all", "any"), fc.boolean()).map(([rest, own, list, negated]) => {
        const joined: ConditionSpec = { [list]: [rest, own] };
        return negated ? { not: joined } : joined;
      }),
    leaf(first),
  );
}

/** May hold and may not, where every fact can come to each of its values and to others: it lists none of them all. */
export const contingentCondition = (facts: readonly FactSpec[]): fc.Arbitrary<ConditionSpec> =>
  fc
    .shuffledSubarray([...facts], { minLength: 1, maxLength: 2 })
    .chain((some) => readOnceCondition(some, (fact) => comparison(fact, typeof fact.values[0] === "boolean" ? 1 : 3)));
