import fc from "fast-check";
import { exact } from "../../../src/exact/decimal.js";
import {
  type Quotient,
  clamp,
  compare,
  divide,
  multiply,
  negate,
  one,
  sign,
  zero,
} from "../../../src/exact/quotient.js";
import { decimal, present, weighted, written } from "../arbitrary-number.js";
import { mayBeBelow, mayBeZero, quantitiesLike } from "../arbitrary-threshold.js";
import { type Points, areThere, from } from "../points.js";
import { type RuleContext, type RuleParts, turns as places } from "../rule-context.js";
import type { Known, RuleOf, Setting, Turning } from "../rule-laws.js";
import { compared, isData, thresholdOf } from "../threshold.js";

type Rule = RuleOf<"proportional">;

export const readsValue = true;

const all = [undefined, "higher-is-better", "lower-is-better", "equal"] as const;

const rule = (target: Rule["target"], direction: Rule["direction"]): Rule =>
  present({ kind: "proportional", target, direction });

/** A number that the values pass. */
const byNumber = (context: RuleContext, directions: typeof all | readonly ["lower-is-better"]) => {
  const { from: low, to } = context.values;
  const positive = { ...context.values, from: Math.max(low ?? 0, 0), to: to === null || to > 0 ? to : null };
  return fc
    .tuple(places({ ...context, values: positive }, 1, 1), fc.constantFrom<Rule["direction"]>(...directions))
    .chain(([{ ticks, places: finest }, direction]) =>
      written(decimal(ticks[0] as number, finest)).map((target) => ({ rule: rule(target, direction), indicators: {} })),
    );
};

/** Data that are never negative, and that the values can reach. */
function byData(
  context: RuleContext,
  directions: typeof all | readonly ["lower-is-better"],
): RuleParts<"proportional">[] {
  return quantitiesLike(context).flatMap(({ name, values, ...data }) =>
    directions.flatMap((direction) => {
      const undefinable = data.undefinable || (direction !== "lower-is-better" && mayBeZero(values));
      const isMet =
        (direction === "lower-is-better" || direction === "equal" ? mayBeBelow(context.values, values) : true) &&
        (direction === "equal" ? mayBeBelow(values, context.values) : true);
      const fits = values.from !== null && values.from >= 0 && isMet;
      return fits ? [{ rule: rule({ of: name }, direction), indicators: {}, undefinable }] : [];
    }),
  );
}

export const arbitrary = (context: RuleContext): fc.Arbitrary<RuleParts<"proportional">> => {
  const { to } = context.values;
  const directions = to === null || to > 0 ? all : (["lower-is-better"] as const); // else full points do not occur
  const data = byData(context, directions);
  const number = byNumber(context, directions);
  return data.length === 0 ? number : weighted([2, number], [1, fc.constantFrom(...data)]);
};

export const forms: Readonly<Record<string, (rule: Rule) => boolean>> = Object.fromEntries(
  all.flatMap((each) => [
    [`${each} than a number`, ({ target, direction }: Rule) => !isData(target) && direction === each],
    [`${each} than the data`, ({ target, direction }: Rule) => isData(target) && direction === each],
  ]),
);

/** How far the target was reached, or how far it was exceeded, never less than nothing or more than all. */
export function points({ target, direction = "higher-is-better" }: Rule, known: Known): Points {
  const { full, x } = known;
  return from(thresholdOf(target, known), (goal) => {
    const isAbove = compare(x, goal) > 0;
    if (direction === "lower-is-better" || (direction === "equal" && compare(x, goal) >= 0))
      return multiply(full, isAbove ? divide(goal, x) : one);
    return sign(goal) === 0 ? "undefined" : multiply(full, clamp(divide(x, goal), zero, one));
  });
}

export function turns({ target }: Rule, setting: Setting): Quotient[] {
  const goal = thresholdOf(target, setting);
  return areThere(goal) ? [zero, goal, negate(goal)] : [];
}

export const turnings = ({ target }: Rule, setting: Setting): Turning[] =>
  isData(target)
    ? compared(setting, target, (x, goal) => `${x} / ${goal}`, undefined).map((of) => ({
        of,
        at: [zero, one, exact(-1)],
      }))
    : [];
