/** Readings name metrics that exist, and every alternative is itself a sound rubric. */
import { type Compiled, compileRubric } from "../compile/compile.js";
import { type Issue, isError, issueList } from "../issue/issue.js";
import type { Json } from "../issue/json.js";
import { suggest } from "../issue/suggest.js";
import { reportForm } from "../parse/form.js";
import { metricSpecs, underAlternative } from "../rubric/readings.js";
import * as schema from "../rubric/schema.js";
import type { ReadingSpec, Rubric } from "../rubric/rubric.js";
import type { Check } from "./check.js";

/** `sound` are the checks that an alternative must pass too. */
export const readings =
  (sound: (compiled: Compiled) => readonly Issue[]): Check =>
  (compiled, report) => {
    const { rubric, metrics } = compiled;
    const known = metrics.map(({ id }) => id);
    const own = new Set(sound(compiled).map(nameOf));
    const seen = new Set<string>();
    for (const [index, reading] of (rubric.readings ?? []).entries()) {
      const path = ["readings", index];
      if (seen.has(reading.id)) report("duplicate-id", [...path, "id"], { id: reading.id });
      seen.add(reading.id);
      const unknown = reading.metrics.filter((id) => !known.includes(id));
      for (const found of unknown) {
        const at = [...path, "metrics", reading.metrics.indexOf(found)];
        report("unknown-metric", at, { found, known, suggestion: suggest(found, known) });
      }
      for (const alternative of unknown.length === 0 ? Object.keys(reading.alternatives) : []) {
        const issues = issuesUnder(rubric, reading, alternative, sound).filter(
          (issue) => isError(issue) && !own.has(nameOf(issue)),
        );
        const codes = [...new Set(issues.map(({ code }) => code))];
        if (codes.length > 0)
          report("alternative-invalid", [...path, "alternatives", alternative], { alternative, codes });
      }
    }
  };

const nameOf = ({ code, path }: Issue): string => JSON.stringify([code, path]);

function issuesUnder(
  rubric: Rubric,
  reading: ReadingSpec,
  alternative: string,
  sound: (compiled: Compiled) => readonly Issue[],
): readonly Issue[] {
  const changed = underAlternative(rubric, reading, alternative);
  const { issues, report } = issueList();
  for (const metric of metricSpecs(changed).filter(({ id }) => reading.metrics.includes(id))) {
    const parsed = schema.metric.safeParse(metric);
    if (!parsed.success) reportForm(parsed.error.issues, metric as unknown as Json, report);
  }
  if (issues.length > 0) return issues;
  const { compiled, issues: uncompilable } = compileRubric(changed);
  return uncompilable.length > 0 ? uncompilable : sound(compiled);
}
