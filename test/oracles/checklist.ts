import { greatest, least, one, Rational, total, zero } from "./rational.js";
import type { Numeric } from "./rubric.js";
import { factOf, type Given } from "./rule.js";
import { settled } from "./unsettled.js";

interface Item {
  readonly of: string;
  readonly points?: Numeric;
  readonly deduct?: Numeric;
  readonly atMost?: Numeric;
}
export interface Rule {
  readonly items: readonly Item[];
  readonly base?: Numeric;
  readonly floor?: Numeric;
  readonly cap?: Numeric;
}

/** "from 0 if any item adds, else from max", or from `base`; "kept within [`floor` (default 0), `cap` (default the metric's max)]" */
export function points({ items, base, floor, cap }: Rule, given: Given): Rational {
  const adds = items.some((item) => item.points !== undefined);
  const start = base === undefined ? (adds ? zero : given.max) : Rational.of(base);
  const sum = start.plus(total(settled(items.map((item) => () => change(item, given)))));
  const most = cap === undefined ? given.max : Rational.of(cap);
  return greatest(least(sum, most), Rational.of(floor ?? 0));
}

/** "An item adds min(p × n, atMost) or deducts min(d × n, atMost)." */
function change(item: Item, given: Given): Rational {
  const said = factOf(item.of, given);
  // "a boolean indicator (true counts as 1, false as 0) or a number indicator … (the count)"
  const count = said === true ? one : said === false ? zero : said;
  if (!(count instanceof Rational)) throw new Error(`${item.of} counts nothing`);
  const all = Rational.of(item.points ?? item.deduct ?? "neither added nor deducted").times(count);
  const counted = item.atMost === undefined ? all : least(all, Rational.of(item.atMost));
  return item.points === undefined ? zero.minus(counted) : counted;
}
