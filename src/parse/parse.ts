/** From any JSON to a rubric, or to every issue that it has. */
import { RubricError } from "../issue/errors.js";
import { type Issue, type Path, isError, issueList } from "../issue/issue.js";
import { type Json, copyJson } from "../issue/json.js";
import { checkCompiled } from "../check/all.js";
import { reportForm } from "../rubric/form.js";
import { withoutFaults } from "./readable.js";
import type { Rubric } from "../rubric/rubric.js";
import * as schema from "../rubric/schema.js";

function examine(json: unknown): { rubric: Rubric; issues: Issue[] } {
  const { issues, report } = issueList();
  const copy = copyJson(json, report) ?? null;
  if (issues.length === 0) {
    const parsed = schema.rubric.safeParse(copy);
    if (!parsed.success) reportForm(parsed.error.issues, copy, report);
    const readable = withoutFaults(copy, issues);
    if (readable) issues.push(...checkCompiled(readable.rubric, readable.faulty));
  }
  return { rubric: frozen(copy) as unknown as Rubric, issues: inReadingOrder(issues, copy) };
}

/** All issues of a rubric: its format, its rules, its examples. Never throws; severities are "error" and "warning". */
export const checkRubric = (json: unknown): Issue[] => examine(json).issues;

/** The rubric, or its issues (errors and warnings) where it has an error. */
export function safeParseRubric(
  json: unknown,
): { readonly ok: true; readonly rubric: Rubric } | { readonly ok: false; readonly issues: Issue[] } {
  const { rubric, issues } = examine(json);
  return issues.some(isError) ? { ok: false, issues } : { ok: true, rubric };
}

/** The rubric; throws a RubricError with every issue where it has an error. */
export function parseRubric(json: unknown): Rubric {
  const parsed = safeParseRubric(json);
  if (!parsed.ok) throw new RubricError(parsed.issues);
  return parsed.rubric;
}

function frozen(json: Json): Json {
  if (typeof json !== "object" || json === null) return json;
  for (const value of Object.values(json)) frozen(value);
  return Object.freeze(json);
}

/** The order in which a reader of the file meets them; what concerns a whole comes before its parts. */
function inReadingOrder(issues: readonly Issue[], json: Json): Issue[] {
  const orders = new Map<object, ReadonlyMap<string, number>>();
  const orderIn = (value: object): ReadonlyMap<string, number> => {
    const known = orders.get(value) ?? new Map(Object.keys(value).map((key, index) => [key, index]));
    orders.set(value, known);
    return known;
  };
  const place = (path: Path): number[] => {
    let value: unknown = json;
    return path.map((key) => {
      const at = typeof value === "object" && value !== null ? (orderIn(value).get(String(key)) ?? -1) : -1;
      value = at < 0 ? undefined : (value as Record<string, unknown>)[key];
      return at;
    });
  };
  const placed = issues.map((issue) => ({ issue, at: place(issue.path) }));
  placed.sort(({ at: a }, { at: b }) => {
    const differing = a.findIndex((each, index) => each !== b[index]);
    return differing < 0 ? a.length - b.length : (a[differing] ?? -1) - (b[differing] ?? -1);
  });
  return placed.map(({ issue }) => issue);
}
