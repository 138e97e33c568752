/** One arbitrary change to a rubric: a number, a word, a text or a key that is not what it was. */
import fc from "fast-check";
import type { Rubric } from "../../src/index.js";
import { units } from "../../src/formula/units.js";
import * as schema from "../../src/rubric/schema.js";
import { type Key, edited } from "./edits.js";

interface Leaf {
  readonly path: readonly Key[];
  readonly value: unknown;
}

/** Without these a file is no rubric, or another thing is meant. */
const kept: ReadonlySet<Key | undefined> = new Set(["id", "kind", "format", "$schema", "type"]);

function leavesOf(part: unknown, path: readonly Key[] = []): Leaf[] {
  if (typeof part !== "object" || part === null) return kept.has(path.at(-1)) ? [] : [{ path, value: part }];
  return Object.entries(part).flatMap(([key, value]) =>
    leavesOf(value, [...path, Array.isArray(part) ? Number(key) : key]),
  );
}

const words: readonly (readonly string[])[] = [
  Object.keys(units),
  ["complete", "started", "proportional"],
  ["half-up", "down"],
  ["complete", "excerpt"],
  ["higher-is-better", "lower-is-better", "equal"],
  ["quoted", "secondary", "recalled"],
  ["lessThan", "lessThanInclusive", "greaterThan", "greaterThanInclusive"],
  ["equal", "notEqual"],
  ["in", "notIn"],
  ["lower", "upper", "none"],
];

/** Another value that may stand in the same place. */
function others(value: unknown, key: Key | undefined): readonly unknown[] {
  if (typeof value === "boolean") return [!value];
  if (typeof value === "number") return [value + 1, value / 2 - 1, -value - 1].filter((each) => each !== value);
  if (typeof value !== "string") return ["full", 0];
  if (/^-?\d/.test(value) && key !== "published") return [String(Number(value) + 1), Number(value) - 0.5];
  if (key === "formula") return [`(${value}) * 2`, `${value} - (${value})`];
  const list = words.find((each) => each.includes(value));
  return list ? list.filter((word) => word !== value) : [`${value}x`];
}

/** The rubric with one leaf changed or taken away, of the form of a rubric still, though perhaps not sound. */
export const arbitraryEdit = (rubric: Rubric): fc.Arbitrary<{ after: Rubric; leaf: Leaf; to: unknown }> => {
  const leaves = leavesOf(rubric);
  const edits = fc.record({ leaf: fc.constantFrom(...leaves), choice: fc.nat(5) }).map(({ leaf, choice }) => {
    const isEntry = typeof leaf.path.at(-1) === "number";
    const choices = [...others(leaf.value, leaf.path.at(-1)), ...(isEntry ? [] : [undefined])];
    const to = choices[choice % choices.length];
    return { after: edited(rubric, [{ path: leaf.path, to }]), leaf, to };
  });
  return edits.filter(({ after }) => schema.rubric.safeParse(after).success);
};
