/** `bands`: intervals of the value, each with its points; inside a band they may run, or an assessor chooses them. */
import type { Segment } from "../curve/curve.js";
import { exact, exactText } from "../exact/decimal.js";
import type { Interval } from "../exact/interval.js";
import { compare, divide, equal, multiply, subtract } from "../exact/quotient.js";
import { intervalOf, rangeOf } from "../format/ends.js";
import type { Path } from "../issue/issue.js";
import type { Node } from "../tree/node.js";
import { type Lowering, type RuleFields, type RuleOf, curve } from "./lowering.js";

export const schema = ({ camelCase, closed, list, literal, numeral, object, optional, union, withEnds }: RuleFields) =>
  object({
    kind: literal("bands"),
    bands: list(
      withEnds({
        points: union([
          numeral,
          object({ from: numeral, to: numeral, given: optional(camelCase), closed: optional(closed) }),
        ]),
      }),
    ),
  });

export type Rule = RuleOf<typeof schema>;
type Points = Rule["bands"][number]["points"];

export function lower({ bands }: Rule, { indicator, report, path }: Lowering): Node {
  const entries = bands.map(({ points, ...ends }, index) => {
    const source = [...path, "bands", index];
    return { on: intervalOf(ends), source, points, assessor: assessorOf(points) };
  });

  const segment = ({ on, source, points }: (typeof entries)[number]): Segment[] => {
    if (typeof points !== "object") return [{ on, source, shape: "constant", points: exact(points) }];
    const { from, to } = on;
    if (points.closed) report("both-keys", [...source, "points"], { keys: ["closed"] });
    if (!from || !to || equal(from, to)) {
      report("band-without-ends", [...source, "points"], {});
      return [];
    }
    const slope = divide(subtract(exact(points.to), exact(points.from)), subtract(to, from));
    return [{ on, source, shape: "line", intercept: subtract(exact(points.from), multiply(slope, from)), slope }];
  };

  const given = (points: Exclude<Points, string | number>, of: string, index: number, source: Path): Node => {
    const found = indicator(of, "bands", index, "points", "given");
    if (found && found.type !== "number") report("not-assessed", [...source, "points", "given"], { name: of });
    const [from, to] = [exact(points.from), exact(points.to)];
    if (compare(from, to) > 0)
      report("bad-limits", [...source, "points"], { low: exactText(from), high: exactText(to) });
    return { node: "given", indicator: of, range: rangeOf(from, to, points.closed) };
  };

  if (entries.every(({ assessor }) => assessor === null)) return curve(entries.flatMap(segment));
  return {
    node: "first",
    branches: entries.map((entry, index): { within: Interval; source: Path; then: Node } => {
      const { on, source, points, assessor } = entry;
      const isGiven = typeof points === "object" && assessor !== null;
      return { within: on, source, then: isGiven ? given(points, assessor, index, source) : curve(segment(entry)) };
    }),
  };
}

const assessorOf = (points: Points): string | null => (typeof points === "object" ? (points.given ?? null) : null);
