/** Sums of judgements: of a section, and of the whole table before its adjustments. */
import { scaleOf, scaled } from "../combine/scale.js";
import { type Total, sumOf } from "../combine/sum.js";
import type { Compiled, Section } from "../compile/compile.js";
import { type Decimal, decimal } from "../exact/decimal.js";
import type { Judgement } from "../scoring/judge.js";

/** What each metric adds, by its id; one that is left out, neither points nor maximum, is not here. */
export type Parts = ReadonlyMap<string, Total>;

type Places = Pick<Compiled, "places" | "rounding">;

export const partsOf = (judgements: readonly Judgement[]): Parts =>
  new Map(
    judgements
      .filter((each) => !isExcluded(each))
      .map(({ metric: { id, max }, points, bounds: { low, high } }) => [
        id,
        { points, scored: points ?? decimal(0), max, low, high },
      ]),
  );

const isExcluded = ({ status, points }: Judgement): boolean => status === "notApplicable" && points === null;

/** Rounded where the section is scaled, else an exact sum of rounded points. */
export function sectionTotal({ sections, metrics, max, from }: Section, parts: Parts, places: Places): Total {
  const own = metrics.flatMap(({ id }) => parts.get(id) ?? []);
  const total = sumOf([...sections.map((each) => sectionTotal(each, parts, places)), ...own]);
  return from ? scaled(total, scaleOf(from, max, places)) : total;
}

const sumOfSections = (parts: Parts, compiled: Compiled): Total =>
  sumOf(compiled.sections.map((section) => sectionTotal(section, parts, compiled)));

/**
 * The total of the sections, set in proportion to the full points where metrics are left out and the rubric says so.
 * While it is open whether some are left out it lies between the extremes that points and maximum allow.
 */
export function tableTotal(judgements: readonly Judgement[], compiled: Compiled): Total & { readonly tight: boolean } {
  const parts = partsOf(judgements);
  const total = sumOfSections(parts, compiled);
  const tight = isTight(judgements);
  const mayLeave = new Set(
    judgements
      .filter(({ metric, status }) => status === "missing" && metric.notApplicable?.points === null)
      .map(({ metric }) => metric.id),
  );
  const isWhole = mayLeave.size === 0 && parts.size === judgements.length;
  if (!compiled.rubric.points.rescale || total.max.isZero() || isWhole) return { ...total, tight };
  const shares = [total.max, ...leastMaxima(parts, mayLeave, compiled)].map((max) =>
    scaleOf(max, compiled.max, compiled),
  );
  const extremes = [total.low, total.high].flatMap((points) => shares.map((share) => share(points)));
  return {
    ...scaled(total, scaleOf(total.max, compiled.max, compiled)),
    low: extremes.reduce(lower),
    high: extremes.reduce(higher),
    tight: tight && mayLeave.size === 0,
  };
}

/** The maxima above 0 that can be left: of all that stays, or where nothing must stay, of each that may. */
function leastMaxima(parts: Parts, mayLeave: ReadonlySet<string>, compiled: Compiled): Decimal[] {
  const staying = new Map([...parts].filter(([id]) => !mayLeave.has(id)));
  const least = sumOfSections(staying, compiled).max;
  const alone = ({ sections, metrics, max, from }: Section): Decimal[] => {
    const each = [...sections.flatMap(alone), ...metrics.flatMap(({ id, max }) => (mayLeave.has(id) ? max : []))];
    return from ? each.map(scaleOf(from, max, compiled)) : each;
  };
  return (least.isZero() ? compiled.sections.flatMap(alone) : [least]).filter((max) => !max.isZero());
}

const lower = (a: Decimal, b: Decimal): Decimal => (b.lessThan(a) ? b : a);
const higher = (a: Decimal, b: Decimal): Decimal => (b.greaterThan(a) ? b : a);

/** The ends of sums are reached where no two open parts wait for the same indicator. */
export function isTight(judgements: readonly Judgement[]): boolean {
  const waiting = judgements.flatMap((judgement) => judgement.waiting);
  return judgements.every(({ bounds }) => bounds.tight) && new Set(waiting).size === waiting.length;
}
