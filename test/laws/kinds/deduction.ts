import fc from "fast-check";
import { exact } from "../../../src/exact/decimal.js";
import {
  type Quotient,
  abs,
  add,
  divide,
  max as larger,
  min as smaller,
  multiply,
  negate,
  one,
  quotient,
  sign,
  subtract,
  zero,
} from "../../../src/exact/quotient.js";
import { decimal, numeral, perhaps, present, weighted, written } from "../arbitrary-number.js";
import { type Quantity, mayBeBelow, mayBeZero, quantitiesLike } from "../arbitrary-threshold.js";
import { type Limits, points as amount } from "../exact-points.js";
import { type Points, areThere, from as following } from "../points.js";
import { type RuleContext, type RuleParts, turns as places } from "../rule-context.js";
import type { Known, RuleOf, Setting, Turning } from "../rule-laws.js";
import { countSteps, flight } from "../steps.js";
import { type Threshold, compared, isData, thresholdOf } from "../threshold.js";

type Rule = RuleOf<"deduction">;
type Steps = Pick<Rule, "step" | "points" | "steps">;

export const readsValue = true;

const stepKinds = fc.constantFrom("complete", "started", "proportional");

/** Points of one step: often finer than points themselves, sometimes more than there are. */
const stepPoints = ({ max, places: finest }: RuleContext): fc.Arbitrary<string | number> =>
  weighted([3, numeral(Math.ceil(max / 20), Math.ceil(max * 1.5), finest)], [1, numeral(max, 10 * max, finest + 1)]);

const stepWidth = weighted([2, numeral(1, 40, 0)], [1, numeral(1, 2000, 2)]);

/** Below 0, between 0 and the maximum, 0 itself, or not said. */
const floors = ({ max, places: finest }: RuleContext): fc.Arbitrary<string | number | undefined> =>
  weighted<string | number | undefined>(
    [3, fc.constant(undefined)],
    [1, fc.constant(0)],
    [1, numeral(-max, -1, finest)],
    [1, numeral(1, max - 1, finest)],
  );

const sides = ["above", "below", "from"] as const;
type Side = (typeof sides)[number];

/**
 * A bonus on the other side of the threshold: it is reached there, because that side has no limit or has room
 * for its steps. `width` is that of a step that there is room for; null: any, and as many as it takes.
 */
function bonusOf({ max, places: finest }: RuleContext, width: fc.Arbitrary<string | number> | null) {
  const steps = width === null ? fc.integer({ min: 1, max: 4 }) : fc.constant(1);
  return fc
    .tuple(fc.integer({ min: 1, max }), steps, width ?? stepWidth, stepKinds)
    .map(([ticks, count, step, kind]) => ({
      points: decimal(Math.ceil(ticks / count), finest),
      step,
      steps: kind,
      cap: decimal(ticks, finest),
    }));
}

function withThreshold(
  context: RuleContext,
  side: Side,
  threshold: fc.Arbitrary<Threshold>,
  relative: fc.Arbitrary<boolean | undefined>,
  bonus: fc.Arbitrary<object | undefined>,
): fc.Arbitrary<Rule> {
  const parts = {
    [side]: threshold,
    step: stepWidth,
    points: stepPoints(context),
    steps: stepKinds,
    floor: floors(context),
    full: perhaps(written(decimal(context.max, context.places)), 4),
    bonus: side === "from" ? fc.constant(undefined) : perhaps(bonus, 2),
    relative,
  };
  return fc.record(parts).map((rule) => present({ kind: "deduction", ...rule }) as Rule);
}

const isRelative = fc.constantFrom(undefined, undefined, true, false);

/** A number that the values pass. */
const byNumber = (context: RuleContext): fc.Arbitrary<RuleParts<"deduction">> =>
  fc.tuple(places(context, 1, 1), fc.constantFrom(...sides)).chain(([{ ticks, places: finest }, side]) => {
    const at = ticks[0] as number;
    const limit = side === "above" ? context.values.from : context.values.to;
    const room = limit === null ? null : Math.abs(at - limit * 10 ** finest);
    const most = (each: number): number => (context.whole ? (each - 1) * 10 : each * 10 - 1); // the limit may be open
    const width = room === null ? null : numeral(1, most(room), finest + 1);
    const relative = at === 0 ? fc.constant(undefined) : isRelative;
    return withThreshold(context, side, written(decimal(at, finest)), relative, bonusOf(context, width)).map((rule) => {
      const { relative: _, ...others } = rule;
      const inTheWay = rule.relative && rule.bonus && room !== null; // a relative step may need more room
      return { rule: inTheWay ? others : rule, indicators: {} };
    });
  });

