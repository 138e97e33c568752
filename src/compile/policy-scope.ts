/** What a policy may ask about: the indicators and derived quantities, and what scoring makes of them. */
import { suggester } from "../issue/suggest.js";
import type { ColumnSpec } from "../rubric/rubric.js";
import type { MetricStatus } from "../scoring/judge.js";
import { type Compiled, allSections, metricsIn } from "./compile.js";
import { type Declared, type Indicator, type Scope, compileIndicator } from "./scope.js";

/** The facts that a rubric brings; a host's own facts have other names. */
export const isRubricFact = (name: string): boolean =>
  /^((indicator|derived|metric|section):|(total|grade)$)/.test(name);

const statuses: readonly MetricStatus[] = ["scored", "notApplicable", "missing", "undefined"];

const none = { zh: "", en: "" };
const points: ColumnSpec = { title: none };
const labels = (all: readonly string[]): ColumnSpec => ({
  title: none,
  type: "choice",
  options: Object.fromEntries(all.map((label) => [label, none])),
});

/** The names of a condition in a policy, looked up and compared as those of any other condition. */
export function policyScope({ scope, sections, repeats, rubric }: Compiled): Scope {
  const indicators = new Map<string, Indicator>();
  const declared = new Map<string, Declared>();
  const add = (name: string, spec: ColumnSpec): unknown => indicators.set(name, compileIndicator(name, spec));
  const prefixed = <T>(prefix: string, all: Iterable<readonly [string, T]>): [string, T][] =>
    [...all].map(([name, each]) => [`${prefix}:${name}`, each]);

  for (const [name, each] of prefixed("indicator", scope.declared)) declared.set(name, each);
  for (const [name, indicator] of scope.indicators)
    if (indicator.owner === null || scope.declared.get(indicator.owner)?.kind === "series")
      indicators.set(`indicator:${name}`, indicator);
  for (const { id, spec } of sections.flatMap(metricsIn)) {
    const names = ["points", "value", "status"].map((of) => `metric:${id}:${of}`) as [string, string, string];
    const each = repeats.get(id);
    const rows = each && scope.declared.get(each.table);
    if (rows) for (const name of names) declared.set(name, rows); // so many metrics as there are rows
    if (rows) continue;
    add(names[0], points);
    if (spec.value && !spec.value.perYear) add(names[1], points);
    add(names[2], labels(statuses));
  }
  for (const { id } of allSections(sections)) add(`section:${id}:points`, points);
  add("total", points);
  if (rubric.grades) add("grade", labels(rubric.grades.bands.map(({ id }) => id)));

  const derived = new Map(prefixed("derived", scope.derived));
  return {
    declared,
    indicators,
    derived,
    vectors: new Map(),
    unbounded: new Set(),
    unsound: new Set([...scope.unsound].map((name) => `derived:${name}`)),
    nearest: suggester([...indicators.keys(), ...derived.keys()]),
  };
}
