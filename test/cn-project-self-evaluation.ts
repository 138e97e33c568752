/** Data of the self-evaluation form: the published one, and small ones that are whole. */
import { readFileSync } from "node:fs";
import {
  DatasetError,
  type Indicators,
  type Issue,
  type Rubric,
  type ScorerOptions,
  createScorer,
  getRubric,
} from "../src/index.js";

export const family = "cn-project-self-evaluation";
export const forms = getRubric(family, { edition: "forms-2017" });
export const rule = getRubric(family, { edition: "rule-2020" });
export const editions = [forms, rule];

export const score = (rubric: Rubric, data: object, options: ScorerOptions = {}) =>
  createScorer(rubric, options).score(data as Indicators);

/** What is wrong with the data; nothing where they can be scored. */
export function issuesOf(rubric: Rubric, data: object): readonly Issue[] {
  try {
    score(rubric, data);
  } catch (error) {
    if (error instanceof DatasetError) return error.issues;
    throw error;
  }
  return [];
}

export type Cell = string | number | null;
export type Row = Readonly<Record<string, Cell | undefined>>;

interface Sourced {
  readonly value: number;
  readonly source: string;
}

interface PublishedRow {
  readonly id: string;
  readonly title: string;
  readonly part: string;
  readonly weight: Sourced;
  readonly target: Sourced | { readonly printed: string };
  readonly actual: Sourced | { readonly printed: string };
}

interface Published {
  readonly indicators: Readonly<Record<"initialBudget" | "finalBudget" | "actualSpending", Sourced>> & {
    readonly targets: readonly PublishedRow[];
  };
}

/** Table 1 of the document of 2020. */
export const published = JSON.parse(
  readFileSync(new URL("../docs/examples/cn-project-self-evaluation-table-1.json", import.meta.url), "utf8"),
) as Published;

const parts = { output: 50, benefit: 30, satisfaction: 10 };

/** Rows of some parts, with one more in each that takes up the points that are left, and is not filled in. */
export const whole = (given: Partial<Record<keyof typeof parts, readonly Row[]>>): { targets: readonly Row[] } => ({
  targets: Object.entries(parts).flatMap(([part, max]): Row[] => {
    const own = given[part as keyof typeof parts] ?? [];
    const left = max - own.reduce((sum, { weight }) => sum + Number(weight), 0);
    return [...own.map((row) => ({ part, ...row })), { id: `rest-${part}`, part, weight: left }];
  }),
});
