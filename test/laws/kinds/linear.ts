import fc from "fast-check";
import { exact } from "../../../src/exact/decimal.js";
import { type Quotient, compare, zero } from "../../../src/exact/quotient.js";
import { decimal, numeral, written } from "../arbitrary-number.js";
import { between } from "../lines.js";
import type { Points } from "../points.js";
import { type RuleContext, type RuleParts, turns as places } from "../rule-context.js";
import type { Known, RuleOf } from "../rule-laws.js";

type Rule = RuleOf<"linear">;

export const readsValue = true;

/** One knot, or a jump whose value belongs to either side. */
function knotsAt(
  { max, places: finest }: RuleContext,
  x: number,
  isFull: boolean,
): fc.Arbitrary<(number | string)[][]> {
  const some = numeral(0, max, finest);
  const most = isFull ? written(decimal(max, finest)) : some;
  const jump = fc.tuple(most, some, fc.boolean(), fc.boolean());
  return fc.oneof(
    most.map((points) => [[x, points]]),
    jump.map(([a, b, turned, owned]) => {
      const [left, right] = turned ? [b, a] : [a, b];
      return owned
        ? [
            [x, left, "owns"],
            [x, right],
          ]
        : [
            [x, left],
            [x, right, "owns"],
          ];
    }),
  );
}

/** Knots inside the values, one of them with the full points. */
export const arbitrary = (context: RuleContext): fc.Arbitrary<RuleParts<"linear">> =>
  places(context, 1, 5).chain(({ ticks, places: finest }) =>
    fc.nat(ticks.length - 1).chain((full) =>
      fc.tuple(...ticks.map((tick, index) => knotsAt(context, decimal(tick, finest), index === full))).map((knots) => ({
        rule: { kind: "linear", knots: knots.flat() as unknown as Rule["knots"] },
        indicators: {},
      })),
    ),
  );

const owner = ({ knots }: Rule): number => knots.findIndex((knot) => knot.length === 3);

export const forms: Readonly<Record<string, (rule: Rule) => boolean>> = {
  "no jump": (rule) => owner(rule) < 0,
  "a jump owned by the left": (rule) => rule.knots[owner(rule) + 1]?.[0] === rule.knots[owner(rule)]?.[0],
  "a jump owned by the right": (rule) => rule.knots[owner(rule) - 1]?.[0] === rule.knots[owner(rule)]?.[0],
};

/** At a knot: its points, or those of the owner of a jump; between two knots: the straight line. */
export function points({ knots }: Rule, { x }: Known): Points {
  const all = knots.map(([at, own, owns]) => ({ at: exact(at), points: exact(own), owns: owns === "owns" }));
  const here = all.filter(({ at }) => compare(at, x) === 0);
  const own = here.find(({ owns }) => owns) ?? here[0];
  if (own) return own.points;
  const left = all.filter(({ at }) => compare(at, x) < 0).at(-1);
  const right = all.find(({ at }) => compare(at, x) > 0);
  if (left && right) return between(x, [left.at, left.points], [right.at, right.points]);
  return (left ?? right)?.points ?? zero;
}

export const turns = ({ knots }: Rule): Quotient[] => knots.map(([x]) => exact(x));
