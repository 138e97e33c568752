/** What two rubrics are called side by side: no longer than it takes to tell them apart. */
import { type Rubric, rubricId } from "../rubric/rubric.js";

const names: readonly ((rubric: Rubric) => string)[] = [
  ({ edition }) => edition,
  rubricId,
  (rubric) => `${rubricId(rubric)} r${rubric.revision}`,
];

export function editionNames(before: Rubric, after: Rubric): { readonly before: string; readonly after: string } {
  const name = names.find((each) => each(before) !== each(after));
  if (name) return { before: name(before), after: name(after) };
  return { before: `${before.edition} (1)`, after: `${after.edition} (2)` };
}
