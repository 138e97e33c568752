/** Maxima add up at every level. */
import { type Decimal, decimalText, sum } from "../exact/decimal.js";
import { allSections } from "../compile/compile.js";
import type { Check } from "./check.js";

export const footing: Check = (compiled, report) => {
  const foot = (declared: Decimal, parts: readonly { max: Decimal }[], path: readonly (string | number)[]): void => {
    const total = sum(parts.map(({ max }) => max));
    if (!total.equals(declared))
      report("not-footing", path, { declared: decimalText(declared), sum: decimalText(total) });
  };
  for (const { max, from, sections, metrics, path } of allSections(compiled.sections))
    foot(from ?? max, [...sections, ...metrics], [...path, ...(from ? ["scale", "from"] : ["max"])]);
  foot(compiled.max, compiled.sections, ["points", "max"]);
};
