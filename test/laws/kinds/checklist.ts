import fc from "fast-check";
import { exact } from "../../../src/exact/decimal.js";
import { add, clamp, divide, min, multiply, negate, one, quotient, zero } from "../../../src/exact/quotient.js";
import type { Rubric } from "../../../src/index.js";
import type { NumberIndicator } from "../../../src/rubric/rubric.js";
import { limits as limitsOf } from "../arbitrary-formula.js";
import { decimal, perhaps, present, weighted } from "../arbitrary-number.js";
import { type Limits, points as amount } from "../exact-points.js";
import { title } from "../labels.js";
import { type Points, combined, from } from "../points.js";
import type { RuleContext, RuleParts } from "../rule-context.js";
import type { Known, RuleLaws, RuleOf, Setting, Turning } from "../rule-laws.js";

type Rule = RuleOf<"checklist">;
type Item = Rule["items"][number];
type IndicatorSpec = Rubric["indicators"][string];

export const readsValue = false;

/** What can be counted: answers and counts of the rule's own, and those that other rules ask for too. */
function counted({ name, pool }: RuleContext): [string, IndicatorSpec][] {
  const shared = Object.entries(pool.indicators).filter(([id, spec]) => {
    if (spec.type === "boolean") return true;
    const isMoney = id.startsWith("money"); // whose points would hang on their unit
    return spec.type !== "choice" && !isMoney && (limitsOf(spec as NumberIndicator).from ?? -1) >= 0;
  });
  return [
    ...["YesA", "YesB", "YesC"].map((id): [string, IndicatorSpec] => [
      `${name}${id}`,
      { title: title("yes"), type: "boolean" },
    ]),
    [`${name}CountA`, { title: title("cases"), integer: true, min: 0 }],
    [`${name}CountB`, { title: title("cases"), min: 0, max: 60 }],
    ...shared,
  ];
}

/** In ticks of points. */
interface Start {
  readonly base: number | undefined;
  readonly floor: number | undefined;
  readonly cap: number | undefined;
}

function starts({ max, capped }: RuleContext, adds: boolean): fc.Arbitrary<Start> {
  const limits = fc.record({
    floor: weighted<number | undefined>([2, fc.constant(undefined)], [1, fc.integer({ min: -max, max: 0 })]),
    cap: perhaps(fc.integer({ min: capped ? 1 : max, max: 2 * max }), 4),
  });
  return limits.chain(({ floor, cap }) => {
    const most = cap ?? max;
    // Without additions the most is what there is to begin with.
    const isNeeded = !adds && most > max;
    const base = fc.integer({ min: adds ? -max : most, max: 2 * most });
    return (isNeeded ? base : perhaps(base, 3)).map((own) => ({ base: own, floor, cap }));
  });
}

/** What is left to the most points is not more than the first item can add. */
function itemOf(
  { places }: RuleContext,
  [of, spec]: [string, IndicatorSpec],
  adds: boolean,
  needed: number,
): fc.Arbitrary<Item> {
  const least = Math.max(1, spec.type === "boolean" ? needed : Math.ceil(needed / 50));
  return fc
    .record({
      each: fc.integer({ min: least, max: least + 5 * 10 ** places }),
      most: perhaps(fc.integer({ min: Math.max(1, needed), max: Math.max(1, needed) + 9 * 10 ** places })),
      title: perhaps(fc.constant(title("item"))),
      isFine: fc.boolean(),
    })
    .map(({ each, most, isFine, ...more }) => {
      const points = isFine ? decimal(each * 10 + 5, places + 1) : decimal(each, places);
      return present({
        of,
        ...more,
        [adds ? "points" : "deduct"]: points,
        atMost: most === undefined ? undefined : decimal(most, places),
      }) as Item;
    });
}

export const arbitrary = (context: RuleContext): fc.Arbitrary<RuleParts<"checklist">> => {
  const { max, places } = context;
  const all = counted(context);
  const names = fc.shuffledSubarray(all, { minLength: 1, maxLength: 4 });
  return fc.tuple(names, fc.boolean()).chain(([chosen, adds]) =>
    fc.tuple(starts(context, adds), fc.array(fc.boolean(), { minLength: 4, maxLength: 4 })).chain(([start, more]) => {
      const { base = adds ? 0 : max, cap = max } = start;
      const items = chosen.map((each, index) =>
        itemOf(context, each, adds && (index === 0 || more[index] === true), index === 0 && adds ? cap - base : 0),
      );
      const limit = (ticks: number | undefined) => (ticks === undefined ? undefined : decimal(ticks, places));
      return fc.tuple(...items).chain((drawn) =>
        fc.shuffledSubarray(drawn, { minLength: drawn.length }).map((shuffled) => ({
          rule: present({
            kind: "checklist" as const,
            items: shuffled,
            base: limit(start.base),
            floor: limit(start.floor),
            cap: limit(start.cap),
          }) as Rule,
          indicators: Object.fromEntries(chosen),
        })),
      );
    }),
  );
};

const some =
  (has: (item: Item) => boolean) =>
  ({ items }: Rule): boolean =>
    items.some(has);

const isAnswer = ({ of }: Item): boolean => /yes/i.test(of);

export const forms: RuleLaws<"checklist">["forms"] = {
  "an answer that adds": some((item) => isAnswer(item) && item.points !== undefined),
  "an answer that deducts": some((item) => isAnswer(item) && item.deduct !== undefined),
  "a count that adds": some((item) => !isAnswer(item) && item.points !== undefined),
  "a count that deducts": some((item) => !isAnswer(item) && item.deduct !== undefined),
  "a count that adds so much at most": some(
    (item) => !isAnswer(item) && item.points !== undefined && item.atMost !== undefined,
  ),
  "a count that deducts so much at most": some(
    (item) => !isAnswer(item) && item.deduct !== undefined && item.atMost !== undefined,
  ),
  "both signs": ({ items }) => new Set(items.map((item) => item.points === undefined)).size === 2,
  "deductions only": ({ items }) => items.every((item) => item.points === undefined),
  "a base": ({ base }) => base !== undefined,
  "a floor below 0": ({ floor }) => Number(floor) < 0,
  "a cap": ({ cap }) => cap !== undefined,
};

export function points({ items, base, floor = 0, cap }: Rule, { full, facts }: Known): Points {
  const changes = items.map(({ of, points: own, deduct, atMost }): Points => {
    const count = facts.fact(of);
    if (count === null) return "missing";
    const all = multiply(exact(own ?? deduct ?? 0), typeof count === "object" ? count : count === true ? one : zero);
    const counted = atMost === undefined ? all : min(all, exact(atMost));
    return own === undefined ? negate(counted) : counted;
  });
  const adds = items.some((item) => item.points !== undefined);
  const start = base === undefined ? (adds ? zero : full) : exact(base);
  return from(combined([start, ...changes], add), (sum) =>
    clamp(sum, exact(floor), cap === undefined ? full : exact(cap)),
  );
}

/** The first case, and the last that counts. */
export const turnings = ({ items }: Rule, { facts }: Setting): Turning[] =>
  items.flatMap(({ of, points: own, deduct, atMost }) => {
    const spec = facts.rubric.indicators[of];
    if (!spec || !("min" in spec || "above" in spec)) return [];
    const last = atMost === undefined ? [] : [divide(exact(atMost), exact(own ?? deduct ?? 0))];
    return [{ of: { formula: of, unit: spec.unit }, at: [zero, quotient(1n), ...last] }];
  });

export const limits = ({ floor = 0, cap }: Rule, full: bigint): Limits => ({
  low: amount(floor),
  high: cap === undefined ? full : amount(cap),
});
