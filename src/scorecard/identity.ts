/** What a scorecard calls the rubric that it was scored by. */
import { digestOf } from "../rubric/digest.js";
import type { ReadingChoice } from "../rubric/readings.js";
import { type Rubric, rubricId } from "../rubric/rubric.js";
import type { Scorecard } from "./scorecard.js";

/** The rubric's own readings go without saying. */
export function identityOf(rubric: Rubric, readings: ReadingChoice): Scorecard["rubric"] {
  const own = new Map((rubric.readings ?? []).map(({ id, chosen }) => [id, chosen]));
  const others = Object.entries(readings).filter(([id, alternative]) => own.get(id) !== alternative);
  const identity = { id: rubricId(rubric), revision: rubric.revision, digest: digestOf(rubric) };
  return others.length ? { ...identity, readings: Object.fromEntries(others) } : identity;
}
