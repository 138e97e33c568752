import { expect, it } from "vitest";
import { type Condition, type Leaf, factsAsked, factsIn, leavesOf } from "../../src/condition/condition.js";

const leaf = (fact: string, ...values: readonly string[]): Leaf => ({ fact, operator: "in", values });
const [a, b, again, d] = [leaf("a", "1"), leaf("b"), leaf("a", "2"), leaf("d", "3", "4")];

it.each<[string, Condition, readonly Leaf[]]>([
  ["itself", a, [a]],
  ["of a list", { all: [b, a] }, [b, a]],
  ["of the other list", { any: [a, b, again] }, [a, b, again]],
  ["of a negation", { not: d }, [d]],
  ["of nothing", { all: [] }, []],
  [
    "of all of these, in the order of the text",
    { all: [{ any: [d, { not: { all: [a, b] } }] }, again, { not: { not: a } }] },
    [d, a, b, again, a],
  ],
])("the comparisons %s", (_name, condition, expected) => {
  expect(leavesOf(condition)).toEqual(expected);
  expect(factsAsked(condition)).toEqual(expected.map(({ fact }) => fact));
  expect([...factsIn(condition)]).toEqual([...new Set(expected.map(({ fact }) => fact))]);
});
