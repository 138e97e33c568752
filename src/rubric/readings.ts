/** Readings: where the official wording leaves room, the rubric names its choice and the alternatives. */
import type { Path, Report } from "../issue/issue.js";
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

/** The rubric under the chosen alternatives; a reading's own choice changes nothing. */
export function withReadings(rubric: Rubric, choice: ReadingChoice, report: Report): Rubric {
  const readings = new Map((rubric.readings ?? []).map((reading) => [reading.id, reading]));
  let result = rubric;
  for (const [id, alternative] of Object.entries(choice)) {
    const path: Path = ["readings", id];
    const reading = readings.get(id);
    if (!reading) {
      report("unknown-reading", path, {
        found: id,
        known: [...readings.keys()],
        suggestion: suggest(id, readings.keys()),
      });
      continue;
    }
    const known = [reading.chosen, ...Object.keys(reading.alternatives)];
    if (!known.includes(alternative)) {
      const found = typeof alternative === "string" ? alternative : typeof alternative;
      report("unknown-reading", path, { found, known, suggestion: suggest(found, known) });
    } else if (alternative !== reading.chosen) result = underAlternative(result, reading, alternative);
  }
  return result;
}
