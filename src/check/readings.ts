/** Readings name metrics that exist, and every alternative is itself a sound rubric. */
import { type Compiled, compileRubric } from "../compile/compile.js";
import { compileMetric } from "../compile/metric.js";
import { type Issue, isError, issueList } from "../issue/issue.js";
import type { Json } from "../issue/json.js";
import { suggester } from "../issue/suggest.js";
import { reportForm } from "../parse/form.js";
import { metricSpecs, underAlternative } from "../rubric/readings.js";
import * as schema from "../rubric/schema.js";
import type { ReadingSpec } from "../rubric/rubric.js";
import type { Check } from "./check.js";

/** `sound` are the checks that an alternative must pass too. */
export const readings =
  (sound: (compiled: Compiled) => readonly Issue[]): Check =>
  (compiled, report) => {
    const { rubric, metrics } = compiled;
    const known = metrics.map(({ id }) => id);
    const nearest = suggester(known);
    const own = new Set(sound(compiled).map(nameOf));
    const seen = new Set<string>();
    for (const [index, reading] of (rubric.readings ?? []).entries()) {
      const path = ["readings", index];
      if (seen.has(reading.id)) report("duplicate-id", [...path, "id"], { id: reading.id });
      seen.add(reading.id);
      const unknown = reading.metrics.filter((id) => !known.includes(id));
      for (const found of unknown) {
        const at = [...path, "metrics", reading.metrics.indexOf(found)];
        report("unknown-metric", at, { found, known, suggestion: nearest(found) });
      }
      for (const alternative of unknown.length === 0 ? Object.keys(reading.alternatives) : []) {
        const issues = issuesUnder(compiled, reading, alternative, sound).filter(
          (issue) => isError(issue) && !own.has(nameOf(issue)),
        );
        if (Object.hasOwn(reading.alternatives[alternative] ?? {}, "id")) {
          const known = ["value", "rule", "notApplicable", "direction", "max"];
          report("unknown-key", [...path, "alternatives", alternative, "id"], { key: "id", suggestion: null, known });
        }
        const codes = [...new Set(issues.map(({ code }) => code))];
        if (codes.length > 0)
          report("alternative-invalid", [...path, "alternatives", alternative], { alternative, codes });
      }
    }
  };

const nameOf = ({ code, path }: Issue): string => JSON.stringify([code, path]);

function issuesUnder(
  compiled: Compiled,
  reading: ReadingSpec,
  alternative: string,
  sound: (compiled: Compiled) => readonly Issue[],
): readonly Issue[] {
  const { rubric, metrics, scope, places } = compiled;
  const { issues, report } = issueList();
  const changed = underAlternative(rubric, reading, alternative);
  const specs = new Map(metricSpecs(changed).map((spec) => [spec.id, spec]));
  const touched = metrics.flatMap((metric) => {
    const spec = reading.metrics.includes(metric.id) ? specs.get(metric.id) : undefined;
    return spec ? [{ metric, spec }] : [];
  });
  for (const { spec } of touched) {
    const parsed = schema.metric.safeParse(spec);
    if (!parsed.success) reportForm(parsed.error.issues, spec as unknown as Json, report);
  }
  if (issues.length > 0) return issues;
  if (touched.some(({ metric, spec }) => spec.max !== metric.spec.max)) {
    const whole = compileRubric(changed);
    return whole.issues.length > 0 ? whole.issues : sound(whole.compiled);
  }
  // The rest stays as it is, so only what the alternative touches is compiled and checked again.
  const again = touched.map(({ metric, spec }) =>
    compileMetric(spec, metric.section, scope, places, report, metric.path),
  );
  return issues.length > 0 ? issues : sound({ ...compiled, metrics: again });
}
