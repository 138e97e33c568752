/** Whether some data make a condition true, by trying them. */
import type { Rubric } from "../../src/index.js";
import type { NumberIndicator } from "../../src/rubric/rubric.js";
import { holds } from "../oracles/condition.js";
import type { Fact } from "../oracles/facts.js";
import { Rational } from "../oracles/rational.js";
import type { Condition } from "../oracles/rubric.js";
import { leavesOf } from "./plant.js";
import { combinations, hair, someOf } from "./values.js";

const mostTries = 5000;

/** null where that is too much to try. */
export function canHold(rubric: Rubric, condition: unknown): boolean | null {
  const leaves = leavesOf(condition);
  const names = [...new Set(leaves.filter(({ path }) => path.at(-1) === "fact").map(({ value }) => String(value)))];
  if (!names.every((name) => Object.hasOwn(rubric.indicators, name))) return null; // of derived quantities
  const compared = leaves.filter(({ path }) => path.includes("value")).map(({ value }) => String(value));
  const numbers = compared.filter((each) => /^-?\d/.test(each)).map(Rational.of);
  const near = numbers.flatMap((x) => [x, x.plus(hair), x.minus(hair), x.floor(), x.ceil()]);
  const between = numbers.flatMap((x) => numbers.map((y) => x.plus(y).over(new Rational(2n))));
  const facts = names.map((name): readonly Fact[] => {
    const spec = rubric.indicators[name];
    if (spec?.type === "boolean") return [true, false];
    if (spec?.type === "choice") return Object.keys(spec.options);
    const some = someOf(spec as NumberIndicator, [...near, ...between]);
    return (spec as NumberIndicator).integer ? some.filter(({ d }) => d === 1n) : some;
  });
  if (facts.reduce((count, some) => count * some.length, 1) > mostTries) return null;
  return combinations(facts).some((all) => holds(condition as Condition, (name) => all[names.indexOf(name)] ?? null));
}
