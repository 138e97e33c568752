/**
 * Which changes beside those of the data's own shape can break data: an assessor's points must lie in the range that
 * the rest of the metric comes to, and the rows of a metric that repeats must weigh what it is worth.
 */
import { type Compiled, compileRubric } from "../compile/compile.js";
import type { Rubric } from "../rubric/rubric.js";
import { asksAssessor, narrowsRange } from "./assessed-points.js";
import { namesBehind } from "./needed.js";

export interface Breaking {
  /** A change of a metric under a key of it; null where the metric came. */
  readonly metric: (id: string, key: string | null) => boolean;
  /** A change of how something is computed that metrics may read: a derived quantity, or what a batch computes. */
  readonly computed: (name: string) => boolean;
  /** A change of the places of points. */
  readonly places: boolean;
}

export function breaking(a: Rubric, b: Rubric): Breaking {
  const [before, after] = [a, b].map((rubric) => compileRubric(rubric).compiled) as [Compiled, Compiled];
  const [earlier, later] = [before, after].map(({ metrics }) => new Map(metrics.map((each) => [each.id, each])));
  const columns = [...before.repeats.values()].flatMap((each) => [...each.columns.keys()]);
  const known = new Set([...before.scope.indicators.keys(), ...columns]);
  const asking = after.metrics.filter(({ tree }) => asksAssessor(tree, (name) => known.has(name)));
  const asked = new Set(asking.map(({ id }) => id));
  const behindPoints = namesBehind(
    asking.map(({ spec }) => spec),
    b,
  );

  function weighsOtherwise(id: string, key: string | null): boolean {
    const [old, now] = [before, after].map(({ repeats }) => repeats.get(id));
    if (!now) return false;
    if (key === null) return before.scope.declared.has(now.table);
    // An equal share of more is more; of less, or among more rows, it may be rounded to nothing.
    if (key === "max" && old?.weights && now.weights)
      return later?.get(id)?.max.lessThan(earlier?.get(id)?.max ?? 0) ?? false;
    return rowKeys.has(key);
  }

  return {
    metric(id, key) {
      if (weighsOtherwise(id, key)) return true;
      const [old, now] = [earlier?.get(id), later?.get(id)];
      return asked.has(id) && (key !== "max" || !old || !now || narrowsRange(old.tree, now.tree));
    },
    computed: (name) => behindPoints.has(name),
    // Equal shares never have more places than points.
    places: after.places < before.places && [...after.repeats.values()].some(({ weights }) => !weights),
  };
}

/** What decides which rows a metric has, and what they weigh. */
const rowKeys: ReadonlySet<string> = new Set(["max", "each", "where", "weights"]);
