/** The sound rubrics that mutations start from, and the places in them. */
import fc from "fast-check";
import type { Rubric } from "../../../src/index.js";
import { arbitraryRubric } from "../../laws/arbitrary-rubric.js";
import { base, json } from "../world.js";

export type Key = string | number;
export type Place = readonly Key[];
export type Container = Record<Key, unknown>;

export const isContainer = (value: unknown): value is Container => typeof value === "object" && value !== null;

export const shipped = json("../../rubrics/hunan-department-overall/datonghu-2020.json") as Rubric;

/** Examples and readings have the whole rubric scored over and over, so most inputs go without. */
const { examples: _examples, readings, ...alone } = shipped;

const seed = fc.readConfigureGlobal().seed ?? 0;

/** The more often one of them is here, the more often it is taken. */
export const soundRubrics: readonly Rubric[] = [
  ...[shipped, { ...alone, readings }, alone, alone, alone, alone],
  ...Array<Rubric>(24).fill(base),
  ...fc.sample(arbitraryRubric, { seed, numRuns: 100 }),
];

/** Which places of a rubric a mutation is aimed at. */
const aims = {
  anything: () => true,
  formula: (key: unknown) => key === "formula",
  number: (_key: unknown, value: unknown) =>
    typeof value === "number" || (typeof value === "string" && /^-?[\d.]+%?$/.test(value)),
  word: (key: unknown) => ["id", "of", "fact", "operator", "kind", "steps", "unit", "type"].includes(String(key)),
  container: (_key: unknown, value: unknown) => isContainer(value),
  whole: (key: unknown) => key === undefined,
};

export type Aim = keyof typeof aims;

const placesIn = (value: unknown, at: Place = []): Place[] => [
  at,
  ...(isContainer(value) ? Object.keys(value).flatMap((key) => placesIn(value[key], [...at, key])) : []),
];

const valueAt = (value: unknown, place: Place): unknown => place.reduce((each, key) => (each as Container)[key], value);

/** Places in groups: those of each aim, and those that have the same last key, where the same kind of thing stands. */
function groupsOf(rubric: unknown): Map<string, Place[]> {
  const groups = new Map<string, Place[]>();
  const add = (name: string, place: Place): unknown => groups.set(name, [...(groups.get(name) ?? []), place]);
  for (const place of placesIn(rubric)) {
    const [key, value] = [place.at(-1), valueAt(rubric, place)];
    for (const [aim, isOne] of Object.entries(aims)) if (isOne(key, value)) add(aim, place);
    add(likeness(place), place);
  }
  return groups;
}

const likeness = (place: Place): string => {
  const key = place.at(-1);
  return `like ${typeof key === "number" || /^\d+$/.test(key ?? "") ? place.at(-2) : key}`;
};

const known = new Map<unknown, ReturnType<typeof groupsOf>>();

function oneOf(rubric: Rubric, group: string, index: number): Place {
  const groups = known.get(rubric) ?? groupsOf(rubric);
  known.set(rubric, groups);
  const places = groups.get(group) ?? [];
  return places[index % places.length] ?? [];
}

/** One of the places that the aim allows. */
export const placeOf = (rubric: Rubric, aim: Aim, index: number): Place => oneOf(rubric, aim, index);

/** A copy of what stands somewhere in the rubric. */
export const partOf = (rubric: Rubric, index: number): unknown =>
  structuredClone(valueAt(rubric, placeOf(rubric, "anything", index)));

/** A copy of something of the same kind as stands at this place. */
export const likeOf = (rubric: Rubric, place: Place, index: number): unknown =>
  structuredClone(valueAt(rubric, oneOf(rubric, likeness(place), index)));

export const containersIn = (value: unknown): unknown[] =>
  isContainer(value) ? [value, ...Object.values(value).flatMap(containersIn)] : [];

/** What a formula of the rubric may name. */
export const namesOf = ({ indicators, derived }: Rubric): string[] => Object.keys({ ...indicators, ...derived });
