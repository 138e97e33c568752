/** An assessor's points are data: outside the range that the rule leaves them they are invalid, not cut. */
import { exactText } from "../exact/decimal.js";
import { contains } from "../exact/interval.js";
import { type Issue, issueList } from "../issue/issue.js";
import { outcomesIn } from "../tree/node.js";
import type { Judgement } from "./judge.js";

export function givenOutOfRange(judgements: readonly Judgement[]): readonly Issue[] {
  const { issues, report } = issueList();
  for (const { outcome } of judgements) {
    for (const each of outcome ? outcomesIn(outcome) : []) {
      if (each.node !== "given" || !each.points || contains(each.range, each.points)) continue;
      const { from, to } = each.range;
      const [minimum, maximum] = [from ? exactText(from) : "", to ? exactText(to) : ""];
      report("given-out-of-range", [each.indicator ?? ""], { found: exactText(each.points), minimum, maximum });
    }
  }
  return issues;
}
