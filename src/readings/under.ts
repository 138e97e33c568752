/** Metrics as any combination of readings has them: only what a reading changes is compiled again, and once. */
import type { Compiled } from "../compile/compile.js";
import { type Metric, compileMetric } from "../compile/metric.js";
import { compileUnder } from "../compile/under-readings.js";
import { RubricError } from "../issue/errors.js";
import { issueList } from "../issue/issue.js";
import { type ReadingChoice, chosenIn, mergePatch } from "../rubric/readings.js";
import type { MetricSpec, ReadingSpec, Rubric } from "../rubric/rubric.js";
import { hasTables } from "../scoring/judge-all.js";
import { changed } from "./choices.js";

export interface AnyReading {
  /** Under the rubric's own readings. */
  readonly own: Compiled;
  /** The readings that concern a metric. */
  readonly concerning: (metric: string) => readonly ReadingSpec[];
  /** The metric under a choice, of which only the readings that concern it count; throws a RubricError where that can't be compiled. */
  readonly metric: (id: string, choice: ReadingChoice) => Metric;
  /** Throws a RubricError where a choice can't be compiled. */
  readonly compile: (choice: ReadingChoice) => void;
}

/** Throws a RubricError where the rubric can't be compiled. */
export function anyReading(rubric: Rubric): AnyReading {
  const own = compileUnder(rubric, {});
  const metrics = new Map(own.metrics.map((metric) => [metric.id, metric]));
  const concerning = new Map<string, ReadingSpec[]>(own.metrics.map(({ id }) => [id, []]));
  for (const reading of rubric.readings ?? []) {
    for (const id of new Set(reading.metrics)) concerning.get(id)?.push(reading);
  }
  const known = new Map<string, Metric>();

  function metric(id: string, choice: ReadingChoice): Metric {
    const found = metrics.get(id) as Metric;
    const readings = concerning.get(id) ?? [];
    const names = changed(choice, readings);
    if (Object.keys(names).length === 0) return found;
    const key = JSON.stringify([id, names]);
    const compiled = known.get(key) ?? compileAgain(found, underAll(found.spec, readings, names), own);
    known.set(key, compiled);
    return compiled;
  }

  function compile(choice: ReadingChoice): void {
    // Which rows a metric repeats over is no matter of the metric alone.
    if (hasTables(own)) compileUnder(rubric, choice);
    else for (const { id } of own.metrics) metric(id, choice);
  }

  return { own, concerning: (id) => concerning.get(id) ?? [], metric, compile };
}

/** The patches one after the other; the metric stays the one that it is. */
const underAll = (spec: MetricSpec, readings: readonly ReadingSpec[], names: ReadingChoice): MetricSpec =>
  readings.reduce((patched, { id, alternatives }) => {
    const name = chosenIn(names, id);
    return name === undefined ? patched : { ...(mergePatch(patched, alternatives[name]) as MetricSpec), id: spec.id };
  }, spec);

function compileAgain({ id, section, path }: Metric, spec: MetricSpec, { scope, places, repeats }: Compiled): Metric {
  const { issues, report } = issueList();
  const metric = compileMetric(spec, section, repeats.get(id)?.scope ?? scope, places, report, path);
  if (issues.length > 0) throw new RubricError(issues);
  return metric;
}
