/** What changed at the top of the file, and in its lists of readings, grades, adjustments … */
import type { Breaking } from "./breaking.js";
import { type ChangeClass, type ChangedKind, type RubricChange, about, finding } from "./change.js";
import { type Difference, byKey, differences, isReworded, orderDifference } from "./differences.js";
import { memberChanges } from "./members.js";
import { type Fields, isRecord, own } from "./same.js";

interface NamedList {
  /** The keys that lead to it. */
  readonly path: readonly [string, ...string[]];
  readonly kind: ChangedKind;
  /** What its entries are told apart by. */
  readonly name: "id" | "name";
  /** What a change of its entries does. */
  readonly class: ChangeClass;
}

export const lists: readonly NamedList[] = [
  { path: ["adjustments"], kind: "adjustment", name: "id", class: "scoring" },
  { path: ["grades", "bands"], kind: "grade", name: "id", class: "scoring" },
  { path: ["readings"], kind: "reading", name: "id", class: "wording" },
  { path: ["identities"], kind: "identity", name: "id", class: "wording" },
  { path: ["policies"], kind: "policy", name: "name", class: "wording" },
  { path: ["examples"], kind: "example", name: "name", class: "wording" },
];

/** What no score follows from. Any other key, also one to come, may change scores. */
const unscored: ReadonlySet<unknown> = new Set([
  ...["family", "edition", "revision", "title", "source"],
  ...["year", "effective", "missing", "report"],
]);

/** Compared by itself, or not at all. */
const apart: ReadonlySet<string> = new Set(["$schema", "sections", "indicators", "derived"]);

export function rubricChanges(before: Fields, after: Fields, breaks: Breaking): RubricChange[] {
  return differences(top(before), top(after), []).map((each) => {
    const key = each.path.join(".");
    const isWording = unscored.has(each.path[0]) || each.path.includes("source");
    const code = isReworded(each) ? "reworded" : key === "points.max" ? "reweighted" : "changed";
    const scored = key === "points.places" && breaks.places ? "breaking" : "scoring";
    return about({ rubric: true }, finding(each, code, isWording ? "wording" : scored));
  });
}

/** The rubric without what is compared by itself. */
function top(rubric: Fields): Fields {
  const grades = own(rubric, "grades");
  const names = lists.flatMap(({ path }) => (path.length === 1 ? path : []));
  const rest = Object.entries(rubric).filter(([key]) => !apart.has(key) && !names.includes(key));
  const { bands: _, ...about } = isRecord(grades) ? grades : {};
  return { ...Object.fromEntries(rest), grades: about };
}

export function listChanges(before: Fields, after: Fields, { path, kind, name, class: as }: NamedList): RubricChange[] {
  const [a, b] = [listAt(before, path), listAt(after, path)];
  const [earlier, later] = [byKey(a, name), byKey(b, name)];
  const rubric = (each: Difference): RubricChange => about({ rubric: true }, finding(each, "changed", as));
  if (!earlier || !later) return differences(a, b, path).map(rubric);
  return [
    ...orderDifference([...earlier.keys()], [...later.keys()], path).map(rubric),
    ...memberChanges(earlier, later, {
      kind,
      json: (entry) => entry,
      classOf: () => as,
      compare: (entry, entryAfter) =>
        differences(entry, entryAfter, []).map((each) =>
          isReworded(each) ? finding(each, "reworded", "wording") : finding(each, "changed", as),
        ),
    }),
  ];
}

export function listAt(rubric: Fields, path: readonly string[]): readonly unknown[] {
  const found = path.reduce<unknown>((part, key) => (isRecord(part) ? own(part, key) : undefined), rubric);
  return Array.isArray(found) ? found : [];
}
