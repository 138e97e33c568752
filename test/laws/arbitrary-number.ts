/** Decimals for rubrics: whole ticks over a power of ten, so that every number is exact and short. */
import fc from "fast-check";
import type { Numeral } from "../../src/format/numeral.js";

/** n / 10^places as a JSON number: exact, because both are whole and small. */
export const decimal = (ticks: number, places: number): number => ticks / 10 ** places;

/** The plain digits of n / 10^places. */
export function digits(ticks: bigint, places: number): string {
  const text = String(ticks < 0n ? -ticks : ticks).padStart(places + 1, "0");
  const whole = text.slice(0, text.length - places);
  return `${ticks < 0n ? "-" : ""}${whole}${places ? `.${text.slice(-places)}` : ""}`;
}

/** The same number as a rubric may write it: a JSON number or its digits. */
export const written = (value: number): fc.Arbitrary<Numeral> =>
  fc.oneof({ arbitrary: fc.constant(value), weight: 4 }, { arbitrary: fc.constant(String(value)), weight: 1 });

/** A number between two numbers of ticks, as a rubric may write it. */
export const numeral = (from: number, to: number, places: number): fc.Arbitrary<Numeral> =>
  fc.integer({ min: from, max: to }).chain((ticks) => written(decimal(ticks, places)));

/** One of these, each as likely as its weight. */
export const weighted = <T>(
  ...choices: readonly (readonly [weight: number, arbitrary: fc.Arbitrary<T>])[]
): fc.Arbitrary<T> => fc.oneof(...choices.map(([weight, arbitrary]) => ({ weight, arbitrary })));

/** An object whose optional keys may be left out: absent, never undefined. */
export const present = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;

/** There in one of `odds` cases. */
export const perhaps = <T>(arbitrary: fc.Arbitrary<T>, odds = 2): fc.Arbitrary<T | undefined> =>
  weighted<T | undefined>([odds - 1, fc.constant(undefined)], [1, arbitrary]);
