/** Readings: where the official wording leaves room, the rubric names its choice and the alternatives. */
import type { Report } from "../issue/issue.js";
import { suggest } from "../issue/suggest.js";
import type { MetricSpec, ReadingSpec, Rubric, SectionSpec } from "./rubric.js";

/** For each reading by id, the alternative to score under. */
export type ReadingChoice = Readonly<Record<string, string>>;

type Patch = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Patch =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** RFC 7396: null removes, objects merge, all else replaces. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const result = new Map(isObject(target) ? Object.entries(target) : []);
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) result.delete(key);
    else result.set(key, mergePatch(result.get(key), value));
  }
  return Object.fromEntries(result);
}

/** The rubric with a change to some of its metrics. */
function changeMetrics(rubric: Rubric, change: (metric: MetricSpec) => MetricSpec): Rubric {
  const changeSection = (section: SectionSpec): SectionSpec => ({
    ...section,
    ...(section.sections && { sections: section.sections.map(changeSection) }),
    ...(section.metrics && { metrics: section.metrics.map(change) }),
  });
  return { ...rubric, sections: rubric.sections.map(changeSection) };
}

/** Every metric in the order of the table. */
export function metricSpecs({ sections }: Pick<Rubric, "sections">): MetricSpec[] {
  return sections.flatMap((section) => [
    ...metricSpecs({ sections: section.sections ?? [] }),
    ...(section.metrics ?? []),
  ]);
}

/** The rubric as an alternative of one of its readings has it. */
export function underAlternative(rubric: Rubric, { metrics, alternatives }: ReadingSpec, alternative: string): Rubric {
  const patch = alternatives[alternative];
  return changeMetrics(rubric, (metric) =>
    metrics.includes(metric.id) ? { ...(mergePatch(metric, patch) as MetricSpec), id: metric.id } : metric,
  );
}

/** What is chosen of a reading; its id may be a name that every object has. */
export const chosenIn = (choice: ReadingChoice, id: string): string | undefined =>
  Object.hasOwn(choice, id) ? choice[id] : undefined;

/**
 * The rubric under the chosen alternatives; a reading's own choice changes nothing. They apply in the order of the
 * rubric, so that of two that change the same the last word does not depend on how the choice is written.
 */
export function withReadings(rubric: Rubric, choice: ReadingChoice, report: Report): Rubric {
  const { readings = [] } = rubric;
  const ids = readings.map(({ id }) => id);
  for (const found of Object.keys(choice)) {
    if (!ids.includes(found))
      report("unknown-reading", ["readings", found], { found, known: ids, suggestion: suggest(found, ids) });
  }
  return readings.reduce((result, reading) => {
    const { id, chosen, alternatives } = reading;
    if (!Object.hasOwn(choice, id)) return result;
    const alternative: unknown = choice[id];
    const known = [chosen, ...Object.keys(alternatives)];
    if (typeof alternative === "string" && known.includes(alternative))
      return alternative === chosen ? result : underAlternative(result, reading, alternative);
    const found = typeof alternative === "string" ? alternative : typeof alternative;
    report("unknown-reading", ["readings", id], { found, known, suggestion: suggest(found, known) });
    return result;
  }, rubric);
}
