/** The sentence of an issue. */
import type { Locale } from "./locale.js";
import type { Issue } from "../issue/issue.js";

export function issueText({ code, params }: Issue, { issues }: Pick<Locale, "issues">): string {
  return (issues[code] as (facts: Issue["params"]) => string)(params);
}
