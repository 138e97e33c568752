/** `segments`: the normal form itself, for what no official phrase covers. */
import type { Segment } from "../curve/curve.js";
import { exact } from "../exact/decimal.js";
import { sign } from "../exact/quotient.js";
import { intervalOf } from "../format/ends.js";
import type { Node } from "../tree/node.js";
import { type Lowering, type RuleFields, type RuleOf, curve } from "./lowering.js";

export const schema = ({
  exactlyOne,
  list,
  literal,
  numeral,
  object,
  oneOf,
  optional,
  stride,
  tuple,
  withEnds,
}: RuleFields) =>
  object({
    kind: literal("segments"),
    segments: list(
      withEnds({
        constant: optional(numeral),
        line: optional(tuple([numeral, numeral])),
        stairs: optional(
          object({ start: numeral, step: stride, drop: numeral, count: oneOf(["complete", "started"]) }),
        ),
      }).check(exactlyOne("constant", "line", "stairs")),
    ),
  });

export type Rule = RuleOf<typeof schema>;

export function lower({ segments }: Rule, { report, path }: Lowering): Node {
  return curve(
    segments.flatMap(({ constant, line, stairs, ...ends }, index): Segment[] => {
      const on = intervalOf(ends);
      const place = { on, source: [...path, "segments", index] };
      if (constant !== undefined) return [{ ...place, shape: "constant", points: exact(constant) }];
      if (line) return [{ ...place, shape: "line", intercept: exact(line[0]), slope: exact(line[1]) }];
      if (!stairs) return [];
      const step = exact(stairs.step);
      const origin = sign(step) > 0 ? on.from : on.to;
      if (!origin) {
        report("stairs-without-start", [...path, "segments", index, "stairs"], {});
        return [];
      }
      const { count, start, drop } = stairs;
      return [{ ...place, shape: "stairs", origin, step, count, start: exact(start), drop: exact(drop) }];
    }),
  );
}
