/**
 * Completions that ought to reach the ends of a metric's bounds: over the reals, at the limits of the missing
 * indicators, far out where there are none, and on and beside every place where the rule, the formula or a
 * condition turns.
 */
import type { MetricSpec, Rubric } from "../../src/index.js";
import { domainOf } from "../../src/compile/scope.js";
import type { Dataset, Given } from "../../src/dataset/given.js";
import { exact } from "../../src/exact/decimal.js";
import { type Interval, contains } from "../../src/exact/interval.js";
import { type Quotient, add, multiply, negate, one, quotient, subtract, zero } from "../../src/exact/quotient.js";
import type { ConditionSpec } from "../../src/format/condition.js";
import { unitOf } from "../../src/formula/units.js";
import type { NumberIndicator } from "../../src/rubric/rubric.js";
import { assessedIn, turningsOf } from "./kinds.js";
import { comparisonsIn } from "./plain-condition.js";
import { type PlainFacts, readerOf } from "./plain-facts.js";
import { solver } from "./solve.js";

const hair = quotient(1n, 10n ** 40n);
const far = quotient(10n ** 50n);

/** Every place with the nearest ones beside it, inside the domain. */
function beside(places: readonly Quotient[], domain: Interval): Quotient[] {
  const all = places.flatMap((x) => [x, add(x, hair), subtract(x, hair)]).filter((x) => contains(domain, x));
  return [...new Map(all.map((x) => [`${x.n}/${x.d}`, x])).values()];
}

const ends = ({ from, to }: Interval): Quotient[] => [from, to].filter((end) => end !== null);

const rough = [zero, one, far, negate(far)];

const numbersIn = ({ value }: ConditionSpec): Quotient[] =>
  [value].flat().flatMap((each) => (typeof each === "number" ? [exact(each)] : []));

/** Where the conditions turn over one number, the others being known. */
function conditionTurns(spec: MetricSpec, name: string, { rubric, formula, numbers }: PlainFacts): Quotient[] {
  return comparisonsIn(spec).flatMap((leaf) => {
    const derived = rubric.derived?.[leaf.fact ?? ""];
    if (derived?.formula === undefined) return leaf.fact === name ? numbersIn(leaf) : [];
    const solve = solver(formula(derived.formula), name, numbers);
    const { factor } = unitOf(derived.unit);
    return [...numbersIn(leaf).map((x) => multiply(x, factor)), null].flatMap(solve);
  });
}

/** Where one number turns what a rule goes by: at the turns of the rule, without a value, and inside its formula. */
function valueTurns(spec: MetricSpec, name: string, facts: PlainFacts): Quotient[] {
  return turningsOf(spec, facts).flatMap(({ of, at }) => {
    const formula = facts.formula(of.formula);
    if (!formula.names.includes(name)) return [];
    const { factor } = unitOf(of.unit);
    const inner = formula.inner.flatMap((part) => solver(part, name, facts.numbers)(zero));
    return [...[...at.map((x) => multiply(x, factor)), null].flatMap(solver(formula, name, facts.numbers)), ...inner];
  });
}

const assessorEnds = (spec: MetricSpec, name: string): Quotient[] =>
  assessedIn(spec).flatMap(({ of, range }) => (of === name ? ends(range) : []));

/**
 * Ways to fill in the missing names: roughly for all of them, finely for one at a time, or finely for all of them,
 * each where those before it have put the turns.
 */
export function completionsOf(
  specs: readonly MetricSpec[],
  rubric: Rubric,
  known: Dataset,
  missing: readonly string[],
  finely: "one" | "all",
): Dataset[] {
  const read = readerOf(rubric);
  const fill = (datasets: readonly Dataset[], name: string, isFine: boolean): Dataset[] => {
    const indicator = rubric.indicators[name];
    if (!indicator) return [...datasets];
    const fillWith = (values: (dataset: Dataset) => readonly Given[]): Dataset[] =>
      datasets.flatMap((dataset) => values(dataset).map((value) => new Map(dataset).set(name, value)));
    if (indicator.type === "boolean") return fillWith(() => [false, true]);
    if (indicator.type === "choice") return fillWith(() => Object.keys(indicator.options));
    const domain = domainOf(indicator as NumberIndicator);
    return fillWith((dataset) => {
      const facts = read(dataset);
      const places = specs.flatMap((spec) => conditionTurns(spec, name, facts));
      const given = specs.flatMap((spec) => assessorEnds(spec, name));
      const turns = isFine ? specs.flatMap((spec) => valueTurns(spec, name, facts)) : [];
      return beside([...rough, ...ends(domain), ...places, ...given, ...turns], domain);
    });
  };
  const order = (last: string): string[] => [...missing.filter((name) => name !== last), last];
  return missing.flatMap((last) =>
    order(last).reduce<Dataset[]>((datasets, name) => fill(datasets, name, finely === "all" || name === last), [known]),
  );
}
