/** Sums of judgements: of a section, and of the whole table before its adjustments. */
import { scaleOf, scaled } from "../combine/scale.js";
import { type Total, sumOf } from "../combine/sum.js";
import type { Compiled, Section } from "../compile/compile.js";
import { type Decimal, decimal } from "../exact/decimal.js";
import type { Judgement } from "../scoring/judge.js";

/** What each metric adds, by its id, a repeated one with its rows; one that is left out is not here. */
export type Parts = ReadonlyMap<string, readonly Total[]>;

type Places = Pick<Compiled, "places" | "rounding">;

const ownMax = ({ metric }: Judgement): Decimal => metric.max;

export function partsOf(judgements: readonly Judgement[], maxOf = ownMax): Parts {
  const parts = new Map<string, Total[]>();
  for (const judgement of judgements) {
    const { metric, points, bounds } = judgement;
    const { low, high } = bounds;
    const own = { points, scored: points ?? decimal(0), max: maxOf(judgement), low, high };
    const { id } = metric.template ?? metric;
    if (!isExcluded(judgement)) parts.set(id, [...(parts.get(id) ?? []), own]);
  }
  return parts;
}

export const isExcluded = ({ status, points }: Judgement): boolean => status === "notApplicable" && points === null;

/** Rounded where the section is scaled, else an exact sum of rounded points. */
export function sectionTotal({ sections, metrics, max, from }: Section, parts: Parts, places: Places): Total {
  const own = metrics.flatMap(({ id }) => parts.get(id) ?? []);
  const total = sumOf([...sections.map((each) => sectionTotal(each, parts, places)), ...own]);
  return from ? scaled(total, scaleOf(from, max, places)) : total;
}

const sumOfSections = (parts: Parts, compiled: Compiled): Total =>
  sumOf(compiled.sections.map((section) => sectionTotal(section, parts, compiled)));

/** Sets what the sections add up to in proportion, where metrics are left out and the rubric says so. */
export function inProportion(judgements: readonly Judgement[], compiled: Compiled): (points: Decimal) => Decimal {
  const { max } = sumOfSections(partsOf(judgements), compiled);
  const isSet = compiled.rubric.points.rescale && !max.isZero() && judgements.some(isExcluded);
  return isSet ? scaleOf(max, compiled.max, compiled) : (points) => points;
}

/**
 * The total of the sections, set in proportion to the full points where metrics are left out and the rubric says so.
 * While it is open whether some are left out it lies between the extremes that points and maximum allow; and as it
 * stands, as long as nothing is left out yet.
 */
export function tableTotal(judgements: readonly Judgement[], compiled: Compiled): Total & { readonly tight: boolean } {
  const total = sumOfSections(partsOf(judgements), compiled);
  const tight = isTight(judgements);
  const mayShrink = judgements.some(mayBeExcluded);
  const isShort = judgements.some(isExcluded);
  if (!compiled.rubric.points.rescale || total.max.isZero() || !(mayShrink || isShort)) return { ...total, tight };
  const scales = possibleMaxima(judgements, compiled).map((max) => scaleOf(max, compiled.max, compiled));
  const ends = [total.low, total.high];
  const extremes = [...ends.flatMap((points) => scales.map((scale) => scale(points))), ...(isShort ? [] : ends)];
  return {
    ...(isShort ? scaled(total, scaleOf(total.max, compiled.max, compiled)) : total),
    low: extremes.reduce(lower),
    high: extremes.reduce(higher),
    tight: tight && !mayShrink,
  };
}

export const mayBeExcluded = ({ metric, status }: Judgement): boolean =>
  status === "missing" && metric.notApplicable?.points === null;

/** The ends of the maxima above 0 that can be left: of all that stays, or where nothing must stay, of each that may. */
function possibleMaxima(judgements: readonly Judgement[], compiled: Compiled): Decimal[] {
  const leastMax = (each: Judgement): Decimal => each.rows?.least ?? ownMax(each);
  const mayVanish = judgements.filter((each) => mayBeExcluded(each) || each.rows?.mayBeNone);
  const staying = partsOf(
    judgements.filter((each) => !mayVanish.includes(each)),
    leastMax,
  );
  const most = sumOfSections(
    partsOf(judgements, (each) => each.rows?.most ?? ownMax(each)),
    compiled,
  ).max;
  const least = sumOfSections(staying, compiled).max;
  const mayStay = partsOf(mayVanish, leastMax);
  const alone = ({ sections, metrics, max, from }: Section): Decimal[] => {
    const each = [
      ...sections.flatMap(alone),
      ...metrics.flatMap(({ id }) => (mayStay.get(id) ?? []).map((own) => own.max)),
    ];
    return from ? each.map(scaleOf(from, max, compiled)) : each;
  };
  return [most, ...(least.isZero() ? compiled.sections.flatMap(alone) : [least])].filter((max) => !max.isZero());
}

const lower = (a: Decimal, b: Decimal): Decimal => (b.lessThan(a) ? b : a);
const higher = (a: Decimal, b: Decimal): Decimal => (b.greaterThan(a) ? b : a);

/** The ends of sums are reached where no two open parts wait for the same indicator. */
export function isTight(judgements: readonly Judgement[]): boolean {
  const waiting = judgements.flatMap((judgement) => judgement.waiting);
  return judgements.every(({ bounds }) => bounds.tight) && new Set(waiting).size === waiting.length;
}
