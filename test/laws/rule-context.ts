/** What the arbitrary rules know of the metric or part that they stand in, and where they may turn. */
import fc from "fast-check";
import type { UnitName } from "../../src/formula/units.js";
import type { Rubric } from "../../src/index.js";
import type { RuleKind } from "../../src/rules/kinds.js";
import { decimal } from "./arbitrary-number.js";
import type { Pool } from "./arbitrary-pool.js";
import type { RuleOf } from "./rule-laws.js";

/** Values that surely occur, in the unit of the value; null is an end without limit. Finite ends are whole. */
export interface Stretch {
  readonly from: number | null;
  readonly fromIncluded: boolean;
  readonly to: number | null;
  readonly toIncluded: boolean;
}

/** How much is earned at most: of a metric, or of a part. */
export interface Full {
  /** In ticks of the last place that points have. */
  readonly max: number;
  /** Places of points. */
  readonly places: number;
}

export interface RuleContext extends Full {
  /** A rule turns inside these values, so that each of its parts occurs. */
  readonly values: Stretch;
  /** Only whole numbers occur. */
  readonly whole: boolean;
  /** The unit of the values. */
  readonly unit: UnitName | undefined;
  /** For names of the rule's own indicators. */
  readonly name: string;
  /** What it may ask for, and compare the value with. */
  readonly pool: Pool;
  /** Whether it may say itself that it stays under the full points. */
  readonly capped: boolean;
  /** How many rules may still stand inside one another. */
  readonly depth: number;
  /** A rule of any kind, to stand inside this one. */
  readonly inside: (context: RuleContext) => fc.Arbitrary<RuleParts>;
}

/** A rule with the indicators that it reads itself. */
export interface RuleParts<Kind extends RuleKind = RuleKind> {
  readonly rule: RuleOf<Kind>;
  readonly indicators: Rubric["indicators"];
  /** Whether some data leave it without points, so that its value must say what counts then. */
  readonly undefinable?: boolean;
  /** Whether it, or a rule inside it, reads the value. */
  readonly readsValue?: boolean;
}

/** What is to be known of rules that stand inside one. */
export const together = (parts: readonly Omit<RuleParts, "rule">[]): Omit<RuleParts, "rule"> => ({
  indicators: Object.assign({}, ...parts.map(({ indicators }) => indicators)) as Rubric["indicators"],
  undefinable: parts.some(({ undefinable }) => undefinable === true),
  readsValue: parts.some(({ readsValue }) => readsValue === true),
});

/** Ascending values in ticks of 10^-places. */
export interface Turns {
  readonly places: number;
  readonly ticks: readonly number[];
}

const farthest = 200;

/** Different values inside the stretch; whole ones are even, so that a whole number lies between any two. */
export function turns({ values, whole }: RuleContext, minLength: number, maxLength: number): fc.Arbitrary<Turns> {
  const unit = whole ? 2 : 1;
  const from = values.from ?? Math.min(values.to ?? 0, 0) - farthest;
  const to = values.to ?? Math.max(from, 0) + farthest;
  const spread = (places: number): fc.Arbitrary<Turns> => {
    const [min, max] = [Math.ceil((from * 10 ** places + unit) / unit), Math.floor((to * 10 ** places - unit) / unit)];
    return fc
      .uniqueArray(fc.integer({ min, max }), { minLength, maxLength })
      .map((ticks) => ({ places, ticks: ticks.map((tick) => tick * unit).sort((a, b) => a - b) }));
  };
  return whole ? spread(0) : fc.constantFrom(...(to - from < 3 ? [1, 2] : [0, 0, 1, 2])).chain(spread);
}

/** A stretch of values in ticks. */
export interface Piece {
  readonly from: number | null;
  readonly fromIncluded: boolean;
  readonly to: number | null;
  readonly toIncluded: boolean;
}

export interface Partition {
  readonly places: number;
  readonly pieces: readonly Piece[];
}

/** At a cut the value itself goes with the left, with the right, or is a piece of its own. */
type Cut = readonly [at: number, side: "left" | "right" | "point"];

/** All values, cut into pieces, each of which occurs. */
export const partition = (context: RuleContext): fc.Arbitrary<Partition> =>
  turns(context, 1, 5).chain(({ places, ticks }) => {
    const { from, fromIncluded, to, toIncluded } = context.values;
    const inner = fc.tuple(...ticks.map((at) => fc.tuple(fc.constant(at), fc.constantFrom("left", "right", "point"))));
    return fc.tuple(inner, fc.boolean(), fc.boolean()).map(([cuts, first, last]) => {
      const all: Cut[] = [...(cuts as Cut[])];
      if (first && from !== null && fromIncluded) all.unshift([from * 10 ** places, "left"]);
      if (last && to !== null && toIncluded) all.push([to * 10 ** places, "right"]);
      return { places, pieces: piecesOf(all) };
    });
  });

function piecesOf(cuts: readonly Cut[]): Piece[] {
  const pieces: Piece[] = [];
  let from: Pick<Piece, "from" | "fromIncluded"> = { from: null, fromIncluded: false };
  for (const [at, side] of cuts) {
    pieces.push({ ...from, to: at, toIncluded: side === "left" });
    if (side === "point") pieces.push({ from: at, fromIncluded: true, to: at, toIncluded: true });
    from = { from: at, fromIncluded: side === "right" };
  }
  return [...pieces, { ...from, to: null, toIncluded: false }];
}

/** The ends of a piece as a rubric writes them. */
export function endsOf({ from, fromIncluded, to, toIncluded }: Piece, places: number): object {
  const lower = from === null ? {} : { [fromIncluded ? "atLeast" : "above"]: decimal(from, places) };
  const upper = to === null ? {} : { [toIncluded ? "atMost" : "below"]: decimal(to, places) };
  return { ...lower, ...upper };
}
