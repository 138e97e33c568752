/** Indicators that another document of the same department reports too: `[{ indicator, value, unit?, source? }, …]`. */
import type { Scope } from "../compile/scope.js";
import { readDataset } from "../dataset/dataset.js";
import { type Issue, issueList } from "../issue/issue.js";
import { entriesOf, shown } from "../issue/json.js";

const top = "alsoReported";

/** What is wrong with the list; its values must be such as the indicators themselves could have. */
export function checkAlsoReported(input: unknown, scope: Pick<Scope, "declared">): readonly Issue[] {
  const { issues, report } = issueList();
  if (input === undefined || input === null) return issues;
  if (!Array.isArray(input)) {
    report("wrong-type", [top], { expected: ["array"], found: shown(input) });
    return issues;
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
      for (const { path, ...issue } of readDataset({ [indicator]: given }, scope).issues) {
        const inside = issue.code === "unknown-indicator" ? ["indicator"] : path.slice(1);
        issues.push({ ...issue, path: [...at, ...inside] } as Issue);
      }
    }
  }
  return issues;
}
