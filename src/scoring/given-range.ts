/** An assessor's points are data: outside the range that the rule leaves them they are invalid, not cut. */
import { exactText } from "../exact/decimal.js";
import { type Interval, contains, hull, isInterval, union } from "../exact/interval.js";
import { type Quotient, compare } from "../exact/quotient.js";
import { type Issue, type Path, type Report, issueList } from "../issue/issue.js";
import { outcomesIn } from "../tree/node.js";
import type { Judgement } from "./judge.js";

/** `place`: where in the dataset a name of the judgement stands. */
export function reportGiven(judgement: Judgement, report: Report, place: (name: string) => Path): void {
  for (const { name, found, range } of [...outOfRange(judgement), ...outOfAll(judgement)]) {
    const { from, to } = range;
    const [minimum, maximum] = [from ? exactText(from) : "", to ? exactText(to) : ""];
    report("given-out-of-range", place(name), { found: exactText(found), minimum, maximum });
  }
}

interface Outside {
  readonly name: string;
  readonly found: Quotient;
  readonly range: Interval;
}

const outOfRange = ({ outcome }: Judgement): Outside[] =>
  (outcome ? outcomesIn(outcome) : []).flatMap((each) =>
    each.node === "given" && each.points && !contains(each.range, each.points)
      ? [{ name: each.indicator ?? "", found: each.points, range: each.range }]
      : [],
  );

/** Of a metric that is open: whatever is missing, the points fit none of the ranges that the rule may hold them to. */
const outOfAll = ({ bounds: { refused = new Map<string, readonly Interval[]>() }, facts }: Judgement): Outside[] =>
  [...refused].flatMap(([name, ranges]) => {
    const found = facts.fact(name);
    if (typeof found !== "object" || found === null || isInterval(found)) return [];
    if (ranges.some((range) => contains(range, found))) return [];
    const whole = ranges.reduce(hull);
    // Points between two ranges are above the one and below the other.
    const range = contains(whole, found)
      ? union(ranges)
          .filter(({ to }) => to && compare(to, found) <= 0)
          .at(-1)
      : whole;
    return range ? [{ name, found, range }] : [];
  });

export function givenOutOfRange(judgements: readonly Judgement[]): readonly Issue[] {
  const { issues, report } = issueList();
  for (const judgement of judgements) reportGiven(judgement, report, (name) => [name]);
  return issues;
}
