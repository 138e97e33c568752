/** What a rubric brings to its policies: the data and what scoring made of them, each number in its own unit, exactly. */
import type { Compiled } from "../compile/compile.js";
import type { ReadDataset } from "../dataset/dataset.js";
import { givenText } from "../dataset/given.js";
import { isInterval } from "../exact/interval.js";
import type { Scorecard, ScorecardSection } from "../scorecard/scorecard.js";
import { factsOf } from "../scoring/facts.js";
import { withRows } from "../scoring/judge-all.js";

/** A number as "96.6" or "600/7", an answer, a label. What is missing, undefined or left out is not here. */
export type KnownFacts = ReadonlyMap<string, string | boolean>;

/** Of a department that could be scored. */
export function knownFacts({ dataset, rows }: ReadDataset, scorecard: Scorecard, compiled: Compiled): KnownFacts {
  const own = withRows(compiled, rows);
  const { fact } = factsOf(own, dataset);
  const known = new Map<string, string | boolean>();
  const add = (name: string, value: string | boolean | null | undefined): void => {
    if (value !== null && value !== undefined) known.set(name, value);
  };
  for (const [kind, names] of [
    ["indicator", own.scope.indicators],
    ["derived", own.scope.derived],
  ] as const)
    for (const name of names.keys()) {
      const value = fact(name);
      if (value !== null && !isInterval(value)) add(`${kind}:${name}`, givenText(value));
    }
  addResults(scorecard, add);
  return known;
}

function addResults(
  { metrics, sections, points, grade }: Scorecard,
  add: (name: string, value: string | null) => void,
) {
  for (const metric of metrics) {
    add(`metric:${metric.id}:points`, metric.points);
    add(`metric:${metric.id}:value`, metric.value && metric.value.exact);
    add(`metric:${metric.id}:status`, metric.status);
  }
  const addSection = (section: ScorecardSection): void => {
    add(`section:${section.id}:points`, section.points);
    section.sections.forEach(addSection);
  };
  sections.forEach(addSection);
  add("total", points);
  add("grade", grade);
}
