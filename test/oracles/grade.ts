import { Rational } from "./rational.js";
import type { Rubric } from "./rubric.js";

/** "best first, the last without `atLeast`"; an excerpt gets no grade */
export function gradeOf({ extent, grades }: Rubric, points: Rational, atMost: readonly string[]): string | null {
  if (extent === "excerpt" || grades === undefined) return null;
  const ids = grades.bands.map(({ id }) => id);
  const reached = grades.bands.findIndex(
    (band) => band.atLeast === undefined || points.atLeast(Rational.of(band.atLeast)),
  );
  return ids[Math.max(reached, ...atMost.map((id) => ids.indexOf(id)))] ?? null;
}
