/** Points that an assessor gives: their indicator, and the range that a rule leaves them. */
import fc from "fast-check";
import { exact } from "../../src/exact/decimal.js";
import type { Interval } from "../../src/exact/interval.js";
import { type Quotient, compare } from "../../src/exact/quotient.js";
import type { Closed } from "../../src/format/ends.js";
import type { Rubric } from "../../src/index.js";
import { decimal, perhaps, present, written } from "./arbitrary-number.js";
import { title } from "./labels.js";
import type { Full } from "./rule-context.js";

type IndicatorSpec = Rubric["indicators"][string];

/** With or without declared limits. */
export function assessor({ max, places }: Full): fc.Arbitrary<IndicatorSpec> {
  const limits = {
    min: fc.constantFrom(undefined, 0),
    max: perhaps(written(decimal(max, places))),
    assessed: fc.constantFrom(undefined, true),
  };
  return fc.record(limits).map((some) => present({ title: title("points"), unit: "point", ...some }) as IndicatorSpec);
}

/** One end of a range; `rank` orders the two. */
export interface Share {
  readonly text: string | number;
  readonly rank: number;
}

const closed = fc.constantFrom(undefined, "lower", "upper", "none");

/** A range from the lower of two ends to the upper; one that is a single number holds it. */
export const rangeBetween = (a: fc.Arbitrary<Share>, b: fc.Arbitrary<Share>): fc.Arbitrary<object> =>
  fc.tuple(a, b, closed).map(([one, other, ends]) => {
    const [from, to] = one.rank < other.rank ? [one, other] : [other, one];
    const isWide = to.rank - from.rank > 1e-9;
    return present({ from: from.text, to: to.text, closed: isWide ? ends : undefined });
  });

/** Both ends belong to it, unless it says otherwise. */
export function rangeOf(from: Quotient, to: Quotient, closed: Closed | undefined): Interval {
  if (compare(from, to) > 0) throw new Error("a range from its upper end");
  return {
    from,
    fromIncluded: closed === undefined || closed === "lower",
    to,
    toIncluded: closed === undefined || closed === "upper",
  };
}

export const upTo = (full: Quotient): Interval => rangeOf(exact(0), full, undefined);
