/** Whether some facts make conditions come out as wanted. */
import { type Interval, cut, isInterval } from "../exact/interval.js";
import { type Condition, type Fact, type Leaf, evaluateCondition, leavesOf } from "./condition.js";

export interface Demand {
  readonly condition: Condition;
  readonly wanted: boolean;
}

/** Everything that a fact can be: the limits of a number, all answers or labels; nothing known leaves all open. */
export type Possible = Interval | readonly (boolean | string)[] | null;

export type Facts = ReadonlyMap<string, Fact>;

/** The stretches of a fact in which every comparison has one answer. */
function cellsOf(fact: string, leaves: readonly Leaf[], possible: Possible): readonly Fact[] {
  if (!isInterval(possible)) return possible ?? [];
  const compared = leaves.flatMap((leaf) => (leaf.fact === fact ? leaf.values : []));
  return cut(
    possible,
    compared.filter((value) => typeof value === "object"),
  );
}

/**
 * Tries the facts one after the other and goes back where a demand already fails. `allows` says whether a number may
 * lie in a stretch, and whether the facts chosen so far can be together. With the budget spent it is possible.
 */
export function arePossible(
  demands: readonly Demand[],
  possible: (fact: string) => Possible,
  allows: (facts: Facts) => boolean,
  budget: { tries: number },
): boolean {
  const leaves = demands.flatMap(({ condition }) => leavesOf(condition));
  const compared = leaves.reduce((count, { values }) => count + values.length, 0);
  const names = [...new Set(leaves.map(({ fact }) => fact))];

  function attempt(facts: Facts, left: readonly string[]): boolean {
    budget.tries -= compared;
    if (budget.tries <= 0) return true;
    const truths = demands.map(({ condition, wanted }) => {
      const truth = evaluateCondition(condition, (fact) => facts.get(fact) ?? null);
      return truth === null ? null : truth === wanted;
    });
    if (truths.includes(false) || !allows(facts)) return false;
    const [name, ...rest] = left;
    if (name === undefined || !truths.includes(null)) return true;
    const cells = cellsOf(name, leaves, possible(name));
    return cells.length === 0
      ? attempt(facts, rest)
      : cells.some((cell) => attempt(new Map(facts).set(name, cell), rest));
  }

  return attempt(new Map(), names);
}
