/** What a static check is, and what all of them ask about a rubric. */
import type { Compiled } from "../compile/compile.js";
import type { Metric } from "../compile/metric.js";
import type { Dataset } from "../dataset/given.js";
import type { Report } from "../issue/issue.js";
import { type OpenFacts, openFactsOf } from "../scoring/facts.js";
import { plainDataset } from "../vectors/plain.js";
import { type Domain, metricDomain } from "./domain.js";
import { type WhenEmpty, whenEmpty } from "./when-empty.js";

/** A compiled rubric, with what several checks need worked out once. */
export interface Subject extends Compiled {
  /** What every fact can be. */
  readonly open: OpenFacts;
  readonly domainOf: (metric: Metric) => Domain;
  /** An ordinary dataset, from which counterexamples are looked for. */
  readonly plain: () => Dataset;
  /** Whether a formula has no value where tables are empty. */
  readonly whenEmpty: WhenEmpty;
  /** So many more datasets and combinations of facts may be tried, that a hostile rubric can't hold anyone up. */
  readonly budget: Budget;
}

export interface Budget {
  tries: number;
}

/** Far more than any official table needs. */
export const mostTries = 30_000;

/** Looks at a compiled rubric; `report` is for errors, `warn` for warnings. */
export type Check = (subject: Subject, report: Report, warn: Report) => void;

export function subjectOf(compiled: Compiled, budget: Budget): Subject {
  const domains = new Map<Metric, Domain>();
  const domainOf = (metric: Metric): Domain => {
    const domain = domains.get(metric) ?? metricDomain(metric, compiled);
    domains.set(metric, domain);
    return domain;
  };
  let ordinary: Dataset | null = null;
  let empty: WhenEmpty | null = null;
  const plain = (): Dataset => (ordinary ??= plainDataset(compiled));
  return {
    ...compiled,
    open: openFactsOf(compiled, new Map()),
    domainOf,
    plain,
    whenEmpty: (path, by) => (empty ??= whenEmpty(compiled))(path, by),
    budget,
  };
}
