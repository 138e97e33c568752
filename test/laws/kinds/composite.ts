import fc from "fast-check";
import { add } from "../../../src/exact/quotient.js";
import { arbitraryFormula } from "../arbitrary-formula.js";
import { decimal, perhaps, present } from "../arbitrary-number.js";
import { perhapsValue } from "../arbitrary-value.js";
import { earned } from "../earned.js";
import { type Limits, least, most, points as amount, sumOf } from "../exact-points.js";
import { title } from "../labels.js";
import { type Points, combined } from "../points.js";
import { type RuleContext, type RuleParts, together } from "../rule-context.js";
import type { Known, RuleLaws, RuleOf } from "../rule-laws.js";

type Rule = RuleOf<"composite">;
type Part = Rule["parts"][number];

export const readsValue = false;
export const holdsRules = true;

type PartOf = Omit<RuleParts, "rule"> & { readonly part: Part };

const words = fc.record({ title: perhaps(fc.constant(title("part"))), clause: perhaps(fc.constant("as it says")) });

/** By a value of its own, or by that of the metric; where that one is undefined, the whole metric is. */
const partOf = (context: RuleContext, index: number): fc.Arbitrary<PartOf> => {
  const { max, places, pool, inside } = context;
  const own = { ...context, name: `${context.name}Part${index}` };
  const part = ({ rule }: RuleParts, more: object): Part =>
    present({ id: `part-${index}`, max: decimal(max, places), ...more, rule }) as Part;
  const byMetric = inside(own).chain((parts) => words.map((more): PartOf => ({ ...parts, part: part(parts, more) })));
  const byOwn = arbitraryFormula(pool).chain((formula) => {
    const { values, whole, unit } = formula;
    return inside({ ...own, values, whole, unit }).chain((parts) =>
      fc
        .record({ value: perhapsValue(formula, pool, context, parts), words })
        .map(({ value, words: more }): PartOf => ({
          indicators: parts.indicators,
          part: part(parts, { ...more, value }),
        })),
    );
  });
  return fc.oneof(byMetric, byOwn);
};

/** At least two ticks for each. */
const shares = (max: number, count: number): fc.Arbitrary<number[]> =>
  fc.array(fc.nat(max - 2 * count), { minLength: count - 1, maxLength: count - 1 }).map((cuts) => {
    const ends = [0, ...cuts.sort((a, b) => a - b), max - 2 * count];
    return ends.slice(1).map((end, index) => end - (ends[index] ?? 0) + 2);
  });

export const arbitrary = (context: RuleContext): fc.Arbitrary<RuleParts<"composite">> =>
  fc
    .integer({ min: 1, max: Math.min(3, Math.floor(context.max / 2)) })
    .chain((count) => shares(context.max, count))
    .chain((maxima) => fc.tuple(...maxima.map((max, index) => partOf({ ...context, max }, index))))
    .map((all) => ({ rule: { kind: "composite", parts: all.map(({ part }) => part) }, ...together(all) }));

const some =
  (has: (part: Part) => boolean) =>
  ({ parts }: Rule): boolean =>
    parts.some(has);

export const forms: RuleLaws<"composite">["forms"] = {
  "one part": ({ parts }) => parts.length === 1,
  "several parts": ({ parts }) => parts.length > 1,
  "a value of its own": some(({ value }) => value !== undefined),
  "the metric's value": some(({ value, rule }) => value === undefined && /deduction|linear|bands/.test(rule.kind)),
  "a value with a unit": some(({ value }) => value?.unit !== undefined),
  "a rounded value": some(({ value }) => value?.round !== undefined),
  "what counts without a value": some(({ value }) => value?.ifUndefined !== undefined),
  "what counts under a condition": some(({ value }) => value?.ifUndefined?.[0]?.when !== undefined),
};

export const points = ({ parts }: Rule, known: Known): Points =>
  combined(
    parts.map((part) => earned(part, known)),
    add,
  );

export const limits: RuleLaws<"composite">["limits"] = ({ parts }, _full, inside) => {
  const all = parts.map(({ max, value, rule }): Limits => {
    const { low, high } = inside(rule, amount(max));
    const awards = (value?.ifUndefined ?? []).map(({ award }) => amount(award === "full" ? max : award));
    return { low: least([low, ...awards]), high: most([high, ...awards]) };
  });
  return { low: sumOf(all.map(({ low }) => low)), high: sumOf(all.map(({ high }) => high)) };
};

export const runs = (): boolean => false;
