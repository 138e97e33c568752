/** Every indicator is read by a metric or a derived quantity: nobody is asked for what counts for nothing. */
import { namesIn } from "../formula/expression.js";
import type { Check } from "./check.js";

export const unused: Check = ({ metrics, scope }, _report, warn) => {
  const used = new Set([
    ...metrics.flatMap(({ indicators }) => indicators),
    ...[...scope.derived.values()].flatMap(({ expression }) => [...namesIn(expression)]),
  ]);
  for (const name of scope.indicators.keys())
    if (!used.has(name)) warn("unused-indicator", ["indicators", name], { name });
};
