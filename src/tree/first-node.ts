/** `first`: ordered branches, the first that holds. */
import { type Truth, evaluateCondition, factsAsked } from "../condition/condition.js";
import { type Interval, above, below, contains, endsOf, intersect, isEmpty } from "../exact/interval.js";
import { anyOf } from "./bounds.js";
import type { Bounds, Branch, Given, NodeKind, Open } from "./node.js";

/** What of the values lies outside an interval. */
function outside(values: readonly Interval[], { from, fromIncluded, to, toIncluded }: Interval): Interval[] {
  const rest = [...(from ? [below(from, !fromIncluded)] : []), ...(to ? [above(to, !toIncluded)] : [])];
  return values.flatMap((each) => rest.map((side) => intersect(each, side)).filter((part) => !isEmpty(part)));
}

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
        const missing = factsOf(branch).filter((name) => given.fact(name) === null);
        return { node: "first", points: null, missing, branch: null, of: [] };
      }
      const of = self(branch.then, given);
      return { node: "first", points: of.points, missing: of.missing, branch: index, of: [of] };
    }
    return { node: "first", points: null, missing: [], branch: null, of: [] };
  },

  bounds: ({ branches }, open, self) => {
    const outcomes: (Bounds | null)[] = [];
    const asked = new Set(open.names);
    let left: Open = open;
    for (const branch of branches) {
      const { when, within, then } = branch;
      if (within) {
        const inside = left.values.map((each) => intersect(each, within)).filter((each) => !isEmpty(each));
        if (inside.length) outcomes.push(self(then, { ...left, values: inside, names: asked }));
        left = { ...left, values: outside(left.values, within) };
        if (left.values.length === 0) break;
        continue;
      }
      const truth = when ? evaluateCondition(when, open.fact) : true;
      if (truth === false) continue;
      // A missing number that is asked for twice ties the branches together: then they only enclose the points.
      for (const name of truth === null ? factsOf(branch) : []) {
        if (!open.isMissing(name)) continue;
        if (asked.has(name)) left = { ...left, exact: false };
        asked.add(name);
      }
      const bounds = self(then, { ...left, names: asked });
      outcomes.push(bounds && { ...bounds, tight: bounds.tight && left.exact });
      if (truth) break;
    }
    return anyOf(outcomes);
  },

  children: ({ branches }) => branches.map(({ then }) => then),
  turns: ({ branches }) => branches.flatMap(({ within }) => (within ? endsOf(within) : [])),
  names: ({ branches }) => branches.flatMap(factsOf),
};
