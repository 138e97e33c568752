/** Every metric as any combination of readings has it, each combination compiled once. */
import type { Compiled } from "../compile/compile.js";
import type { Metric } from "../compile/metric.js";
import { compileUnder } from "../compile/under-readings.js";
import type { ReadingChoice } from "../rubric/readings.js";
import type { ReadingSpec, Rubric } from "../rubric/rubric.js";
import { changed } from "./choices.js";

export interface AnyReading {
  /** Under the rubric's own readings. */
  readonly own: Compiled;
  /** The readings that concern a metric. */
  readonly concerning: (metric: string) => readonly ReadingSpec[];
  /** The metric under a choice, of which only the readings that concern it count. */
  readonly metric: (id: string, choice: ReadingChoice) => Metric;
}

/** Throws a RubricError, now or when asked, where something can't be compiled. */
export function anyReading(rubric: Rubric): AnyReading {
  const own = compileUnder(rubric, {});
  const concerning = new Map(
    own.metrics.map(({ id }) => [id, (rubric.readings ?? []).filter(({ metrics }) => metrics.includes(id))]),
  );
  const compiled = new Map<string, ReadonlyMap<string, Metric>>([["{}", byId(own)]]);

  function metricsUnder(readings: ReadingChoice): ReadonlyMap<string, Metric> {
    const key = JSON.stringify(readings);
    const found = compiled.get(key) ?? byId(compileUnder(rubric, readings));
    compiled.set(key, found);
    return found;
  }

  return {
    own,
    concerning: (metric) => concerning.get(metric) ?? [],
    metric: (id, choice) => metricsUnder(changed(choice, concerning.get(id) ?? [])).get(id) as Metric,
  };
}

const byId = ({ metrics }: Compiled): ReadonlyMap<string, Metric> => new Map(metrics.map((each) => [each.id, each]));
