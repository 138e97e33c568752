import fc from "fast-check";
import { exact } from "../../../src/exact/decimal.js";
import { type Quotient, ceil, divide, floor, max, multiply, quotient, subtract } from "../../../src/exact/quotient.js";
import { decimal, numeral, perhaps, present, written } from "../arbitrary-number.js";
import { type Limits, least, points as pointsOf } from "../exact-points.js";
import type { Points } from "../points.js";
import type { RuleContext, RuleParts } from "../rule-context.js";
import type { Known, RuleOf } from "../rule-laws.js";

type Rule = RuleOf<"ranks">;

export const readsValue = true;

/** The full points stand at a place that surely occurs: the first, or the last where only worse ones do. */
export const arbitrary = ({ max: most, places, values }: RuleContext): fc.Arbitrary<RuleParts<"ranks">> =>
  fc.integer({ min: 1, max: 6 }).chain((count) => {
    const isFirst = values.from === null || values.from < 2;
    const listed = isFirst ? count : Math.min(count, Math.floor(values.from ?? 0));
    const full = written(decimal(most, places));
    const some = numeral(0, most, places);
    const list = Array.from({ length: listed }, (_, index) => (index === (isFirst ? 0 : listed - 1) ? full : some));
    return fc
      .record({
        points: fc.tuple(...list),
        then: isFirst ? perhaps(numeral(1, most, places), 2) : fc.constant(undefined),
        floor: perhaps(numeral(-most, Math.floor(most / 2), places), 3),
      })
      .map((parts) => ({ rule: present({ kind: "ranks", ...parts }) as Rule, indicators: {} }));
  });

export const forms: Readonly<Record<string, (rule: Rule) => boolean>> = {
  "one place": ({ points: list }) => list.length === 1,
  "several places": ({ points: list }) => list.length > 1,
  "a tail": ({ then }) => then !== undefined,
  "no tail": ({ then }) => then === undefined,
  "a floor": ({ floor: lowest }) => lowest !== undefined,
};

/** The place, from the first on; behind the list so much less for each further one. */
export function points({ points: list, then = 0, floor: lowest = 0 }: Rule, { x }: Known): Points {
  const place = Number(floor(x) < 1n ? 1n : floor(x) > 10n ** 9n ? 10n ** 9n : floor(x));
  const own = exact(list[Math.min(place, list.length) - 1] ?? 0);
  const behind = floor(x) > BigInt(list.length) ? floor(x) - BigInt(list.length) : 0n;
  if (behind === 0n || exact(then).n === 0n) return own;
  const left = subtract(own, multiply(exact(then), quotient(behind)));
  const limit = exact(lowest);
  return subtract(own, limit).n <= 0n ? own : max(left, limit);
}

/** Each place, and each step of the tail up to the floor. */
export function turns({ points: list, then, floor: lowest = 0 }: Rule): Quotient[] {
  const room = subtract(exact(list.at(-1) ?? 0), exact(lowest));
  const steps = then === undefined || room.n <= 0n ? 0n : ceil(divide(room, exact(then)));
  return Array.from({ length: list.length + Number(steps > 60n ? 60n : steps) + 1 }, (_, k) => quotient(BigInt(k + 1)));
}

export const limits = ({ points: list, floor: lowest = 0 }: Rule, full: bigint): Limits => ({
  low: least([...list, lowest].map(pointsOf)),
  high: full,
});

export const runs = (): boolean => false;
