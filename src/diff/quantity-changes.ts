/** What changed among the indicators and the derived quantities. */
import type { Breaking } from "./breaking.js";
import { type ChangeClass, type ChangeCode, type Finding, type RubricChange, finding } from "./change.js";
import { differences, isReworded } from "./differences.js";
import { indicatorChanges } from "./indicator-changes.js";
import { type Members, memberChanges } from "./members.js";
import { neededNames } from "./needed.js";
import { type Fields, isRecord, own } from "./same.js";

export function quantityChanges(before: Fields, after: Fields, breaks: Breaking): RubricChange[] {
  const [needed, neededAfter] = [neededNames(before), neededNames(after)];
  const classOf = (id: string): ChangeClass =>
    breaks.computed(id) ? "breaking" : needed.has(id) || neededAfter.has(id) ? "scoring" : "wording";
  return [
    ...memberChanges(specs(before, "indicators"), specs(after, "indicators"), {
      kind: "indicator",
      json: (spec) => spec,
      classOf: (code, id) => (code === "removed" || neededAfter.has(id) ? "breaking" : "wording"),
      compare: (spec, specAfter, id) => [
        ...indicatorChanges(spec, specAfter, breaks.computed(id)),
        ...needChange(needed.has(id), neededAfter.has(id)),
      ],
    }),
    ...memberChanges(specs(before, "derived"), specs(after, "derived"), {
      kind: "derived",
      json: (spec) => spec,
      classOf: (_code, id) => classOf(id),
      compare: (spec, specAfter, id) =>
        differences(spec, specAfter, []).map((each) =>
          isReworded(each)
            ? finding(each, "reworded", "wording")
            : finding(each, codes[String(each.path[0])] ?? "changed", classOf(id)),
        ),
    }),
  ];
}

const codes: Readonly<Record<string, ChangeCode>> = { formula: "formula-changed", unit: "unit-changed" };

const needChange = (before: boolean, after: boolean): Finding[] =>
  before === after ? [] : [{ code: "need-changed", class: after ? "breaking" : "wording", before, after }];

function specs(rubric: Fields, key: string): Members<Fields> {
  const found = own(rubric, key);
  const entries = isRecord(found) ? Object.entries(found) : [];
  return new Map(entries.flatMap(([id, spec]) => (isRecord(spec) ? [[id, spec] as const] : [])));
}