/** Data that the values can meet, or pass on the side that earns the full points. */
function byData(
  context: RuleContext,
  { name, values, undefinable }: Quantity,
  side: Side,
): fc.Arbitrary<RuleParts<"deduction">>[] {
  const below = side === "below" || mayBeBelow(context.values, values);
  const above = side === "above" || mayBeBelow(values, context.values);
  if (!below || !above) return [];
  const isOpen =
    side === "above"
      ? context.values.from === null || values.to === null
      : context.values.to === null || values.from === null;
  // In percent of numbers close to 0 there is always room.
  return [true, false, undefined].map((relative) => {
    const bonus = isOpen || relative ? bonusOf(context, null) : fc.constant(undefined);
    return withThreshold(context, side, fc.constant({ of: name }), fc.constant(relative), bonus).map((rule) => ({
      rule,
      indicators: {},
      undefinable: undefinable || (relative === true && mayBeZero(values)),
    }));
  });
}

export const arbitrary = (context: RuleContext): fc.Arbitrary<RuleParts<"deduction">> => {
  const data = quantitiesLike(context).flatMap((each) => sides.flatMap((side) => byData(context, each, side)));
  return data.length === 0 ? byNumber(context) : weighted([2, byNumber(context)], [1, fc.oneof(...data)]);
};

const thresholdIn = ({ above, below, from }: Rule): Threshold => above ?? below ?? from ?? 0;

export const forms: Readonly<Record<string, (rule: Rule) => boolean>> = {
  ...Object.fromEntries(
    sides.flatMap((side) => [
      [`${side} a number`, (rule: Rule) => rule[side] !== undefined && !isData(rule[side])],
      [`${side} the data`, (rule: Rule) => isData(rule[side])],
      [
        `relative, ${side} a number`,
        (rule: Rule) => rule.relative === true && rule[side] !== undefined && !isData(rule[side]),
      ],
      [`relative, ${side} the data`, (rule: Rule) => rule.relative === true && isData(rule[side])],
    ]),
  ),
  "a bonus": ({ bonus }) => bonus !== undefined,
  "a bonus before the data": (rule) => rule.bonus !== undefined && isData(thresholdIn(rule)),
  "a floor above 0": ({ floor }) => Number(floor) > 0,
  "a floor below 0": ({ floor }) => Number(floor) < 0,
  "the full points": ({ full }) => full !== undefined,
  "started steps": ({ steps }) => steps === "started",
  "no steps": ({ steps }) => steps === "proportional",
};

/** What a step of 1 is worth in the unit of the value. */
const unitOf = ({ relative }: Rule, threshold: Quotient): Quotient =>
  relative ? divide(abs(threshold), quotient(100n)) : one;

/** Points off for what lies beyond the threshold on the bad side; points added for what lies beyond it on the other. */
export function points(rule: Rule, known: Known): Points {
  const { full, x } = known;
  return following(thresholdOf(thresholdIn(rule), known), (threshold) => {
    const beyond = subtract(x, threshold);
    const excess = rule.above !== undefined ? beyond : rule.below !== undefined ? negate(beyond) : abs(beyond);
    const unit = unitOf(rule, threshold);
    if (sign(unit) === 0) return "undefined";
    const moved = (distance: Quotient, { step, points: each, steps }: Steps): Quotient =>
      multiply(exact(each), countSteps(distance, multiply(exact(step), unit), steps));
    if (sign(excess) > 0) return larger(exact(rule.floor ?? 0), subtract(full, moved(excess, rule)));
    const { bonus } = rule;
    return bonus ? add(full, smaller(exact(bonus.cap), moved(negate(excess), bonus))) : full;
  });
}

/** Every step on either side, until there are no more points to lose or to win. */
function flights(rule: Rule, full: Quotient, threshold: Quotient, unit: Quotient): Quotient[] {
  const { above, from, floor = 0, bonus } = rule;
  const stairs = (way: 1 | -1, { step, points: each }: Steps, span: Quotient): Quotient[] =>
    flight(threshold, multiply(multiply(exact(step), unit), quotient(BigInt(way))), exact(each), span);
  const bad = above !== undefined || from !== undefined ? 1 : -1;
  const lost = subtract(full, exact(floor));
  const other =
    from !== undefined ? stairs(-1, rule, lost) : bonus ? stairs(bad === 1 ? -1 : 1, bonus, exact(bonus.cap)) : [];
  return [...stairs(bad, rule, lost), ...other];
}

export function turns(rule: Rule, setting: Setting): Quotient[] {
  const threshold = thresholdOf(thresholdIn(rule), setting);
  if (!areThere(threshold) || sign(unitOf(rule, threshold)) === 0) return [];
  return flights(rule, setting.full, threshold, unitOf(rule, threshold));
}

/** The distance from the data, which is what steps are counted in. */
export function turnings(rule: Rule, setting: Setting): Turning[] {
  const threshold = thresholdIn(rule);
  if (!isData(threshold)) return [];
  const distance = rule.relative
    ? compared(setting, threshold, (x, of) => `(${x} - ${of}) / abs${of}`, "%")
    : compared(setting, threshold, (x, of) => `${x} - ${of}`, setting.value?.unit);
  return distance.map((of) => ({ of, at: flights(rule, setting.full, zero, one) }));
}

export const limits = ({ floor = 0, bonus }: Rule, full: bigint): Limits => ({
  low: amount(floor),
  high: full + amount(bonus?.cap ?? 0),
});

export const runs = ({ steps, bonus }: Rule): boolean => steps === "proportional" || bonus?.steps === "proportional";
