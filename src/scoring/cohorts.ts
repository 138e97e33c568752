/** The first pass over all departments of a batch: what each of them is compared with. */
import type { Cohort } from "../compile/cohorts.js";
import type { Compiled } from "../compile/compile.js";
import { type Given, checkLimits } from "../dataset/dataset.js";
import { exactText } from "../exact/decimal.js";
import { type Quotient, add, compare, divide, max, min, quotient, zero } from "../exact/quotient.js";
import { evaluate } from "../formula/evaluate.js";
import { namesIn } from "../formula/expression.js";
import { type Issue, issueList } from "../issue/issue.js";
import type { NumberIndicator } from "../rubric/rubric.js";
import { factsOf } from "./facts.js";
import { type Read, judgeRead } from "./judge-all.js";

/** What a department's formula comes to; null where it divides by zero, so that the department has no value. */
type Own = Quotient | null;

/**
 * Each dataset with the values that compare it with the others, but for those that it brings along. Where one dataset
 * is invalid or does not have what a formula needs, nobody knows the value over all of them: it stays missing.
 */
export function withCohorts(all: readonly Read[], compiled: Compiled): Read[] {
  const isSound = all.every((read) => judgeRead(read, compiled).ok);
  const computed = isSound ? compiled.cohorts.flatMap((cohort) => valuesOf(cohort, all, compiled) ?? []) : [];
  return all.map((read, index) => completed(read, computed, index));
}

interface Computed {
  readonly cohort: Cohort;
  /** By department, in the indicator's own unit; null where it has none. */
  readonly values: readonly Own[];
}

function completed({ dataset, issues }: Read, computed: readonly Computed[], index: number): Read {
  const whole = new Map<string, Given>(dataset);
  const found: Issue[] = [...issues];
  for (const { cohort, values } of computed) {
    const value = values[index];
    if (!value || dataset.has(cohort.indicator.id)) continue;
    whole.set(cohort.indicator.id, value);
    found.push(...brokenLimits(value, cohort));
  }
  return { dataset: whole, issues: found };
}

/** A computed value has as many places as it needs; all other limits hold for it too. */
function brokenLimits(value: Quotient, { indicator: { id, spec } }: Cohort): readonly Issue[] {
  const { issues, report } = issueList();
  const { integer, ...limits } = spec as NumberIndicator;
  if (integer && value.d !== 1n) report("not-whole", [id], { found: exactText(value) });
  checkLimits(value, { ...limits, places: Infinity }, [id], report);
  return issues;
}

function valuesOf(cohort: Cohort, all: readonly Read[], compiled: Compiled): Computed | null {
  const { expression, indicator, take, highestFirst } = cohort;
  const names = [...namesIn(expression)];
  if (all.some(({ dataset }) => names.some((name) => !dataset.has(name)))) return null;
  const own = all.map(({ dataset }): Own => evaluate(expression, factsOf(compiled, dataset).base));
  if (take === "rank") return { cohort, values: ranks(own, highestFirst) };
  const [first, ...others] = own.filter((each) => each !== null);
  if (!first) return null;
  const common = divide(takings[take]([first, ...others]), indicator.factor);
  return { cohort, values: all.map(() => common) };
}

type Some = readonly [Quotient, ...Quotient[]];

const takings: Record<Exclude<Cohort["take"], "rank">, (values: Some) => Quotient> = {
  max: (values) => values.reduce(max),
  min: (values) => values.reduce(min),
  mean: (values) => divide(sumOf(values), quotient(BigInt(values.length))),
};

/** In pairs of pairs, so that fractions grow long only in the last few steps. */
function sumOf(values: readonly Quotient[]): Quotient {
  if (values.length <= 1) return values[0] ?? zero;
  const middle = values.length >> 1;
  return add(sumOf(values.slice(0, middle)), sumOf(values.slice(middle)));
}

/** 1 and one more for each department that is ahead: ties share the better rank, and the next ones stay empty. */
function ranks(own: readonly Own[], highestFirst: boolean): Own[] {
  const order = (a: Quotient, b: Quotient): number => (highestFirst ? compare(b, a) : compare(a, b));
  const sorted = own.filter((each) => each !== null).sort(order);
  const key = ({ n, d }: Quotient): string => `${n}/${d}`;
  const first = new Map<string, number>();
  for (const [index, value] of sorted.entries()) if (!first.has(key(value))) first.set(key(value), index + 1);
  return own.map((value) => value && quotient(BigInt(first.get(key(value)) ?? 0)));
}
