/** A dataset of a rubric with nothing filled in yet. */
import type { ConditionSpec } from "../format/condition.js";
import { metricSpecs } from "../rubric/readings.js";
import type { IndicatorSpec, Rubric, TableIndicator } from "../rubric/rubric.js";
import type { LabelFacts } from "./messages/messages.js";

type Cells = Readonly<Record<string, unknown>>;

/** Whether a batch computes it over all its departments. */
export const isComputed = (spec: IndicatorSpec): boolean => "cohort" in spec && spec.cohort !== undefined;

/** In a table one row for each metric that repeats over it, which says already that it belongs to that metric. */
export function emptyDataset(rubric: Rubric, computed: string): object {
  const { indicators, year } = rubric;
  const values = Object.entries(indicators).map(([id, spec]) => [
    id,
    spec.type === "table" ? emptyRows(id, spec, rubric, computed) : blank(spec, computed),
  ]);
  return { entity: "", ...(year === undefined ? {} : { year }), indicators: Object.fromEntries(values) };
}

/**
 * The unit stands beside the empty value, so that nobody fills in yuan for 万元; what a batch computes over all
 * departments says so.
 */
function blank(spec: IndicatorSpec, computed: string): unknown {
  const unit = "unit" in spec && spec.unit ? { unit: spec.unit } : null;
  const one = isComputed(spec) ? { value: null, ...unit, source: computed } : unit && { value: null, ...unit };
  return "series" in spec && spec.series ? Array.from({ length: spec.series }, () => one) : one;
}

function emptyRows(id: string, { columns }: TableIndicator, rubric: Rubric, computed: string): Cells[] {
  const empty = Object.fromEntries(Object.entries(columns).map(([name, spec]) => [name, blank(spec, computed)]));
  const repeated = metricSpecs(rubric).filter(({ each }) => each === id);
  const known = repeated.length > 0 ? repeated.map(({ where }) => (where ? saidBy(where) : {})) : [{}];
  return known.map((cells) => ({ title: "", ...empty, ...cells }));
}

/** The cells that a condition leaves no choice about. */
function saidBy({ all, fact, operator, value }: ConditionSpec): Cells {
  if (all) return Object.assign({}, ...all.map(saidBy)) as Cells;
  return fact !== undefined && operator === "equal" ? { [fact]: value } : {};
}

/** What may be filled in where a dataset asks for one of several. */
export const labelsIn = ({ indicators }: Rubric): LabelFacts[] =>
  Object.entries(indicators).flatMap(([id, spec]) =>
    spec.type === "table"
      ? Object.entries(spec.columns).flatMap(([name, column]) => labelsOf(`${id}[].${name}`, column))
      : labelsOf(id, spec),
  );

const labelsOf = (at: string, spec: IndicatorSpec): LabelFacts[] =>
  spec.type === "choice"
    ? [{ at, options: Object.entries(spec.options).map(([label, title]) => ({ label, title })) }]
    : [];
