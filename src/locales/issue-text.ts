/** The sentence of an issue. */
import type { Locale } from "./locale.js";
import type { Issue } from "../issue/issue.js";

export function issueText({ code, params }: Issue, { issues }: Pick<Locale, "issues">): string {
  return (issues[code] as (facts: Issue["params"]) => string)(params);
}

/** Each with its place before it, where it has one; several are numbered, as their sentences have many parts. */
export const placedTexts = (issues: readonly Issue[], locale: Pick<Locale, "issues">, colon: string): string[] =>
  issues.map((issue, index) => {
    const number = issues.length > 1 ? `(${index + 1}) ` : "";
    return `${number}${issue.path.length > 0 ? issue.path.join(".") + colon : ""}${issueText(issue, locale)}`;
  });
