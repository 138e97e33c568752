/** Every indicator is read by something that counts: nobody is asked for what counts for nothing. */
import { weightColumn } from "../compile/weights.js";
import { cellName } from "../compile/lists.js";
import { namesIn } from "../formula/expression.js";
import type { Check } from "./check.js";

export const unused: Check = ({ rubric, metrics, adjustments, cohorts, identities, scope, repeats }, _report, warn) => {
  const used = new Set([
    // What only an alternative, or a condition that picks rows, reads is read too.
    ...wordsIn((rubric.readings ?? []).map(({ alternatives }) => alternatives)),
    ...wordsIn([Object.values(rubric.derived ?? {}), metrics.map(({ spec }) => spec)].map(conditionsOnRows)),
    ...[...metrics, ...adjustments.map(({ metric }) => metric)].flatMap(({ indicators }) => indicators),
    ...cohorts.flatMap(({ expression }) => [...namesIn(expression)]),
    ...identities.flatMap(({ left, right }) => [...namesIn(left), ...namesIn(right)]),
    ...wordsIn([rubric.policies ?? [], rubric.report ?? {}]),
    ...[...scope.derived.values()].flatMap(({ expression }) => [...namesIn(expression)]),
    ...(repeats.size > 0 ? [weightColumn] : []),
  ]);
  for (const [id, declared] of scope.declared) {
    const path = ["indicators", id];
    if (declared.kind === "table") {
      for (const name of declared.columns.keys())
        if (!used.has(name) && !used.has(cellName(id, "1", name)))
          warn("unused-indicator", [...path, "columns", name], { name });
      continue;
    }
    const names = declared.kind === "series" ? declared.years.map((year) => year.id) : [];
    if (![id, ...names].some((name) => used.has(name))) warn("unused-indicator", path, { name: id });
  }
};

const conditionsOnRows = (specs: readonly { readonly where?: unknown }[]): unknown => specs.map(({ where }) => where);
const wordsIn = (json: unknown): readonly string[] => JSON.stringify(json).match(/\w+/g) ?? [];
