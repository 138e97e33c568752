import { type Ends, lowerEnd, theOne, upperEnd } from "./ends.js";
import { Rational } from "./rational.js";
import type { Numeric } from "./rubric.js";

export interface Rule {
  readonly segments: readonly (Ends & {
    readonly constant?: Numeric;
    readonly line?: readonly [Numeric, Numeric];
    readonly stairs?: {
      readonly start: Numeric;
      readonly step: Numeric;
      readonly drop: Numeric;
      readonly count: "complete" | "started";
    };
  })[];
}

export function points(rule: Rule, { value }: { value: Rational }): Rational {
  const segment = theOne(rule.segments, value);
  if (segment.constant !== undefined) return Rational.of(segment.constant);
  // "`line: [a, b]` is a + b·x"
  if (segment.line) return Rational.of(segment.line[0]).plus(Rational.of(segment.line[1]).times(value));
  if (!segment.stairs) throw new Error("an empty segment");
  // "`start` is the points where the stairs begin: at the segment's lower end for a positive `step`, at its upper end
  // for a negative one. `drop` is what each step takes (negative: adds)."
  const step = Rational.of(segment.stairs.step);
  const foot = step.n > 0n ? lowerEnd(segment) : upperEnd(segment);
  const steps = value.minus(foot).over(step);
  const counted = segment.stairs.count === "complete" ? steps.floor() : steps.ceil();
  return Rational.of(segment.stairs.start).minus(Rational.of(segment.stairs.drop).times(counted));
}
