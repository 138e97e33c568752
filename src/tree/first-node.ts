/** `first`: ordered branches, the first that holds. */
import { type Truth, evaluateCondition, factsAsked } from "../condition/condition.js";
import {
  type Interval,
  contains,
  endsOf,
  everything,
  intersect,
  intersectAll,
  isEmpty,
  outside,
} from "../exact/interval.js";
import { anyOf } from "./bounds.js";
import { type Bounds, type Branch, type Given, type Node, type NodeKind, type Open, ownValue } from "./node.js";

function holds({ when, within }: Branch, { value, fact }: Given): Truth {
  if (within) return value && contains(within, value);
  return when ? evaluateCondition(when, fact) : true;
}

const factsOf = ({ when }: Branch): string[] => (when ? factsAsked(when) : []);

export const firstNode: NodeKind<"first"> = {
  evaluate: ({ branches }, given, self) => {
    for (const [index, branch] of branches.entries()) {
      const truth = holds(branch, given);
      if (truth === false) continue;
      if (truth === null) {
        const missing = branch.within ? [ownValue] : factsOf(branch).filter((name) => given.fact(name) === null);
        return { node: "first", points: null, missing, branch: null, of: [] };
      }
      const of = self(branch.then, given);
      return { node: "first", points: of.points, missing: of.missing, branch: index, of: [of] };
    }
    return { node: "first", points: null, missing: [], branch: null, of: [] };
  },

  bounds: ({ branches }, open, ask) => {
    const outcomes: (Bounds | null)[] = [];
    const reach = (then: Node, here: Open): void => {
      const bounds = ask.bounds(then, here);
      outcomes.push(bounds && { ...bounds, tight: bounds.tight && here.exact });
    };
    const asked = new Set(open.names);
    let left: Open = open;
    for (const branch of branches) {
      const { when, within, then } = branch;
      if (within) {
        const inside = left.values.map((each) => intersect(each, within)).filter((each) => !isEmpty(each));
        if (inside.length) reach(then, { ...left, values: inside, names: asked });
        left = { ...left, values: intersectAll(left.values, outside(within)) };
        if (left.values.length === 0) break;
        continue;
      }
      const truth = when ? evaluateCondition(when, open.fact) : true;
      if (truth === false) continue;
      // A missing number that is asked for twice ties the branches together: then they only enclose the points.
      const facts = truth === null ? factsOf(branch) : [];
      for (const name of facts.flatMap((fact) => [...(open.behind?.(fact) ?? [fact])])) {
        if (!open.isMissing(name)) continue;
        if (asked.has(name)) left = { ...left, exact: false };
        asked.add(name);
      }
      reach(then, { ...left, names: asked });
      if (truth) break;
    }
    return anyOf(outcomes);
  },

  inverse: ({ branches }, wanted, given, ask) => {
    const found: Interval[] = [];
    let left: readonly Interval[] = [everything];
    for (const { when, within, then } of branches) {
      const truth = when ? evaluateCondition(when, given.fact) : true;
      if (truth === false) continue;
      const here = within ? intersectAll(left, [within]) : left;
      found.push(...intersectAll(here, ask.inverse(then, wanted, given)));
      if (truth) left = within ? intersectAll(left, outside(within)) : [];
    }
    return found;
  },

  children: ({ branches }) => branches.map(({ then }) => then),
  turns: ({ branches }, context, ask) =>
    branches.flatMap(({ within, then }) => [...(within ? endsOf(within) : []), ...ask.turns(then, context)]),
  names: ({ branches }) => branches.flatMap(factsOf),
};
