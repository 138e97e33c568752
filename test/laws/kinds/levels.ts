import fc from "fast-check";
import { exact } from "../../../src/exact/decimal.js";
import { type Quotient, multiply, quotient } from "../../../src/exact/quotient.js";
import { decimal, weighted } from "../arbitrary-number.js";
import { type Share, assessor, rangeBetween, rangeOf } from "../assessor.js";
import { choice, labels } from "../labels.js";
import type { Points } from "../points.js";
import type { Full, RuleContext, RuleParts } from "../rule-context.js";
import type { Assessed, Known, RuleOf } from "../rule-laws.js";

type Rule = RuleOf<"levels">;
type Level = Rule["levels"][string];
type Range = Extract<Level, object>;

export const readsValue = false;

/** Points, or a percentage of the full ones. */
function share({ max, places }: Full): fc.Arbitrary<Share> {
  const points = fc.integer({ min: 0, max }).map((ticks) => ({ text: decimal(ticks, places), rank: ticks / max }));
  const percent = fc
    .integer({ min: 0, max: 1000 })
    .map((tenths) => ({ text: `${decimal(tenths, 1)}%`, rank: tenths / 1000 }));
  return fc.oneof(points, percent);
}

/** The full points belong to a full level, at least as a limit. */
function level(context: Full, isFull: boolean): fc.Arbitrary<Level> {
  const { max, places } = context;
  const full = fc.constantFrom<Share>({ text: decimal(max, places), rank: 1 }, { text: "100%", rank: 1 });
  const top = isFull ? full : share(context);
  return weighted<Level>(
    [1, top.map(({ text }) => text)],
    [1, rangeBetween(top, share(context)) as fc.Arbitrary<Level>],
  );
}

export const arbitrary = (context: RuleContext): fc.Arbitrary<RuleParts<"levels">> =>
  fc
    .tuple(fc.integer({ min: 2, max: labels.length }), fc.boolean(), assessor(context))
    .chain(([count, isGiven, points]) =>
      fc.nat(count - 1).chain((full) => {
        const [of, given] = [`${context.name}Level`, `${context.name}Given`];
        const own = labels.slice(0, count);
        const indicators = { [of]: choice("level", own), ...(isGiven ? { [given]: points } : {}) };
        return fc.tuple(...own.map((_, index) => level(context, index === full))).map((all) => ({
          rule: {
            kind: "levels",
            of,
            levels: Object.fromEntries(own.map((label, index) => [label, all[index] as Level])),
            ...(isGiven ? { given } : {}),
          },
          indicators,
        }));
      }),
    );

const ranges = ({ levels }: Rule): Range[] => Object.values(levels).filter((each) => typeof each === "object");

export const forms: Readonly<Record<string, (rule: Rule) => boolean>> = {
  "points only": (rule) => ranges(rule).length === 0,
  "a percentage": ({ levels }) => Object.values(levels).some((each) => String(each).endsWith("%")),
  "a range that an assessor chooses in": (rule) => ranges(rule).length > 0 && rule.given !== undefined,
  "a range that nobody chooses in": (rule) => staysOpen(rule),
  "a range without one of its ends": (rule) => ranges(rule).some(({ closed }) => closed !== undefined),
};

function amount(text: string | number, full: Quotient): Quotient {
  const percent = String(text).endsWith("%");
  return percent ? multiply(multiply(exact(String(text).slice(0, -1)), quotient(1n, 100n)), full) : exact(text);
}

const rangeIn = ({ from, to, closed }: Range, full: Quotient) => rangeOf(amount(from, full), amount(to, full), closed);

export function points({ of, levels, given }: Rule, { full, facts }: Known): Points {
  const label = facts.fact(of);
  if (label === null) return "missing";
  const own = levels[String(label)] as Level;
  return typeof own === "object" ? facts.assessed(given, rangeIn(own, full)) : amount(own, full);
}

export const assessed = (rule: Rule, full: Quotient): Assessed[] =>
  ranges(rule).flatMap((range) => (rule.given === undefined ? [] : [{ of: rule.given, range: rangeIn(range, full) }]));

export const staysOpen = (rule: Rule): boolean => rule.given === undefined && ranges(rule).length > 0;
