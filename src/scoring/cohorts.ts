/** The first pass over all departments of a batch: what each of them is compared with. */
import type { Cohort } from "../compile/cohorts.js";
import type { Compiled } from "../compile/compile.js";
import type { ReadDataset } from "../dataset/dataset.js";
import type { Given } from "../dataset/given.js";
import { checkLimits } from "../dataset/read-value.js";
import { exactText } from "../exact/decimal.js";
import { type Quotient, compare, divide, max, min, quotient } from "../exact/quotient.js";
import { evaluate } from "../formula/evaluate.js";
import { namesIn } from "../formula/expression.js";
import { type Issue, issueList } from "../issue/issue.js";
import type { NumberIndicator } from "../rubric/rubric.js";
import { factsOf } from "./facts.js";
import { judgeRead } from "./judge-all.js";

/** What a department's formula comes to; null where it divides by zero, so that the department has no value. */
type Own = Quotient | null;

/** What a batch computed of one indicator for one department, in the indicator's own unit, and what is wrong with it. */
interface Computed {
  readonly id: string;
  readonly value: Own;
  readonly issues: readonly Issue[];
}

/** By department. */
type Column = readonly Computed[];

/**
 * Each dataset with the values that compare it with the others, but for those that it brings along. Where one dataset
 * is invalid or does not have what a formula needs, nobody knows the value over all of them: it stays missing.
 */
export function withCohorts(all: readonly ReadDataset[], compiled: Compiled): ReadDataset[] {
  return all.every((read) => judgeRead(read, compiled).ok) ? compared(all, compiled) : [...all];
}

/** Of datasets that are all sound. */
export function compared(all: readonly ReadDataset[], compiled: Compiled): ReadDataset[] {
  const columns = compiled.cohorts.flatMap((cohort) => columnOf(cohort, all, compiled) ?? []);
  return all.map((read, index) =>
    completed(
      read,
      columns.flatMap((column) => column[index] ?? []),
    ),
  );
}

function completed({ dataset, rows, issues }: ReadDataset, computed: readonly Computed[]): ReadDataset {
  const taken = computed.filter(({ id }) => !dataset.has(id));
  const values = taken.flatMap(({ id, value }): [string, Given][] => (value ? [[id, value]] : []));
  return {
    dataset: new Map([...dataset, ...values]),
    rows,
    issues: [...issues, ...taken.flatMap((each) => each.issues)],
  };
}

/** Wrapped in a list, for it is itself one. */
function columnOf(cohort: Cohort, all: readonly ReadDataset[], compiled: Compiled): [Column] | null {
  const { expression, indicator, take, highestFirst } = cohort;
  const names = [...namesIn(expression)];
  if (all.some(({ dataset }) => names.some((name) => !dataset.has(name)))) return null;
  const own = all.map(({ dataset }): Own => evaluate(expression, factsOf(compiled, dataset).base));
  if (take === "rank") return [ranks(own, highestFirst).map((rank) => computedValue(cohort, rank))];
  const [first, ...others] = own.filter((each) => each !== null);
  if (!first) return null;
  const base = takings[take]([first, ...others]);
  const common = base ? computedValue(cohort, divide(base, indicator.factor)) : tooLong(cohort);
  return [all.map(() => common)];
}

/** It has as many places as it needs; all other limits of the indicator hold for it too. */
function computedValue({ indicator: { id, spec } }: Cohort, value: Own): Computed {
  const { issues, report } = issueList();
  const { integer, ...limits } = spec as NumberIndicator;
  if (value && integer && value.d !== 1n) report("not-whole", [id], { found: exactText(value) });
  if (value) checkLimits(value, { ...limits, places: Infinity }, [id], report);
  return { id, value, issues };
}

const most = { digits: 10_000, common: 10n ** 10_000n };

function tooLong({ indicator: { id } }: Cohort): Computed {
  const { issues, report } = issueList();
  report("cohort-too-long", [id], { limit: most.digits });
  return { id, value: null, issues };
}

type Some = readonly [Quotient, ...Quotient[]];

const takings: Record<Exclude<Cohort["take"], "rank">, (values: Some) => Quotient | null> = {
  max: (values) => values.reduce(max),
  min: (values) => values.reduce(min),
  mean,
};

/**
 * Over the common denominator, which would grow by some digits with every department that divides by a number of its
 * own; null where it is too long to be worked with.
 */
function mean(values: Some): Quotient | null {
  let common = 1n;
  for (const { d } of values) {
    common *= quotient(common, d).d;
    if (common >= most.common) return null;
  }
  const total = values.reduce((sum, { n, d }) => sum + n * (common / d), 0n);
  return quotient(total, common * BigInt(values.length));
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
