import { factsOf } from "./facts.js";
import { evaluate, fromBase, namesIn } from "./formula.js";
import { read } from "./indicator.js";
import { greatest, least, Rational, total } from "./rational.js";
import { type Indicator, type Indicators, own, type Rubric } from "./rubric.js";
import type { Value } from "./vector.js";

/** "A batch computes it over all departments"; "A department's own given value wins." */
export function withCohort(rubric: Rubric, batch: readonly Indicators[]): Indicators[] {
  const computed = Object.entries(rubric.indicators).flatMap(([name, indicator]) =>
    indicator.cohort ? [{ name, indicator, values: cohortValues(rubric, indicator, indicator.cohort, batch) }] : [],
  );
  return batch.map((indicators, at) => ({
    ...indicators,
    ...Object.fromEntries(
      computed
        .filter(({ name, indicator }) => read(indicator, own(indicators, name)) === null)
        .map(({ name, values }) => [name, values?.[at] ?? null]),
    ),
  }));
}

/** For each department in the indicator's own unit; null where any of them has no value: over a part it is another number. */
function cohortValues(
  rubric: Rubric,
  { unit }: Indicator,
  { take, of, order }: NonNullable<Indicator["cohort"]>,
  batch: readonly Indicators[],
): Rational[] | null {
  const each = batch.map((indicators): Value => {
    const facts = factsOf(rubric, indicators);
    return namesIn(of).flatMap(facts.absent).length > 0 ? null : evaluate(of, undefined, facts.inBase);
  });
  const all = each.filter((value) => value !== null);
  if (all.length < each.length) return null;
  // "`rank`: 1 + the number of departments that are strictly ahead (ties share the better rank)"
  const ahead = (one: Rational) => (other: Rational) =>
    order === "lowest-first" ? other.below(one) : other.above(one);
  if (take === "rank") return all.map((one) => new Rational(BigInt(1 + all.filter(ahead(one)).length)));
  const mean = (): Rational => total(all).over(new Rational(BigInt(all.length)));
  const taken = take === "max" ? all.reduce(greatest) : take === "min" ? all.reduce(least) : mean();
  return all.map(() => fromBase(taken, unit));
}
