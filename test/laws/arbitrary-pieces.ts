/** Arbitrary `bands` and `segments`: all values cut into pieces, one of which holds the full points. */
import fc from "fast-check";
import { decimal, digits, numeral, present, written } from "./arbitrary-number.js";
import { type Piece, type Partition, type RuleContext, type RuleParts, endsOf, partition } from "./rule-context.js";

type Bands = RuleParts<"bands">["rule"]["bands"];
type Segments = RuleParts<"segments">["rule"]["segments"];

/** One entry for each piece, in any order. */
function entries<Entry>(
  context: RuleContext,
  entry: (context: RuleContext, piece: Piece, places: number, isFull: boolean) => fc.Arbitrary<object>,
): fc.Arbitrary<readonly Entry[]> {
  const fill = ({ pieces, places }: Partition): fc.Arbitrary<object[]> =>
    fc
      .nat(pieces.length - 1)
      .chain((full) =>
        fc.tuple(
          ...pieces.map((piece, index) =>
            entry(context, piece, places, index === full).map((shape) => ({ ...endsOf(piece, places), ...shape })),
          ),
        ),
      );
  return partition(context)
    .chain(fill)
    .chain(
      (all) => fc.shuffledSubarray(all, { minLength: all.length }) as fc.Arbitrary<unknown> as fc.Arbitrary<Entry[]>,
    );
}

function bandPoints(
  { max, places }: RuleContext,
  { from, to }: Piece,
  _places: number,
  isFull: boolean,
): fc.Arbitrary<object> {
  const some = numeral(0, max, places);
  const most = isFull ? written(decimal(max, places)) : some;
  if (from === null || to === null || from === to) return most.map((points) => ({ points }));
  return fc.oneof(
    most.map((points) => ({ points })),
    fc.tuple(most, some).map(([a, b]) => ({ points: { from: a, to: b } })),
    fc.tuple(some, most).map(([a, b]) => ({ points: { from: a, to: b } })),
  );
}

export const bands = (context: RuleContext): fc.Arbitrary<RuleParts<"bands">> =>
  entries<Bands[number]>(context, bandPoints).map((all) => ({ rule: { kind: "bands", bands: all }, indicators: {} }));

const finest = 12;

/** A shape with all its points in [0, max], and max itself among them if it is the full one. */
function shape(context: RuleContext, piece: Piece, places: number, isFull: boolean): fc.Arbitrary<object> {
  const { max } = context;
  const constant = (isFull ? written(decimal(max, context.places)) : numeral(0, max, context.places)).map((points) => ({
    constant: points,
  }));
  if (piece.from === piece.to) return constant;
  const flat = constant.map(({ constant: points }) => ({ line: [points, 0] }));
  if (piece.from === null || piece.to === null) {
    const step = piece.from === null ? -1 : 1;
    const level = constant.map(({ constant: start }) => ({ stairs: { start, step, drop: 0, count: "complete" } }));
    return fc.oneof(constant, flat, level);
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
  return parts.map(({ start, end, step, sign, count }) => {
    const steps = BigInt(Math.ceil(width / step));
    const drop = (BigInt(start - end) * 10n ** BigInt(finest - context.places)) / steps;
    return {
      stairs: present({
        start: decimal(start, context.places),
        step: decimal(sign * step, places),
        drop: digits(drop, finest),
        count,
      }),
    };
  });
}

export const segments = (context: RuleContext): fc.Arbitrary<RuleParts<"segments">> =>
  entries<Segments[number]>(context, shape).map((all) => ({
    rule: { kind: "segments", segments: all },
    indicators: {},
  }));
