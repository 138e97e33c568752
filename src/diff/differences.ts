/**
 * Where two pieces of JSON differ, whatever they are: keys are walked side by side, list entries are told apart by
 * what they are called or by the stretch of values that they are about, so that a rule of any kind, also one to
 * come, is compared inside.
 */
import type { Path } from "../issue/issue.js";
import type { Json } from "../issue/json.js";
import { middle } from "./middle.js";
import { type Fields, isLocalized, isRecord, isSame, meaningText, own, verbatim } from "./same.js";

export interface Difference {
  /** An entry that has an id stands under it. */
  readonly path: Path;
  /** null where there was nothing. */
  readonly before: Json;
  readonly after: Json;
  /** The entries, or the ids, are the same in another order. */
  readonly isOrder?: true;
}

/** Keys of texts for people, wherever they stand. */
const wording: ReadonlySet<unknown> = new Set(["title", "clause", "note", "unitText", "question", "because"]);

/** Whether only a text for people differs. */
export const isReworded = ({ path, before, after }: Difference): boolean =>
  path.some((key) => wording.has(key)) || (isLocalized(before) && isLocalized(after));

export const conditions: ReadonlySet<string> = new Set(["when", "where", "conditions"]);

/** What a reader takes in as a whole: a text, a condition, a rule of another kind. */
const isWhole = (before: Fields, after: Fields, key: string): boolean =>
  verbatim.has(key) ||
  conditions.has(key) ||
  (isLocalized(before) && isLocalized(after)) ||
  (before.kind !== undefined && after.kind !== undefined && before.kind !== after.kind);

const json = (value: unknown): Json => (value === undefined ? null : (value as Json));

/** The last key of a path that is no place in a list. */
export const keyOf = (path: Path): string => String([...path].reverse().find((key) => typeof key === "string") ?? "");

export function differences(before: unknown, after: unknown, path: Path): Difference[] {
  const key = keyOf(path);
  if (isRecord(before) && isRecord(after) && !isWhole(before, after, key)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((each) => differences(own(before, each), own(after, each), [...path, each]));
  }
  if (Array.isArray(before) && Array.isArray(after) && !verbatim.has(key) && !(isFlat(before) && isFlat(after)))
    return listDifferences(before, after, path);
  return isSame(before, after, key) ? [] : [{ path, before: json(before), after: json(after) }];
}

/** Numbers or names in a row, read as one. */
const isFlat = (list: readonly unknown[]): boolean => list.every((each) => typeof each !== "object");

function listDifferences(before: readonly unknown[], after: readonly unknown[], path: Path): Difference[] {
  const name = ["id", "name", "of"].find((key) => byKey(before, key) && byKey(after, key));
  if (name) return namedDifferences(byKey(before, name) ?? new Map(), byKey(after, name) ?? new Map(), path);
  const [a, b] = [byStretch(before), byStretch(after)];
  return a && b ? stretchDifferences(a, b, path) : alignedDifferences(before, after, path);
}

type Named = ReadonlyMap<string, unknown>;

/** The entries by a name that each has for itself; null where they have none. */
export function byKey(list: readonly unknown[], key: string): Named | null {
  const named = new Map(list.flatMap((each) => (isRecord(each) ? [[own(each, key), each] as const] : [])));
  const isNamed = named.size === list.length && [...named.keys()].every((name) => typeof name === "string");
  return isNamed ? (named as Named) : null;
}

function namedDifferences(before: Named, after: Named, path: Path): Difference[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  const inside = [...names].flatMap((name) => differences(before.get(name), after.get(name), [...path, name]));
  return [...inside, ...orderDifference([...before.keys()], [...after.keys()], path)];
}

/** Where what both have stands in another order: the stretch of names that differs. */
export function orderDifference(before: readonly string[], after: readonly string[], path: Path): Difference[] {
  const [inBefore, inAfter] = [new Set(before), new Set(after)];
  const [a, b] = [before.filter((name) => inAfter.has(name)), after.filter((name) => inBefore.has(name))];
  const { from, toBefore, toAfter } = middle(a, b);
  if (from === toBefore) return [];
  return [{ path, before: a.slice(from, toBefore), after: b.slice(from, toAfter), isOrder: true }];
}

export const ends = ["atLeast", "above", "atMost", "below"];

/** What of an entry says which values it is about. */
export const endsOf = (entry: Fields): Fields => Object.fromEntries(ends.map((key) => [key, own(entry, key)]));

export const withoutEnds = (entry: Fields): Fields =>
  Object.fromEntries(Object.entries(entry).filter(([key]) => !ends.includes(key)));

/** Whether an entry of a list is about a stretch of values, and not a thing with a limit. */
export const isStretch = (entry: unknown): entry is Fields =>
  isRecord(entry) &&
  ["kind", "id", "of"].every((key) => own(entry, key) === undefined) &&
  ends.some((key) => own(entry, key) !== undefined);

function byStretch(list: readonly unknown[]): Named | null {
  const stretches = list.filter(isStretch);
  const named = new Map(stretches.map((entry) => [meaningText(endsOf(entry), ""), entry]));
  return named.size > 0 && named.size === list.length ? named : null;
}

/** Whole entries side by side: those of the same stretch, then the others, in order where they are as many. */
function stretchDifferences(before: Named, after: Named, path: Path): Difference[] {
  const pair = (a: unknown, b: unknown): Difference[] =>
    isSame(a, b, "") ? [] : [{ path, before: json(a), after: json(b) }];
  const both = [...before].flatMap(([name, entry]) => (after.has(name) ? pair(entry, after.get(name)) : []));
  const gone = [...before].flatMap(([name, entry]) => (after.has(name) ? [] : [entry]));
  const come = [...after].flatMap(([name, entry]) => (before.has(name) ? [] : [entry]));
  const others =
    gone.length === come.length
      ? gone.flatMap((entry, index) => pair(entry, come[index]))
      : [...gone.flatMap((entry) => pair(entry, undefined)), ...come.flatMap((entry) => pair(undefined, entry))];
  const moved = orderDifference([...before.keys()], [...after.keys()], path).map((difference) => ({
    ...difference,
    before: json([...before.values()]),
    after: json([...after.values()]),
  }));
  return [...both, ...others, ...moved];
}

/** Entries without names: what stands between the equal ones at both ends, one by one where they are as many. */
function alignedDifferences(before: readonly unknown[], after: readonly unknown[], path: Path): Difference[] {
  const key = keyOf(path);
  const { from, toBefore, toAfter } = middle(
    before.map((each) => meaningText(each, key)),
    after.map((each) => meaningText(each, key)),
  );
  const [a, b] = [before.slice(from, toBefore), after.slice(from, toAfter)];
  if (a.length === b.length) return a.flatMap((each, index) => differences(each, b[index], [...path, from + index]));
  return [{ path, before: json(a), after: json(b) }];
}
