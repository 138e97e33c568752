/** Grade bands stand best first, and the last one takes everything that is left. */
import { exact } from "../exact/decimal.js";
import { compare } from "../exact/quotient.js";
import type { Check } from "./check.js";

export const grades: Check = ({ rubric }, report) => {
  const bands = rubric.grades?.bands ?? [];
  const seen = new Set<string>();
  for (const [index, { id, atLeast }] of bands.entries()) {
    const path = ["grades", "bands", index];
    const before = bands[index - 1]?.atLeast;
    const isLast = index === bands.length - 1;
    const falls = before === undefined || atLeast === undefined || compare(exact(atLeast), exact(before)) < 0;
    if (isLast !== (atLeast === undefined) || !falls) report("grades-not-descending", path, { id });
    if (seen.has(id)) report("duplicate-id", [...path, "id"], { id });
    seen.add(id);
  }
};
