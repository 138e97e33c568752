/** A table, or the rows that a condition picks of it, may be empty: then a mean or a least value does not exist. */
import { compileRubric } from "../compile/compile.js";
import { namesIn } from "../formula/expression.js";
import { parseFormula } from "../formula/parse.js";
import type { Check } from "./check.js";
import { metricDomain } from "./domain.js";

export const emptyLists: Check = ({ rubric, scope, metrics, domainOf }, report) => {
  const tables = [...scope.declared].flatMap(([name, { kind }]) => (kind === "table" ? [name] : []));
  if (tables.length === 0) return;
  const { compiled } = compileRubric(rubric, new Map(tables.map((name) => [name, []])));
  for (const metric of metrics) {
    const empty = compiled.metrics.find(({ id }) => id === metric.id);
    if (!empty || metric.ifUndefined.length > 0 || domainOf(metric).zeros.length > 0) continue;
    const [denominator] = metricDomain(empty, compiled).zeros;
    const parsed = parseFormula(metric.spec.value?.formula ?? "");
    const list = parsed.ok ? [...namesIn(parsed.expression)].find((name) => scope.vectors.has(name)) : undefined;
    if (denominator && list !== undefined)
      report("missing-if-undefined", [...metric.path, "value"], { denominator: `count(${list})`, data: null });
  }
};
