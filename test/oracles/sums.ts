import type { Block } from "./block.js";
import { Rational, total, zero } from "./rational.js";
import type { Metric, Rubric, Section } from "./rubric.js";

export interface Sum {
  /** nothing in it is missing */
  readonly decided: boolean;
  readonly scored: Rational;
  readonly max: Rational;
}

/** "Sections and totals are exact sums of rounded points" */
export function sumOf(parts: readonly Sum[]): Sum {
  return {
    decided: parts.every(({ decided }) => decided),
    scored: total(parts.map(({ scored }) => scored)),
    max: total(parts.map(({ max }) => max)),
  };
}

const ofBlock = ({ lines, max }: Block): Sum => ({
  decided: lines.every(({ status }) => status !== "missing"),
  scored: total(lines.map(({ points }) => points ?? zero)),
  max,
});

export function ofSection(section: Section, blockOf: (metric: Metric) => Block, rounding: Rubric["points"]): Sum {
  const metrics = (section.metrics ?? []).map((metric) => ofBlock(blockOf(metric)));
  const sections = (section.sections ?? []).map((each) => ofSection(each, blockOf, rounding));
  const sum = sumOf([...metrics, ...sections]);
  if (section.scale === undefined) return sum;
  // "its points are sum × max / from, and its parts foot to `from`"; what reaches a card is a decimal, so it is rounded
  const scaled = (points: Rational): Rational =>
    points.times(Rational.of(section.max ?? "no maximum")).over(Rational.of(section.scale?.from ?? 0));
  const { places, rounding: way } = rounding;
  return { ...sum, scored: scaled(sum.scored).rounded(places, way), max: scaled(sum.max) };
}
