/** Sheets that claim what the data come to, and what may then be planted in them. */
import type { Claims, Scorecard, ScorecardSection } from "../../src/index.js";

/** Numbers of a sheet as text, so that they can be changed. */
export interface Sheet {
  readonly metrics: Record<string, { points?: string; value?: string; notApplicable?: boolean; max?: string }>;
  readonly sections: Record<string, { points?: string; max?: string }>;
  readonly total?: { points?: string; max?: string };
}

/** What a claim can be: 18 digits before the point and 12 behind it. */
export const isClaimable = (number: string): boolean => /^-?\d{1,18}(\.\d{1,12})?$/.test(number);

const allSections = (sections: readonly ScorecardSection[]): ScorecardSection[] =>
  sections.flatMap((each) => [each, ...allSections(each.sections)]);

/** All points, all values that are plain decimals, everything that does not apply, all that adds up. */
export function cleanSheet(card: Scorecard): Sheet {
  const metrics = card.metrics.map(({ id, points, max, status, value }): [string, Sheet["metrics"][string]] => [
    id,
    {
      max,
      ...(points !== null && { points }),
      ...(value && isClaimable(value.exact) && { value: value.exact }),
      ...(status === "notApplicable" && { notApplicable: true }),
    },
  ]);
  const sections = allSections(card.sections).map(({ id, points }): [string, Sheet["sections"][string]] => [
    id,
    points === null ? {} : { points },
  ]);
  return {
    metrics: Object.fromEntries(metrics),
    sections: Object.fromEntries(sections),
    ...(card.points !== null && { total: { points: card.points } }),
  };
}

export const asClaims = (sheet: Sheet): Claims => sheet;
