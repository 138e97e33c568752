/** Which budget years and which days an edition governs. */
import type { Rubric } from "../rubric/rubric.js";

/** From the first to the last, both included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** An edition that names neither a year nor a period lies nowhere in time. */
const nowhere: Span = { first: Infinity, last: -Infinity };

/** The budget years: the one that it names, or those whose 31 December lies in its period. */
export function budgetYears({ year, effective }: Rubric): Span {
  if (year !== undefined) return { first: year, last: year };
  if (!effective) return nowhere;
  const { from, to } = effective;
  const last = to === undefined ? Infinity : yearOf(to) - (to.endsWith("-12-31") ? 0 : 1);
  return { first: yearOf(from), last };
}

/** The days on which it is in force, counted from 1970; only a period says so. */
export const daysInForce = ({ effective }: Rubric): Span =>
  effective ? { first: dayOf(effective.from), last: effective.to ? dayOf(effective.to) : Infinity } : nowhere;

/** The days that it has to do with, for telling which edition is near: those of its period or of its budget year. */
export const daysNear = (rubric: Rubric): Span =>
  rubric.year === undefined
    ? daysInForce(rubric)
    : { first: dayOf(`${rubric.year}-01-01`), last: dayOf(`${rubric.year}-12-31`) };

const yearOf = (date: string): number => Number(date.slice(0, 4));

export const dayOf = (date: string): number => Date.parse(date) / 86_400_000;

export const covers = ({ first, last }: Span, at: number): boolean => first <= at && at <= last;

/** How far a year or day lies from a span: 0 inside it. */
export const distance = ({ first, last }: Span, at: number): number => Math.max(first - at, at - last, 0);
