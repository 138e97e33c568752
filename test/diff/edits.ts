/** Planted changes: a rubric's JSON with some of its parts set or taken away. */
import { readFileSync } from "node:fs";
import type { ChangePlace, Rubric } from "../../src/index.js";
import { thingOf } from "../../src/diff/things.js";

export type Key = string | number;

export interface Edit {
  /** The thing that is edited; the whole rubric where nothing is named. */
  readonly at?: ChangePlace;
  readonly path: readonly Key[];
  /** Left out: taken away. */
  readonly to?: unknown;
}

export const datonghu = (): Rubric =>
  JSON.parse(readFileSync("rubrics/hunan-department-overall/datonghu-2020.json", "utf8")) as Rubric;

const whole: ChangePlace = { rubric: true };

/** A copy of a rubric with the edits made one after the other. */
export function edited(rubric: Rubric, edits: readonly Edit[]): Rubric {
  const copy = structuredClone(rubric);
  for (const { at = whole, path, to } of edits) {
    let part = thingOf(at, copy).whole as Record<Key, unknown>;
    for (const key of path.slice(0, -1)) part = part[key] as Record<Key, unknown>;
    const last = path.at(-1) as Key;
    if (Array.isArray(part) && to === undefined) part.splice(Number(last), 1);
    else if (Array.isArray(part)) part.splice(Number(last), 1, to);
    else if (to === undefined) delete part[last];
    else part[last] = to;
  }
  return copy;
}
