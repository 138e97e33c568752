/** A table, or the rows that a condition picks of it, may be empty: then a mean or a least value does not exist. */
import { type Compiled, compileRubric } from "../compile/compile.js";
import { everything } from "../exact/interval.js";
import { one } from "../exact/quotient.js";
import type { Path } from "../issue/issue.js";
import { domainOf, domainsIn, metricDomain } from "./domain.js";

/** The formula that is written at a place, or one that a rule makes and that answers to that place. */
export type By = "value" | "rule";

/** Whether the formula at a place in the file has no value where tables are empty. */
export type WhenEmpty = (path: Path, by: By) => boolean;

export function whenEmpty({ rubric, scope }: Compiled): WhenEmpty {
  const tables = [...scope.declared].flatMap(([name, { kind }]) => (kind === "table" ? [name] : []));
  if (tables.length === 0) return () => false;
  const { compiled } = compileRubric(rubric, new Map(tables.map((name) => [name, []])));
  const places = new Set<string>();
  for (const metric of compiled.metrics) {
    if (compiled.repeats.has(metric.id)) continue; // no rows, no metrics
    const own = metricDomain(metric, compiled);
    if (own.zeros.length > 0) places.add(key([...metric.path, "value"], "value"));
    for (const [node, { values }] of domainsIn(metric.tree, own, compiled)) {
      if (node.node !== "over") continue;
      const inner = domainOf({ expression: node.formula, factor: one, round: null }, values ?? everything, compiled);
      if (inner.zeros.length > 0) places.add(key(node.source, "rule"));
    }
  }
  return (path, by) => places.has(key(path, by));
}

const key = (path: Path, by: By): string => JSON.stringify([by, ...path]);
