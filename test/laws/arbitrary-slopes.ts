/** Arbitrary `deduction`, `linear` and `proportional` rules. */
import fc from "fast-check";
import { decimal, numeral, perhaps, present, weighted, written } from "./arbitrary-number.js";
import { type RuleContext, type RuleParts, turns } from "./rule-context.js";

const stepKinds = fc.constantFrom("complete", "started", "proportional");
const noIndicators = { indicators: {} };

/** Points of one step: often finer than points themselves, sometimes more than there are. */
const stepPoints = ({ max, places }: RuleContext): fc.Arbitrary<string | number> =>
  weighted([3, numeral(Math.ceil(max / 20), Math.ceil(max * 1.5), places)], [1, numeral(max, 10 * max, places + 1)]);

const stepWidth = weighted([2, numeral(1, 40, 0)], [1, numeral(1, 2000, 2)]);

/** Below 0, between 0 and the maximum, 0 itself, or not said. */
const floors = ({ max, places }: RuleContext): fc.Arbitrary<string | number | undefined> =>
  weighted<string | number | undefined>(
    [3, fc.constant(undefined)],
    [1, fc.constant(0)],
    [1, numeral(-max, -1, places)],
    [1, numeral(1, max - 1, places)],
  );

type Side = "above" | "below" | "from";

/**
 * A bonus on the other side of the threshold: it is reached there, because that side has no limit or has room
 * for its steps. `room` is the distance to the limit in ticks.
 */
function bonusOf(context: RuleContext, room: number | null, places: number): fc.Arbitrary<object> {
  const { max } = context;
  const cap = fc.integer({ min: 1, max });
  const steps = room === null ? fc.integer({ min: 1, max: 4 }) : fc.constant(1);
  const width = room === null ? stepWidth : numeral(1, room * 10 - 1, places + 1);
  return fc.tuple(cap, steps, width, stepKinds).map(([ticks, count, step, kind]) => ({
    points: decimal(Math.ceil(ticks / count), context.places),
    step,
    steps: kind,
    cap: decimal(ticks, context.places),
  }));
}

export const deduction = (context: RuleContext): fc.Arbitrary<RuleParts<"deduction">> =>
  fc.tuple(turns(context, 1, 1), fc.constantFrom<Side>("above", "below", "from")).chain(([{ ticks, places }, side]) => {
    const threshold = ticks[0] as number;
    const limit = side === "above" ? context.values.from : context.values.to;
    const room = limit === null ? null : Math.abs(threshold - limit * 10 ** places);
    const bonus = side === "from" ? fc.constant(undefined) : perhaps(bonusOf(context, room, places), 2);
    return fc
      .record({
        [side]: written(decimal(threshold, places)),
        step: stepWidth,
        points: stepPoints(context),
        steps: stepKinds,
        floor: floors(context),
        full: perhaps(written(decimal(context.max, context.places)), 4),
        bonus,
        relative: threshold === 0 ? fc.constant(undefined) : fc.constantFrom(undefined, undefined, true, false),
      })
      .map((parts) => {
        const inTheWay = parts.relative && parts.bonus && room !== null; // a relative step may need more room
        const rule = { kind: "deduction", ...parts, relative: inTheWay ? undefined : parts.relative } as const;
        return { rule: present(rule) as RuleParts<"deduction">["rule"], ...noIndicators };
      });
  });

type Knots = RuleParts<"linear">["rule"]["knots"];

/** Knots inside the values, one of them with the full points. */
export const linear = (context: RuleContext): fc.Arbitrary<RuleParts<"linear">> =>
  turns(context, 1, 5).chain(({ ticks, places }) =>
    fc.nat(ticks.length - 1).chain((full) =>
      fc.tuple(...ticks.map((tick, index) => knotsAt(context, decimal(tick, places), index === full))).map((knots) => ({
        rule: { kind: "linear", knots: knots.flat() as unknown as Knots },
        ...noIndicators,
      })),
    ),
  );

/** One knot, or a jump whose value belongs to either side. */
function knotsAt({ max, places }: RuleContext, x: number, isFull: boolean): fc.Arbitrary<(number | string)[][]> {
  const some = numeral(0, max, places);
  const most = isFull ? written(decimal(max, places)) : some;
  const jump = fc.tuple(most, some, fc.boolean(), fc.boolean());
  return fc.oneof(
    most.map((points) => [[x, points]]),
    jump.map(([a, b, turned, owned]) => {
      const [left, right] = turned ? [b, a] : [a, b];
      return owned
        ? [
            [x, left, "owns"],
            [x, right],
          ]
        : [
            [x, left],
            [x, right, "owns"],
          ];
    }),
  );
}

const directions = fc.constantFrom(undefined, "higher-is-better", "lower-is-better", "equal");

export const proportional = (context: RuleContext): fc.Arbitrary<RuleParts<"proportional">> => {
  const { from, to } = context.values;
  const isPositive = to === null || to > 0;
  const positive = { ...context.values, from: Math.max(from ?? 0, 0), to: isPositive ? to : null };
  const direction = isPositive ? directions : fc.constant("lower-is-better"); // else full points do not occur
  return fc.tuple(turns({ ...context, values: positive }, 1, 1), direction).chain(([{ ticks, places }, chosen]) =>
    written(decimal(ticks[0] as number, places)).map((target) => ({
      rule: present({ kind: "proportional", target, direction: chosen }) as RuleParts<"proportional">["rule"],
      ...noIndicators,
    })),
  );
};
