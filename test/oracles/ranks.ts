import { greatest, one, Rational, zero } from "./rational.js";
import type { Numeric } from "./rubric.js";

export interface Rule {
  readonly points: readonly Numeric[];
  readonly then?: Numeric;
  readonly floor?: Numeric;
}

/** "a value between two places counts as the better one"; "each further whole place takes d more off, down to floor" */
export function points(rule: Rule, { value }: { value: Rational }): Rational {
  const list = rule.points.map((each, at) => ({ place: new Rational(BigInt(at + 1)), earned: Rational.of(each) }));
  // "whatever is better than the second place earns p1"
  const place = greatest(one, value.floor());
  const listed = list.find((each) => each.place.equals(place));
  if (listed !== undefined) return listed.earned;

  const last = list.at(-1);
  if (last === undefined) throw new Error("no place has points");
  const floor = rule.floor === undefined ? zero : Rational.of(rule.floor);
  // "where the last listed points are already at or under the floor there is no tail, they stay"
  if (rule.then === undefined || last.earned.atMost(floor)) return last.earned;
  const lost = Rational.of(rule.then).times(place.minus(last.place));
  return greatest(floor, last.earned.minus(lost));
}
