/** What a scorecard calls the rubric that it was scored by. */
import { changed } from "../readings/choices.js";
import { digestOf } from "../rubric/digest.js";
import type { ReadingChoice } from "../rubric/readings.js";
import { type Rubric, rubricId } from "../rubric/rubric.js";
import type { Scorecard } from "./scorecard.js";

/** The rubric's own readings go without saying; the others stand in the order of the rubric. */
export function identityOf(rubric: Rubric, readings: ReadingChoice): Scorecard["rubric"] {
  const others = changed(readings, rubric.readings ?? []);
  const identity = { id: rubricId(rubric), revision: rubric.revision, digest: digestOf(rubric) };
  return Object.keys(others).length > 0 ? { ...identity, readings: others } : identity;
}
