/** `bands` and `segments`: all values cut into pieces, each of which a rule says something of. */
import fc from "fast-check";
import { exact } from "../../src/exact/decimal.js";
import { type Quotient, compare } from "../../src/exact/quotient.js";
import type { Ends } from "../../src/format/ends.js";
import { type Partition, type Piece, type RuleContext, endsOf, partition } from "./rule-context.js";

/** One entry for each piece, in any order; one of them holds the full points. */
export function entries<Entry>(
  context: RuleContext,
  entry: (context: RuleContext, piece: Piece, places: number, isFull: boolean) => fc.Arbitrary<object>,
): fc.Arbitrary<readonly Entry[]> {
  const fill = ({ pieces, places }: Partition): fc.Arbitrary<object[]> =>
    fc
      .nat(pieces.length - 1)
      .chain((full) =>
        fc.tuple(
          ...pieces.map((piece, index) =>
            entry(context, piece, places, index === full).map((shape) => ({ ...endsOf(piece, places), ...shape })),
          ),
        ),
      );
  return partition(context)
    .chain(fill)
    .chain(
      (all) => fc.shuffledSubarray(all, { minLength: all.length }) as fc.Arbitrary<unknown> as fc.Arbitrary<Entry[]>,
    );
}

const lies = (x: Quotient, { atLeast, above, atMost, below }: Ends): boolean =>
  (atLeast === undefined || compare(x, exact(atLeast)) >= 0) &&
  (above === undefined || compare(x, exact(above)) > 0) &&
  (atMost === undefined || compare(x, exact(atMost)) <= 0) &&
  (below === undefined || compare(x, exact(below)) < 0);

/** The one entry whose stretch holds a value. */
export function theOne<Entry extends Ends>(all: readonly Entry[], x: Quotient): Entry {
  const [found, ...others] = all.filter((each) => lies(x, each));
  if (!found || others.length > 0) throw new Error("not exactly one part holds the value");
  return found;
}

/** The ends that are written. */
export const endsIn = ({ atLeast, above, atMost, below }: Ends): Quotient[] =>
  [atLeast, above, atMost, below].filter((each) => each !== undefined).map(exact);
