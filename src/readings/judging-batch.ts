/** The records of a batch under any choice of readings: where the rubric compares departments, each with the others. */
import type { ReadDataset } from "../dataset/dataset.js";
import type { ReadingChoice } from "../rubric/readings.js";
import { compared } from "../scoring/cohorts.js";
import { changed } from "./choices.js";
import { type Judging, judging } from "./judging.js";
import type { AnyReading } from "./under.js";

/**
 * By the place of the record. Under every choice it is what scoring the batch under that choice gives: nobody is
 * compared where one of the records is invalid, which an assessor's points may be under some readings only.
 */
export function judgingBatch(all: readonly ReadDataset[], any: AnyReading): (place: number) => Judging {
  const { own } = any;
  const alone = (place: number): Judging => judging(all[place] as ReadDataset, any);
  if (own.cohorts.length === 0) return alone;

  const apart = all.map((read) => judging(read, any));
  const together = compared(all, own).map((read) => judging(read, any));
  const known = new Map<string, boolean>();
  const isSound = (choice: ReadingChoice): boolean => {
    const key = JSON.stringify(changed(choice, own.rubric.readings ?? []));
    const sound = known.get(key) ?? apart.every(({ issues }) => issues(choice).length === 0);
    known.set(key, sound);
    return sound;
  };
  return (place) => {
    const under = (choice: ReadingChoice): Judging => (isSound(choice) ? together : apart)[place] as Judging;
    return {
      issues: (choice) => under(choice).issues(choice),
      all: (choice) => under(choice).all(choice),
      metric: (id, choice) => under(choice).metric(id, choice),
    };
  };
}
