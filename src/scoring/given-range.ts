/** An assessor's points are data: outside the range that the rule leaves them they are invalid, not cut. */
import { exactText } from "../exact/decimal.js";
import { contains } from "../exact/interval.js";
import { type Issue, type Path, type Report, issueList } from "../issue/issue.js";
import { outcomesIn } from "../tree/node.js";
import type { Judgement } from "./judge.js";

/** `place`: where in the dataset a name of the judgement stands. */
export function reportGiven({ outcome }: Judgement, report: Report, place: (name: string) => Path): void {
  for (const each of outcome ? outcomesIn(outcome) : []) {
    if (each.node !== "given" || !each.points || contains(each.range, each.points)) continue;
    const { from, to } = each.range;
    const [minimum, maximum] = [from ? exactText(from) : "", to ? exactText(to) : ""];
    report("given-out-of-range", place(each.indicator ?? ""), { found: exactText(each.points), minimum, maximum });
  }
}

export function givenOutOfRange(judgements: readonly Judgement[]): readonly Issue[] {
  const { issues, report } = issueList();
  for (const judgement of judgements) reportGiven(judgement, report, (name) => [name]);
  return issues;
}
