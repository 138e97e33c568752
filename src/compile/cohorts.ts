/** Indicators that a batch computes over all its departments: the best, the worst, the mean, a rank. */
import { type Expression, namesIn } from "../formula/expression.js";
import type { Report } from "../issue/issue.js";
import type { Rubric } from "../rubric/rubric.js";
import { compileFormula } from "./formula.js";
import type { Indicator, Scope } from "./scope.js";

export interface Cohort {
  readonly indicator: Indicator;
  readonly take: "max" | "min" | "mean" | "rank";
  /** Of a rank: the highest value comes first. */
  readonly highestFirst: boolean;
  /** What is computed of each department, in base units: over indicators that no batch computes. */
  readonly expression: Expression;
}

export function compileCohorts({ indicators }: Pick<Rubric, "indicators">, scope: Scope, report: Report): Cohort[] {
  const isComputed = (name: string): boolean => {
    const spec = Object.hasOwn(indicators, name) ? indicators[name] : undefined;
    return spec !== undefined && "cohort" in spec && spec.cohort !== undefined;
  };
  return Object.entries(indicators).flatMap(([id, spec]): Cohort[] => {
    const indicator = scope.indicators.get(id);
    if (!indicator || !("cohort" in spec) || !spec.cohort) return [];
    const { cohort } = spec;
    const path = ["indicators", id, "cohort", "of"];
    const expression = compileFormula(cohort.of, cohort.take === "rank" ? null : spec.unit, scope, report, path);
    if (!expression) return [];
    for (const name of namesIn(expression)) if (isComputed(name)) report("cohort-in-cohort", path, { name });
    const highestFirst = cohort.take !== "rank" || cohort.order !== "lowest-first";
    return [{ indicator, take: cohort.take, highestFirst, expression }];
  });
}
