/** The part of a rubric that a change is about. */
import { metricSpecs } from "../rubric/readings.js";
import type { Rubric, SectionSpec } from "../rubric/rubric.js";
import type { ChangePlace, ChangedKind } from "./change.js";
import { listAt, lists } from "./rubric-changes.js";
import { isRecord, own } from "./same.js";

export interface Thing {
  readonly kind: ChangedKind | "rubric";
  readonly id: string;
  /** As the rubric has it; undefined where it has no such thing. */
  readonly whole: unknown;
}

const sectionSpecs = (sections: readonly SectionSpec[]): readonly SectionSpec[] =>
  sections.flatMap((section) => [section, ...sectionSpecs(section.sections ?? [])]);

export function thingOf(at: ChangePlace, rubric: Rubric): Thing {
  const [[kind, id]] = Object.entries(at) as [[ChangedKind | "rubric", string]];
  return { kind, id, whole: find(kind, id, rubric) };
}

function find(kind: Thing["kind"], id: string, rubric: Rubric): unknown {
  switch (kind) {
    case "rubric":
      return rubric;
    case "metric":
      return metricSpecs(rubric).find((metric) => metric.id === id);
    case "section":
      return sectionSpecs(rubric.sections).find((section) => section.id === id);
    case "indicator":
      return own(rubric.indicators, id);
    case "derived":
      return own(rubric.derived ?? {}, id);
    default: {
      const list = lists.find((each) => each.kind === kind);
      return list && listAt(rubric, list.path).find((entry) => isRecord(entry) && entry[list.name] === id);
    }
  }
}
