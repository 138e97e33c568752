/** Readings name metrics that exist; every alternative is itself a sound rubric, and changes something. */
import { type Compiled, compileRubric } from "../compile/compile.js";
import { type Metric, compileMetric } from "../compile/metric.js";
import { isSame } from "../diff/same.js";
import { type Issue, isError, issueList } from "../issue/issue.js";
import { limits, valuesIn } from "../issue/json.js";
import { suggester } from "../issue/suggest.js";
import { reportForm } from "../rubric/form.js";
import { metricSpecs, underAlternative } from "../rubric/readings.js";
import * as schema from "../rubric/schema.js";
import type { ReadingSpec } from "../rubric/rubric.js";
import { type Check, type Subject, subjectOf } from "./check.js";
import { inside } from "./inside.js";
import { tellsApart } from "./tells-apart.js";

/** `own` is what is wrong with the rubric anyway; `sound` are the checks that an alternative must pass too. */
export const readings =
  (own: readonly Issue[], sound: (compiled: Compiled) => readonly Issue[]): Check =>
  (compiled, report, warn) => {
    const { rubric, metrics } = compiled;
    const known = metrics.map(({ id }) => id);
    const nearest = suggester(known);
    const already = new Set(own.map(nameOf));
    const seen = new Set<string>();
    /** A metric that repeats is tried among the names of a row. */
    const amongRows = (metric: Metric): Subject => {
      const each = compiled.repeats.get(metric.id);
      return each ? subjectOf({ ...compiled, scope: each.scope, metrics: [metric] }, compiled.budget) : compiled;
    };
    let written = 0; // values, were every alternative written out as metrics of its own
    for (const [index, reading] of (rubric.readings ?? []).entries()) {
      const path = ["readings", index];
      if (seen.has(reading.id)) report("duplicate-id", [...path, "id"], { id: reading.id });
      seen.add(reading.id);
      if (reading.evidence === "silent") warn("reading-silent", [...path, "evidence"], { chosen: reading.chosen });
      const unknown = reading.metrics.filter((id) => !known.includes(id));
      for (const found of unknown) {
        const at = [...path, "metrics", reading.metrics.indexOf(found)];
        report("unknown-metric", at, { found, known, suggestion: nearest(found) });
      }
      const named = metrics.filter(({ id }) => reading.metrics.includes(id));
      for (const patch of Object.values(reading.alternatives))
        written += valuesIn(
          ofWhole.some((key) => Object.hasOwn(patch, key)) ? rubric.sections : named.map(({ spec }) => spec),
        );
      if (written > limits.values) return report("too-large", ["readings"], { limit: limits.values });
      for (const alternative of unknown.length === 0 ? Object.keys(reading.alternatives) : []) {
        const at = [...path, "alternatives", alternative];
        const { issues, touched } = under(compiled, reading, alternative, sound);
        const faults = issues.filter((each) => isError(each) && !already.has(nameOf(each)));
        const renames = Object.hasOwn(reading.alternatives[alternative] ?? {}, "id");
        if (renames) {
          const known = ["value", "rule", "notApplicable", "direction", "max"];
          report("unknown-key", [...at, "id"], { key: "id", suggestion: null, known });
        }
        if (faults.length > 0) report("alternative-invalid", at, { alternative, ...inside(faults) });
        else if (
          touched &&
          !renames &&
          !touched.some(([before, after]) => tellsApart(before, after, amongRows(before)))
        )
          warn("alternative-idle", at, { alternative });
      }
    }
  };

/** Keys of a metric that are no matter of it alone: a maximum changes the sums above it, the others which rows there are. */
const ofWhole = ["max", "each", "where", "weights"] as const;

const nameOf = ({ code, path }: Issue): string => JSON.stringify([code, path]);

interface Under {
  readonly issues: readonly Issue[];
  /** Each metric that the reading names, as it is and as the alternative has it; null where there is a fault. */
  readonly touched: readonly (readonly [Metric, Metric])[] | null;
}

function under(
  compiled: Compiled,
  reading: ReadingSpec,
  alternative: string,
  sound: (compiled: Compiled) => readonly Issue[],
): Under {
  const { rubric, scope, places } = compiled;
  const { issues, report } = issueList();
  const changed = underAlternative(rubric, reading, alternative);
  const specs = new Map(metricSpecs(changed).map((spec) => [spec.id, spec]));
  const before = compiled.metrics.filter(({ id }) => reading.metrics.includes(id));
  for (const { id, path } of before) {
    const parsed = schema.metric.safeParse(specs.get(id));
    if (!parsed.success) reportForm(parsed.error.issues, changed, report, path);
  }
  if (issues.length > 0) return { issues, touched: null };
  const isOfWhole = before.some(({ id, spec }) => ofWhole.some((key) => !isSame(spec[key], specs.get(id)?.[key], key)));
  if (isOfWhole) {
    const { compiled: whole, issues: uncompilable } = compileRubric(changed);
    if (uncompilable.length > 0) return { issues: uncompilable, touched: null };
    const after = new Map(whole.metrics.map((metric) => [metric.id, metric]));
    return { issues: sound(whole), touched: before.map((metric) => [metric, after.get(metric.id) ?? metric]) };
  }
  // Else only what the alternative touches is compiled and checked again.
  const pairs = before.map((metric) => {
    const { id, section, spec, path } = metric;
    const own = compiled.repeats.get(id)?.scope ?? scope;
    return [metric, compileMetric(specs.get(id) ?? spec, section, own, places, report, path)] as const;
  });
  if (issues.length > 0) return { issues, touched: null };
  return { issues: sound({ ...compiled, metrics: pairs.map(([, after]) => after) }), touched: pairs };
}
