/** What is wrong inside something else, short enough to be told in a sentence. */
import type { Inside, Issue } from "../issue/issue.js";

const most = 5;

export const inside = (issues: readonly Issue[]): Inside => ({
  codes: [...new Set(issues.map(({ code }) => code))],
  issues: issues.slice(0, most),
  more: Math.max(0, issues.length - most),
});
