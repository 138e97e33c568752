import fc from "fast-check";
import { exact } from "../../../src/exact/decimal.js";
import { type Quotient, abs, add, ceil, divide, multiply, sign, subtract } from "../../../src/exact/quotient.js";
import { decimal, digits, numeral, present, weighted, written } from "../arbitrary-number.js";
import { endsIn, entries, theOne } from "../pieces.js";
import type { Points } from "../points.js";
import type { Piece, RuleContext, RuleParts } from "../rule-context.js";
import type { Known, RuleOf } from "../rule-laws.js";
import { countSteps, ladder } from "../steps.js";

type Rule = RuleOf<"segments">;
type Segment = Rule["segments"][number];

export const readsValue = true;

const finest = 12;

/** A shape with all its points in [0, max], and max itself among them if it is the full one. */
function shape(context: RuleContext, piece: Piece, places: number, isFull: boolean): fc.Arbitrary<object> {
  const { max } = context;
  const constant = (isFull ? written(decimal(max, context.places)) : numeral(0, max, context.places)).map((own) => ({
    constant: own,
  }));
  if (piece.from === piece.to) return constant;
  const flat = constant.map(({ constant: own }) => ({ line: [own, 0] }));
  if (piece.from === null || piece.to === null) {
    const step = piece.from === null ? -1 : 1;
    const level = constant.map(({ constant: start }) => ({ stairs: { start, step, drop: 0, count: "complete" } }));
    return weighted<object>([3, constant], [1, flat], [1, level]);
  }
  const inner = { ...piece, from: piece.from, to: piece.to };
  return fc.oneof(constant, line(context, inner, places, isFull), stairs(context, inner, places, isFull));
}

type Inner = Piece & { readonly from: number; readonly to: number };

const pointsOf = ({ max }: RuleContext, isFull: boolean): fc.Arbitrary<number> =>
  isFull ? fc.constant(max) : fc.integer({ min: 0, max });

/** From some points at the lower end towards others at the upper one, with a slope of 8 places. */
function line(context: RuleContext, { from, to }: Inner, places: number, isFull: boolean): fc.Arbitrary<object> {
  const slopePlaces = 8;
  return fc.tuple(pointsOf(context, isFull), fc.integer({ min: 0, max: context.max })).map(([start, end]) => {
    const rise = BigInt(end - start) * 10n ** BigInt(slopePlaces + places);
    const slope = rise / (BigInt(to - from) * 10n ** BigInt(context.places));
    const startTicks = BigInt(start) * 10n ** BigInt(slopePlaces + places - context.places);
    return { line: [digits(startTicks - slope * BigInt(from), slopePlaces + places), digits(slope, slopePlaces)] };
  });
}

/** Steps of some width from either end; the full one goes down by whole steps. */
function stairs(context: RuleContext, { from, to }: Inner, places: number, isFull: boolean): fc.Arbitrary<object> {
  const width = to - from;
  const parts = fc.record({
    start: pointsOf(context, isFull),
    end: fc.integer({ min: 0, max: context.max }),
    step: fc.integer({ min: Math.ceil(width / 30), max: width + 3 }),
    sign: fc.constantFrom(1, -1),
    count: isFull ? fc.constant("complete") : fc.constantFrom("complete", "started"),
  });
  return parts.map(({ start, end, step, sign: way, count }) => {
    const steps = BigInt(Math.ceil(width / step));
    const drop = (BigInt(start - end) * 10n ** BigInt(finest - context.places)) / steps;
    return {
      stairs: present({
        start: decimal(start, context.places),
        step: decimal(way * step, places),
        drop: digits(drop, finest),
        count,
      }),
    };
  });
}

export const arbitrary = (context: RuleContext): fc.Arbitrary<RuleParts<"segments">> =>
  entries<Segment>(context, shape).map((all) => ({ rule: { kind: "segments", segments: all }, indicators: {} }));

const some =
  (holds: (segment: Segment) => boolean | undefined) =>
  ({ segments }: Rule): boolean =>
    segments.some(holds);

export const forms: Readonly<Record<string, (rule: Rule) => boolean>> = {
  "a constant": some(({ constant }) => constant !== undefined),
  "a line": some(({ line: own }) => own !== undefined && Number(own[1]) !== 0),
  "stairs up the values": some(({ stairs: own }) => own && Number(own.step) > 0),
  "stairs down the values": some(({ stairs: own }) => own && Number(own.step) < 0),
  "started stairs": some(({ stairs: own }) => own?.count === "started"),
};

/** Stairs begin at the end of the segment that their steps lead away from. */
const origin = (segment: Segment, step: Quotient): string | number =>
  (sign(step) > 0 ? (segment.atLeast ?? segment.above) : (segment.atMost ?? segment.below)) ?? 0;

export function points({ segments }: Rule, { x }: Known): Points {
  const segment = theOne(segments, x);
  const { constant, line: own, stairs: steps } = segment;
  if (constant !== undefined) return exact(constant);
  if (own) return add(exact(own[0]), multiply(exact(own[1]), x));
  if (!steps) throw new Error("a segment without a shape");
  const step = exact(steps.step);
  const count = countSteps(subtract(x, exact(origin(segment, step))), step, steps.count);
  return subtract(exact(steps.start), multiply(exact(steps.drop), count));
}

export const turns = ({ segments }: Rule): Quotient[] =>
  segments.flatMap((segment) => {
    const { stairs: steps, atLeast, above, atMost, below } = segment;
    const [lower, upper] = [atLeast ?? above, atMost ?? below];
    if (!steps || lower === undefined || upper === undefined) return endsIn(segment);
    const step = exact(steps.step);
    const count = ceil(abs(divide(subtract(exact(upper), exact(lower)), step)));
    return [...endsIn(segment), ...ladder(exact(origin(segment, step)), step, count)];
  });

export const runs = ({ segments }: Rule): boolean => segments.some(({ line: own }) => own);
