/**
 * Values that a metric surely takes, without the checker's intervals. Datasets are tried at the ends of the limits;
 * where everything that is divided by stays above 0, the formula is continuous over all data between them, so that
 * it takes every value between the lowest and the highest found.
 */
import type { MetricSpec, Rubric } from "../../src/index.js";
import type { NumberIndicator } from "../../src/rubric/rubric.js";
import { type Ends, contains } from "../oracles/ends.js";
import { type Value, evaluate, namesIn, toBase } from "../oracles/formula.js";
import { one, Rational, zero } from "../oracles/rational.js";

export interface Surely {
  readonly low: Rational;
  readonly high: Rational;
  /** Only its multiples are seen by the rule: whole numbers, or values rounded before. */
  readonly grid: Rational | null;
}

export const hair = Rational.of("0.000000001");
const far = Rational.of("1000000000");
export const half = Rational.of("0.5");

/** Derived quantities written out. */
export function written(formula: string, rubric: Rubric): string {
  const derived = rubric.derived ?? {};
  return formula.replace(/[a-z]\w*(?!\w*\()/g, (name) =>
    Object.hasOwn(derived, name) ? `(${written(derived[name]?.formula ?? "", rubric)})` : name,
  );
}

/** What stands after each `/`. */
function divisorsIn(formula: string): string[] {
  return [...formula.matchAll(/\/\s*/g)].map(({ index, 0: sign }) => {
    const rest = formula.slice(index + sign.length);
    const word = /^\w*/.exec(rest)?.[0] ?? "";
    let depth = 0;
    for (let end = word.length; end < rest.length; end++) {
      if (rest[end] === "(") depth++;
      if (rest[end] === ")") depth--;
      if (depth <= 0) return rest[end] === ")" && rest[word.length] === "(" ? rest.slice(0, end + 1) : word;
    }
    return rest;
  });
}

/** Numbers inside an indicator's limits: (nearly) its ends, 1, and others that are asked for. */
export function someOf(spec: NumberIndicator, more: readonly Rational[] = []): Rational[] {
  const { min, max, above, below } = spec;
  const low = above !== undefined ? Rational.of(above).plus(hair) : Rational.of(min ?? -1e9);
  const high = below !== undefined ? Rational.of(below).minus(hair) : Rational.of(max ?? 1e9);
  return [low, one, high, ...more].filter(
    (each) => contains(spec as Ends & NumberIndicator, each) && within(spec, each),
  );
}

const within = ({ min, max }: NumberIndicator, x: Rational): boolean =>
  (min === undefined || x.atLeast(Rational.of(min))) && (max === undefined || x.atMost(Rational.of(max)));

/** Each way to take one of every list. */
export function combinations<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>((all, list) => all.flatMap((some) => list.map((each) => [...some, each])), [[]]);
}

export function valueWith(
  rubric: Rubric,
  formula: string,
  unit: string | undefined,
  data: Map<string, Rational>,
): Value {
  return evaluate(formula, unit, (name) =>
    toBase(data.get(name) ?? zero, (rubric.indicators[name] as NumberIndicator).unit),
  );
}

export function surely(rubric: Rubric, { value }: Pick<MetricSpec, "value">): Surely | null {
  if (!value) return null;
  const formula = written(value.formula, rubric);
  const divisors = divisorsIn(formula);
  if (divisors.some((divisor) => /[-]|^$/.test(divisor))) return null;
  const names = namesIn(formula);
  const divided = new Set(divisors.flatMap(namesIn));
  const samples = names.map((name) => {
    const spec = rubric.indicators[name] as NumberIndicator;
    return divided.has(name) ? someOf(spec, [hair]).filter((each) => each.above(zero)) : someOf(spec);
  });
  const found = combinations(samples)
    .map((all) => valueWith(rubric, formula, value.unit, new Map(all.map((each, i) => [names[i] ?? "", each]))))
    .filter((each) => each !== null);
  const [first] = found;
  if (!first) return null;
  const low = found.reduce((a, b) => (b.below(a) ? b : a), first);
  const high = found.reduce((a, b) => (b.above(a) ? b : a), first);
  const isWhole = (rubric.indicators[formula] as NumberIndicator | undefined)?.integer === true;
  const places = isWhole ? 0 : value.round?.places;
  return { low, high, grid: places === undefined ? null : new Rational(1n, 10n ** BigInt(places)) };
}

/** Those of some values that the rule surely sees, moved onto the grid where there is one. */
export function seen({ low, high, grid }: Surely, values: readonly Rational[]): Rational[] {
  const moved = grid
    ? values.flatMap((x) => [x.over(grid).floor().times(grid), x.over(grid).ceil().times(grid)])
    : values;
  return moved.filter((x) => x.atLeast(low) && x.atMost(high));
}
export { far };
