import fc from "fast-check";
import { exact } from "../../../src/exact/decimal.js";
import type { Quotient } from "../../../src/exact/quotient.js";
import { decimal, perhaps, weighted, written } from "../arbitrary-number.js";
import { type Share, assessor, rangeBetween, rangeOf } from "../assessor.js";
import { between } from "../lines.js";
import { endsIn, entries, theOne } from "../pieces.js";
import type { Points } from "../points.js";
import type { Piece, RuleContext, RuleParts } from "../rule-context.js";
import type { Assessed, Known, RuleOf } from "../rule-laws.js";

type Rule = RuleOf<"bands">;
type Bands = Rule["bands"];
type Range = Extract<Bands[number]["points"], object>;

export const readsValue = true;

/** Points, points that run inside the band, or, where there is an assessor, those that one gives. */
const pointsOf =
  (given: string | null) =>
  ({ max, places }: RuleContext, { from, to }: Piece, _places: number, isFull: boolean): fc.Arbitrary<object> => {
    const share = (ticks: number): Share => ({ text: decimal(ticks, places), rank: ticks });
    const some = fc.integer({ min: 0, max });
    const most = isFull ? fc.constant(max) : some;
    const fixed = most.chain((ticks) => written(decimal(ticks, places))).map((points) => ({ points }));
    const ends = fc.oneof(fc.tuple(most, some), fc.tuple(some, most));
    const running = ends.map(([a, b]) => ({ points: { from: decimal(a, places), to: decimal(b, places) } }));
    const chosen = rangeBetween(most.map(share), some.map(share)).map((range) => ({ points: { ...range, given } }));
    const isBounded = from !== null && to !== null && from !== to;
    return weighted<object>([1, fixed], [isBounded ? 2 : 0, running], [given === null ? 0 : 2, chosen]);
  };

export const arbitrary = (context: RuleContext): fc.Arbitrary<RuleParts<"bands">> => {
  const given = `${context.name}Given`;
  return perhaps(assessor(context), 3).chain((points) =>
    entries<Bands[number]>(context, pointsOf(points ? given : null)).map((bands) => ({
      rule: { kind: "bands", bands },
      indicators: points ? { [given]: points } : {},
    })),
  );
};

const ranges = ({ bands }: Rule): Range[] =>
  bands.flatMap(({ points }) => (typeof points === "object" ? [points] : []));

const isWithoutEnds = ({ atLeast, above, atMost, below, points }: Bands[number]): boolean =>
  typeof points === "object" &&
  ((atLeast === undefined && above === undefined) || (atMost === undefined && below === undefined));

export const forms: Readonly<Record<string, (rule: Rule) => boolean>> = {
  "points only": ({ bands }) => bands.every(({ points }) => typeof points !== "object"),
  "points that run": (rule) => ranges(rule).some(({ given }) => given === undefined),
  "points that an assessor gives": (rule) => ranges(rule).some(({ given }) => given !== undefined),
  "an assessor's range without one of its ends": (rule) => ranges(rule).some(({ closed }) => closed !== undefined),
  "an assessor in a band without an end": ({ bands }) => bands.some(isWithoutEnds),
  "points that run beside those that an assessor gives": (rule) =>
    new Set(ranges(rule).map(({ given }) => given)).size > 1,
};

export function points({ bands }: Rule, { x, facts }: Known): Points {
  const { points: own, ...ends } = theOne(bands, x);
  if (typeof own !== "object") return exact(own);
  const [from, to] = [exact(own.from), exact(own.to)];
  if (own.given !== undefined) return facts.assessed(own.given, rangeOf(from, to, own.closed));
  return between(x, [exact(ends.atLeast ?? ends.above ?? 0), from], [exact(ends.atMost ?? ends.below ?? 0), to]);
}

export const turns = ({ bands }: Rule): Quotient[] => bands.flatMap(endsIn);

export const assessed = (rule: Rule): Assessed[] =>
  ranges(rule).flatMap(({ from, to, given, closed }) =>
    given === undefined ? [] : [{ of: given, range: rangeOf(exact(from), exact(to), closed) }],
  );

export const runs = (rule: Rule): boolean => ranges(rule).length > 0;
