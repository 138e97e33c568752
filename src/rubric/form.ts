/** What the schema finds wrong with the form of a file, as issues of ours. */
import type * as z from "zod/mini";
import type { Json } from "../issue/json.js";
import type { IssueCode, IssueParams, Path, Report } from "../issue/issue.js";
import { suggest, suggester } from "../issue/suggest.js";

type Found = z.core.$ZodIssue;

function valueAt(json: unknown, path: Path): Json | undefined {
  let value = json;
  for (const key of path) value = (value as Record<string | number, unknown> | undefined)?.[key];
  return value as Json | undefined;
}

const typeName = (value: Json): string => (value === null ? "null" : Array.isArray(value) ? "list" : typeof value);

/** A message quotes no more than this of what it found. */
const longestShown = 60;

const shown = (value: Json | undefined): string =>
  typeof value === "object" && value !== null ? typeName(value) : String(value).slice(0, longestShown);

/** A branch of a union that the value did not even have the type for. */
function isOtherType([first, ...others]: readonly Found[]): boolean {
  if (!first || others.length > 0 || first.path.length > 0) return false;
  if (first.code === "invalid_union") return !first.discriminator && first.errors.every(isOtherType);
  return first.code === "invalid_type" || first.code === "invalid_value";
}

/** The types and literal values that the branches ask for. */
const expectedBy = (branches: readonly (readonly Found[])[]): string[] =>
  branches.flatMap(([first]) => {
    if (first?.code === "invalid_union") return expectedBy(first.errors);
    if (first?.code === "invalid_value") return first.values.map(String);
    return first?.code === "invalid_type" ? [first.expected] : [];
  });

export function reportForm(found: readonly Found[], json: unknown, report: Report, at: Path = []): void {
  for (const issue of found) {
    const path = [...at, ...(issue.path as (string | number)[])];
    const value = valueAt(json, path);
    const key = path.at(-1);
    if (value === undefined && key !== undefined && issue.code !== "custom" && issue.code !== "unrecognized_keys") {
      report("missing-key", path.slice(0, -1), { key: String(key) });
    } else if (issue.code === "invalid_union" && !issue.discriminator) {
      reportUnion(issue.errors, path, value, json, report);
    } else reportOne(issue, path, value, report);
  }
}

/** A list of another length misses a branch by more than anything inside it. */
const misfit = (branch: readonly Found[]): number =>
  branch.length + (branch.some(({ code, path }) => path.length === 0 && code.startsWith("too_")) ? 100 : 0);

/** The faults of the branch that was meant, as far as the value shows which one that is. */
function reportUnion(
  branches: readonly Found[][],
  path: Path,
  value: Json | undefined,
  json: unknown,
  report: Report,
): void {
  const fitting = branches.filter((branch) => !isOtherType(branch)).sort((a, b) => misfit(a) - misfit(b));
  const words = expectedBy(branches.filter(([first]) => first?.code === "invalid_value"));
  const suggestion = typeof value === "string" ? suggest(value, words) : null;
  if (suggestion !== null) report("not-one-of", path, { found: shown(value), allowed: words, suggestion });
  else if (fitting[0]) reportForm(fitting[0], json, report, path);
  else report("wrong-type", path, { expected: [...new Set(expectedBy(branches))], found: shown(value) });
}

function reportOne(issue: Found, path: Path, value: Json | undefined, report: Report): void {
  switch (issue.code) {
    case "unrecognized_keys": {
      const known = issue.message.split("\n");
      const nearest = suggester(known);
      for (const key of issue.keys)
        report("unknown-key", [...path, key], { key: key.slice(0, longestShown), suggestion: nearest(key), known });
      return;
    }
    case "invalid_union":
    case "invalid_value": {
      const values = issue.code === "invalid_value" ? issue.values : ((issue as { options?: unknown[] }).options ?? []);
      const allowed = values.filter((each) => each !== undefined && each !== null).map(String);
      return report("not-one-of", path, { found: shown(value), allowed, suggestion: suggest(shown(value), allowed) });
    }
    case "invalid_key":
    case "invalid_element":
      return issue.issues.forEach((inner) => reportOne(inner, path, value, report));
    case "too_small":
    case "too_big": {
      const limit = String(issue.code === "too_small" ? issue.minimum : issue.maximum);
      const [minimum, maximum] = issue.code === "too_small" ? [limit, null] : [null, limit];
      return report("number-out-of-range", path, { found: shown(value), minimum, maximum, open: false });
    }
    case "custom": {
      const { code, params } = issue.params as { code: IssueCode; params: IssueParams[IssueCode] };
      return report(code, path, params);
    }
    default: {
      const expected = "expected" in issue ? String(issue.expected) : "tuple";
      return report("wrong-type", path, { expected: [expected], found: shown(value) });
    }
  }
}
