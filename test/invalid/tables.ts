/** The files of this folder as tables of cases. */
import { readFileSync, readdirSync } from "node:fs";
import { type Indicators, type Issue, type Rubric, RubricError } from "../../src/index.js";
import { mergePatch } from "../../src/rubric/readings.js";

/** A rubric as it is, or changes (RFC 7396) to the base, to its only section, and to its metrics by id. */
export interface RubricCase {
  what: string;
  rubric?: unknown;
  patch?: object;
  section?: object;
  metrics?: Record<string, object>;
  issues: Issue[];
}

export interface DatasetCase {
  what: string;
  /** Changes to the indicators of the base. */
  indicators?: object;
  /** And to its metrics. */
  metrics?: Record<string, object>;
  dataset: Indicators;
  issues: Issue[];
}

export const folder = new URL("./", import.meta.url);

export const read = <T>(file: string, at: URL): T => JSON.parse(readFileSync(new URL(file, at), "utf8")) as T;

/** The cases of a folder by what their file is called. */
export const table = <Case>(at: URL): { code: string; cases: Case[] }[] =>
  readdirSync(at)
    .filter((file) => file.endsWith(".json") && file !== "base.json")
    .map((file) => ({ code: file.replace(".json", ""), cases: read<Case[]>(file, at) }));

export const rubricTable = table<RubricCase>(folder);
export const datasetTable = table<DatasetCase>(new URL("./dataset/", folder));
export const base = read<Rubric>("base.json", folder);

export function rubricOf({ rubric, patch = {}, section = {}, metrics = {} }: Partial<RubricCase>): unknown {
  if (rubric !== undefined) return rubric;
  const patched = mergePatch(base, patch) as Rubric;
  const sections = patched.sections.map((each) =>
    mergePatch(
      { ...each, metrics: each.metrics?.map((metric) => mergePatch(metric, metrics[metric.id] ?? {})) },
      section,
    ),
  );
  return { ...patched, sections };
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

export const isThere = (value: unknown, [key, ...rest]: Issue["path"]): boolean =>
  key === undefined || (isObject(value) && Object.hasOwn(value, key) && isThere(value[key], rest));

export function thrown(act: () => unknown): { code: string; issues: readonly Issue[] } {
  try {
    act();
  } catch (error) {
    return error as RubricError;
  }
  throw new Error("nothing was thrown");
}
