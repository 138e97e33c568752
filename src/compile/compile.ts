/** A rubric, compiled: names looked up, formulas parsed, rules written as trees. */
import { type Decimal, type Rounding, decimal } from "../exact/decimal.js";
import type { Issue, Path } from "../issue/issue.js";
import { issueList } from "../issue/issue.js";
import type { Rubric, SectionSpec } from "../rubric/rubric.js";
import { type Adjustment, compileAdjustments } from "./adjustments.js";
import { checkPlaces } from "./awards.js";
import { type Cohort, compileCohorts } from "./cohorts.js";
import { type Each, compileEach } from "./each.js";
import { rowIssues } from "./extreme-rows.js";
import type { For } from "./lists.js";
import { type Identity, compileIdentities } from "./identities.js";
import { type Metric, compileMetric } from "./metric.js";
import { compileNames } from "./names.js";
import { type Scope } from "./scope.js";

export interface Section {
  readonly id: string;
  readonly spec: SectionSpec;
  readonly path: Path;
  readonly max: Decimal;
  /** What its parts add up to where its points are those in proportion; null where they are simply added. */
  readonly from: Decimal | null;
  readonly sections: readonly Section[];
  readonly metrics: readonly Metric[];
}

export interface Compiled {
  readonly rubric: Rubric;
  readonly scope: Scope;
  readonly sections: readonly Section[];
  /** All metrics in the order of the table. */
  readonly metrics: readonly Metric[];
  /** Of the metrics that repeat over the rows of a table, by their ids. */
  readonly repeats: ReadonlyMap<string, Each>;
  readonly max: Decimal;
  /** In the order in which they apply. */
  readonly adjustments: readonly Adjustment[];
  /** Indicators that a batch computes over all its departments. */
  readonly cohorts: readonly Cohort[];
  readonly identities: readonly Identity[];
  readonly places: number;
  readonly rounding: Rounding;
}

export function compileRubric(rubric: Rubric, rows: For = "any"): { compiled: Compiled; issues: readonly Issue[] } {
  const { issues, report } = issueList();
  const { max, places, rounding } = rubric.points;
  const scope = compileNames(rubric, report, rows);
  const repeats = new Map<string, Each>();
  const seen = { section: new Set<string>(), metric: new Set<string>() };

  function once(kind: "section" | "metric", id: string, path: Path): void {
    if (seen[kind].has(id)) report("duplicate-id", [...path, "id"], { id });
    seen[kind].add(id);
  }

  function compileSection(spec: SectionSpec, path: Path): Section {
    once("section", spec.id, path);
    checkPlaces(spec.max, places, report, [...path, "max"]);
    if (spec.scale) checkPlaces(spec.scale.from, places, report, [...path, "scale", "from"]);
    const sections = (spec.sections ?? []).map((each, index) => compileSection(each, [...path, "sections", index]));
    const metrics = (spec.metrics ?? []).map((each, index): Metric => {
      const at = [...path, "metrics", index];
      once("metric", each.id, at);
      const repeated = compileEach(each, scope, places, report, at);
      const metric = compileMetric(each, spec.id, repeated?.scope ?? scope, places, report, at);
      if (repeated) repeats.set(each.id, repeated);
      if (repeated && rows === "any") issues.push(...rowIssues(metric, repeated, places, issues));
      return metric;
    });
    const from = spec.scale ? decimal(spec.scale.from) : null;
    return { id: spec.id, spec, path, max: decimal(spec.max), from, sections, metrics };
  }

  const sections = rubric.sections.map((spec, index) => compileSection(spec, ["sections", index]));
  checkPlaces(max, places, report, ["points", "max"]);
  const metrics = sections.flatMap(metricsIn);
  const parts = {
    adjustments: compileAdjustments(rubric, scope, report),
    cohorts: compileCohorts(rubric, scope, report),
    identities: compileIdentities(rubric, scope, report),
  };
  return {
    compiled: { rubric, scope, sections, metrics, repeats, max: decimal(max), ...parts, places, rounding },
    issues,
  };
}

export const metricsIn = ({ sections, metrics }: Section): readonly Metric[] => [
  ...sections.flatMap(metricsIn),
  ...metrics,
];

/** Every section, outer ones first. */
export const allSections = (sections: readonly Section[]): readonly Section[] =>
  sections.flatMap((section) => [section, ...allSections(section.sections)]);
