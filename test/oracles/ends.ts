import { Rational } from "./rational.js";
import type { Numeric } from "./rubric.js";

/** "intervals with their own open or closed ends (the outermost carry no outer bound)" */
export interface Ends {
  readonly atLeast?: Numeric;
  readonly above?: Numeric;
  readonly atMost?: Numeric;
  readonly below?: Numeric;
}

export function contains({ atLeast, above, atMost, below }: Ends, x: Rational): boolean {
  return (
    (atLeast === undefined || x.atLeast(Rational.of(atLeast))) &&
    (above === undefined || x.above(Rational.of(above))) &&
    (atMost === undefined || x.atMost(Rational.of(atMost))) &&
    (below === undefined || x.below(Rational.of(below)))
  );
}

/** The one interval that holds x. */
export function theOne<E extends Ends>(all: readonly E[], x: Rational): E {
  const [one, another] = all.filter((each) => contains(each, x));
  if (one === undefined || another !== undefined) throw new Error(`${x} is not in exactly one interval`);
  return one;
}

export function lowerEnd({ atLeast, above }: Ends): Rational {
  return Rational.of(atLeast ?? above ?? "no lower end");
}

export function upperEnd({ atMost, below }: Ends): Rational {
  return Rational.of(atMost ?? below ?? "no upper end");
}
