/** Indicators that another document of the same department reports too: `[{ indicator, value, unit?, source? }, …]`. */
import type { Scope } from "../compile/scope.js";
import { readDataset } from "../dataset/dataset.js";
import type { Given } from "../dataset/given.js";
import { type Issue, issueList } from "../issue/issue.js";
import { entriesOf, shown } from "../issue/json.js";

const top = "alsoReported";

export interface AlsoReported {
  readonly indicator: string;
  /** In the indicator's own unit. */
  readonly given: Given;
  readonly source: string | null;
}

/** What is reported, and what is wrong with it: values must be such as the indicators themselves could have. */
export function readAlsoReported(
  input: unknown,
  scope: Pick<Scope, "declared">,
): { reported: readonly AlsoReported[]; issues: readonly Issue[] } {
  const { issues, report } = issueList();
  const reported: AlsoReported[] = [];
  if (input === undefined || input === null) return { reported, issues };
  if (!Array.isArray(input)) {
    report("wrong-type", [top], { expected: ["array"], found: shown(input) });
    return { reported, issues };
  }
  for (const [index, entry] of (input as readonly unknown[]).entries()) {
    const at = [top, index];
    const before = issues.length;
    const { indicator, ...given } = Object.fromEntries(entriesOf(entry, at, report));
    if (issues.length > before) continue;
    if (indicator === undefined) report("missing-key", at, { key: "indicator" });
    else if (typeof indicator !== "string")
      report("wrong-type", [...at, "indicator"], { expected: ["string"], found: shown(indicator) });
    else {
      const read = readDataset({ [indicator]: given }, scope);
      for (const { path, ...issue } of read.issues) {
        const inside = issue.code === "unknown-indicator" ? ["indicator"] : path.slice(1);
        issues.push({ ...issue, path: [...at, ...inside] } as Issue);
      }
      const value = read.dataset.get(indicator);
      const source = typeof given.source === "string" ? given.source : null;
      if (value !== undefined) reported.push({ indicator, given: value, source });
    }
  }
  return { reported, issues };
}
