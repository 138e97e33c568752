/** `bands`: intervals of the value, each with its points; inside a band they may run from one number to another. */
import type { Segment } from "../curve/curve.js";
import { exact } from "../exact/decimal.js";
import { divide, equal, multiply, subtract } from "../exact/quotient.js";
import { intervalOf } from "../format/ends.js";
import type { Fields } from "../format/fields.js";
import type { Node } from "../tree/node.js";
import { type Lowering, type RuleOf, curve } from "./lowering.js";

export const schema = ({ list, literal, numeral, object, union, withEnds }: Fields) =>
  object({
    kind: literal("bands"),
    bands: list(withEnds({ points: union([numeral, object({ from: numeral, to: numeral })]) })),
  });

export type Rule = RuleOf<typeof schema>;

export function lower({ bands }: Rule, { report, path }: Lowering): Node {
  const segments = bands.flatMap(({ points, ...ends }, index): Segment[] => {
    const place = { on: intervalOf(ends), source: ["bands", index] };
    if (typeof points !== "object") return [{ ...place, shape: "constant", points: exact(points) }];
    const { from, to } = place.on;
    if (!from || !to || equal(from, to)) {
      report("band-without-ends", [...path, "bands", index, "points"], {});
      return [];
    }
    const slope = divide(subtract(exact(points.to), exact(points.from)), subtract(to, from));
    return [{ ...place, shape: "line", intercept: subtract(exact(points.from), multiply(slope, from)), slope }];
  });
  return curve(segments);
}
