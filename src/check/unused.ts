/** Every indicator is read by something that counts: nobody is asked for what counts for nothing. */
import { namesIn } from "../formula/expression.js";
import type { Check } from "./check.js";

export const unused: Check = ({ rubric, metrics, adjustments, cohorts, scope }, _report, warn) => {
  // What only an alternative reads is read too.
  const words = JSON.stringify((rubric.readings ?? []).map(({ alternatives }) => alternatives)).match(/\w+/g) ?? [];
  const used = new Set([
    ...words,
    ...[...metrics, ...adjustments.map(({ metric }) => metric)].flatMap(({ indicators }) => indicators),
    ...cohorts.flatMap(({ expression }) => [...namesIn(expression)]),
    ...[...scope.derived.values()].flatMap(({ expression }) => [...namesIn(expression)]),
  ]);
  for (const name of scope.indicators.keys())
    if (!used.has(name)) warn("unused-indicator", ["indicators", name], { name });
};
