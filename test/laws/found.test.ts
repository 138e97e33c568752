/** Bounds hold every completion, and tight ones are reached by some of those that are listed. */
import { describe, expect, it } from "vitest";
import { type Indicators, type Rubric, createScorer, safeParseRubric } from "../../src/index.js";
import { titled } from "../titled.js";
import { least, most, points } from "./exact-points.js";
import { cases } from "./found-cases.js";
import type { Found } from "./found-parts.js";
import { totals } from "./found-totals.js";

function rubricOf({ indicators, derived, metrics, rescale, places = 0 }: Found): Rubric {
  return titled({
    indicators,
    derived,
    sections: [{ metrics: metrics.map((metric, index) => ({ id: `metric-${index}`, ...metric })) }],
    points: { places, ...(rescale ? { rescale } : {}) },
  }) as Rubric;
}

describe("bounds", () => {
  it.each([...cases, ...totals])("$name", (found) => {
    const rubric = rubricOf(found);
    const parsed = safeParseRubric(rubric);
    expect(parsed.ok ? [] : parsed.issues).toEqual([]);
    const scorer = createScorer(rubric);
    const { bounds, tight } = scorer.score(found.known as Indicators);
    const reachable = found.completions.map((each) =>
      points(scorer.score({ ...found.known, ...each } as Indicators).points ?? ""),
    );
    const reached = [least(reachable), most(reachable)];
    const [low, high] = bounds.map(points) as [bigint, bigint];
    const holds = low <= (reached[0] ?? 0n) && (reached[1] ?? 0n) <= high;
    const isFair = !tight || (low === reached[0] && high === reached[1]);
    expect({ bounds, tight, reached, holds, isFair }).toEqual({ bounds, tight, reached, holds: true, isFair: true });
  });
});
