/** Arbitrary `levels` and `assessed`: rules over a label or over an assessor's points. */
import fc from "fast-check";
import type { Rubric } from "../../src/index.js";
import { decimal, perhaps, present, weighted, written } from "./arbitrary-number.js";
import type { RuleContext, RuleParts } from "./rule-context.js";

type Level = RuleParts<"levels">["rule"]["levels"][string];

export const labels = ["excellent", "good", "Fair2", "poor"] as const;

export const title = (words: string) => ({ zh: words, en: words });

/** A share of the maximum: points, or a percentage; `rank` orders the two ends of a range. */
interface Share {
  readonly text: string | number;
  readonly rank: number;
}

function share({ max, places }: RuleContext): fc.Arbitrary<Share> {
  const points = fc.integer({ min: 0, max }).map((ticks) => ({ text: decimal(ticks, places), rank: ticks / max }));
  const percent = fc
    .integer({ min: 0, max: 1000 })
    .map((tenths) => ({ text: `${decimal(tenths, 1)}%`, rank: tenths / 1000 }));
  return fc.oneof(points, percent);
}

/** The full points belong to a full level, at least as a limit. */
function level(context: RuleContext, isFull: boolean): fc.Arbitrary<Level> {
  const { max, places } = context;
  const full = fc.constantFrom<Share>({ text: decimal(max, places), rank: 1 }, { text: "100%", rank: 1 });
  const top = isFull ? full : share(context);
  const closed = fc.constantFrom(undefined, "lower", "upper", "none");
  const range = fc.tuple(top, share(context), closed).map(([a, b, ends]) => {
    const [from, to] = a.rank < b.rank ? [a, b] : [b, a];
    const isWide = to.rank - from.rank > 1e-9;
    return present({ from: from.text, to: to.text, closed: isWide ? ends : undefined }) as Level;
  });
  return weighted<Level>([1, top.map(({ text }) => text)], [1, range]);
}

/** An assessor's points, with or without declared limits. */
function assessor(context: RuleContext): fc.Arbitrary<Rubric["indicators"][string]> {
  const max = written(decimal(context.max, context.places));
  return fc
    .record({ min: fc.constantFrom(undefined, 0), max: perhaps(max), assessed: fc.constantFrom(undefined, true) })
    .map((limits) => present({ title: title("points"), unit: "point", ...limits }) as Rubric["indicators"][string]);
}

export const levels = (context: RuleContext): fc.Arbitrary<RuleParts<"levels">> =>
  fc
    .tuple(fc.integer({ min: 2, max: labels.length }), fc.boolean(), assessor(context))
    .chain(([count, isGiven, points]) =>
      fc.nat(count - 1).chain((full) => {
        const [of, given] = [`${context.name}Level`, `${context.name}Given`];
        const own = labels.slice(0, count);
        const options = Object.fromEntries(own.map((label) => [label, title(label)]));
        const indicators = {
          [of]: { title: title("level"), type: "choice", options },
          ...(isGiven ? { [given]: points } : {}),
        } as const;
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

export const assessed = (context: RuleContext): fc.Arbitrary<RuleParts<"assessed">> =>
  assessor(context).map((points) => {
    const of = `${context.name}Points`;
    return { rule: { kind: "assessed", of }, indicators: { [of]: points } };
  });
