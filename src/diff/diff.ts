/** Two rubrics compared, for swapping one edition for another. */
import type { Rubric } from "../rubric/rubric.js";
import { breaking } from "./breaking.js";
import type { RubricChange } from "./change.js";
import { listChanges, lists, rubricChanges } from "./rubric-changes.js";
import { quantityChanges } from "./quantity-changes.js";
import { tableChanges } from "./table-changes.js";

/**
 * What changed from one rubric to another: the whole, the table, the data, then the rest. Nothing is listed that is only
 * spelled otherwise: numbers are compared by value, formulas by their syntax tree, and `$schema` not at all. Metrics,
 * sections, indicators and all else that has an id are told apart by it.
 */
export function diffRubrics(before: Rubric, after: Rubric): RubricChange[] {
  const breaks = breaking(before, after);
  return [
    ...rubricChanges(before, after, breaks),
    ...tableChanges(before, after, breaks),
    ...quantityChanges(before, after, breaks),
    ...lists.flatMap((list) => listChanges(before, after, list)),
  ];
}
