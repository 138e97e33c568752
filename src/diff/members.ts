/** What came, went or changed among things of one kind that have ids: metrics, indicators, readings … */
import type { Json } from "../issue/json.js";
import { type ChangeClass, type ChangedKind, type Finding, type RubricChange, about, placeOf } from "./change.js";

export type Members<Member> = ReadonlyMap<string, Member>;

export interface Comparison<Member> {
  readonly kind: ChangedKind;
  /** What stands in the file. */
  readonly json: (member: Member) => unknown;
  readonly classOf: (code: "added" | "removed", id: string) => ChangeClass;
  readonly compare: (before: Member, after: Member, id: string) => readonly Finding[];
}

/** In the order of the second rubric; what it no longer has comes last. */
export function memberChanges<Member>(
  before: Members<Member>,
  after: Members<Member>,
  { kind, json, classOf, compare }: Comparison<Member>,
): RubricChange[] {
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((id) => {
    const [earlier, later] = [before.get(id), after.get(id)];
    const found: readonly Finding[] =
      earlier !== undefined && later !== undefined
        ? compare(earlier, later, id)
        : earlier !== undefined
          ? [{ code: "removed", class: classOf("removed", id), before: json(earlier) as Json, after: null }]
          : [{ code: "added", class: classOf("added", id), before: null, after: json(later as Member) as Json }];
    return found.map((each) => about(placeOf(kind, id), each));
  });
}
