/** What a comparison of two rubrics finds, as data. Its sentences live in the locales. */
import type { Path } from "../issue/issue.js";
import type { Json } from "../issue/json.js";
import type { Difference } from "./differences.js";

/**
 * What a change may do to a department's data. `breaking`: a dataset that fitted the first rubric may no longer fit the
 * second; `scoring`: the same data may score otherwise; `wording`: neither.
 */
export type ChangeClass = "breaking" | "scoring" | "wording";

export const changeClasses: readonly ChangeClass[] = ["breaking", "scoring", "wording"];

export type ChangeCode =
  | "added"
  | "removed"
  /** To another section; `before` and `after` are ids of sections, null for none. */
  | "moved"
  /** The ids that stand in another order, or the entries themselves where they have none. */
  | "reordered"
  /** A title, clause, note or other text for people. */
  | "reworded"
  /** The full points. */
  | "reweighted"
  | "rule-changed"
  | "formula-changed"
  | "unit-changed"
  | "if-undefined-changed"
  | "not-applicable-changed"
  | "type-changed"
  /** Of an indicator: `min`, `max`, `above` and `below` together, or `integer` or `places`. */
  | "limits-changed"
  /** An option of a choice came or went. */
  | "options-changed"
  /** Whether scoring reads the indicator, in both rubrics; `before` and `after` are booleans. */
  | "need-changed"
  | "changed";

/** The kinds of things that a change can be about, each by its id; `rubric` is the whole file. */
export type ChangedKind =
  | "section"
  | "metric"
  | "indicator"
  | "derived"
  | "grade"
  | "reading"
  | "adjustment"
  | "identity"
  | "policy"
  | "example";

export type ChangePlace =
  { readonly rubric: true } | { [Kind in ChangedKind]: { readonly [Key in Kind]: string } }[ChangedKind];

export interface RubricChange {
  readonly code: ChangeCode;
  readonly class: ChangeClass;
  readonly at: ChangePlace;
  /** Where in it; a list entry that has an id, or a name, stands under that. Left out where it is the whole. */
  readonly path?: Path;
  /** As the file has it, null where there was nothing. */
  readonly before: Json;
  readonly after: Json;
}

export const placeOf = (kind: ChangedKind, id: string): ChangePlace => ({ [kind]: id }) as Record<ChangedKind, string>;

export const about = (at: ChangePlace, { code, class: severity, ...found }: Finding): RubricChange => ({
  code,
  class: severity,
  at,
  ...found,
});

/** A change before it is said of what. */
export type Finding = Omit<RubricChange, "at">;

export const finding = (
  { path, before, after, isOrder }: Difference,
  code: ChangeCode,
  severity: ChangeClass,
): Finding => ({
  code: isOrder ? "reordered" : code,
  class: severity,
  ...(path.length > 0 && { path }),
  before,
  after,
});
