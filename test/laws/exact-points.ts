/** Points as whole numbers of millionths: the laws' own arithmetic, apart from the engine's. */
import type { MetricSpec } from "../../src/index.js";
import type { Rounding } from "../../src/exact/decimal.js";

const millionths = 6;

/** "-1.25" as -1250000; refuses what is no plain decimal of up to six places. */
export function points(text: string | number): bigint {
  const [, minus, whole = "", decimals = ""] = /^(-?)(\d+)(?:\.(\d{1,6}))?$/.exec(String(text)) ?? [];
  if (whole === "") throw new Error(`no points: ${text}`);
  const size = BigInt(whole + decimals.padEnd(millionths, "0"));
  return minus ? -size : size;
}

export const sumOf = (all: Iterable<bigint>): bigint => [...all].reduce((a, b) => a + b, 0n);
export const least = (all: readonly bigint[]): bigint => all.reduce((a, b) => (b < a ? b : a));
export const most = (all: readonly bigint[]): bigint => all.reduce((a, b) => (b > a ? b : a));

/** n / d rounded to some places; ties go away from zero. */
export function rounded(n: bigint, d: bigint, places: number, rounding: Rounding): bigint {
  const unit = 10n ** BigInt(millionths - places);
  const [size, by] = [(n < 0n ? -n : n) * 10n ** BigInt(places), d];
  const whole = (rounding === "down" ? size / by : (2n * size + by) / (2n * by)) * unit;
  return n < 0n ? -whole : whole;
}

/** a × b / c rounded to some places, for points. */
export const share = (a: bigint, b: bigint, c: bigint, places: number, rounding: Rounding): bigint =>
  rounded(a * b, c * 10n ** BigInt(millionths), places, rounding);

export interface Limits {
  readonly low: bigint;
  readonly high: bigint;
}

/** The points that the metric may get in any way, its rule included; one that is left out counts as 0. */
export function metricLimits(spec: MetricSpec, rule: Limits): Limits {
  const awards = [...(spec.value?.ifUndefined ?? []), ...(spec.notApplicable ? [spec.notApplicable] : [])].map(
    ({ award }) => (award === "full" ? points(spec.max) : award === "exclude" ? 0n : points(award)),
  );
  return { low: least([rule.low, ...awards]), high: most([rule.high, ...awards]) };
}
