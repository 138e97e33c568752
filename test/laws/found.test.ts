/** Bounds hold every completion, and tight ones are reached by some of those that are listed. */
import { describe, expect, it } from "vitest";
import { type Indicators, type Rubric, createScorer, safeParseRubric } from "../../src/index.js";
import { title } from "./labels.js";
import { least, most, points } from "./exact-points.js";
import { type Found, cases } from "./found-cases.js";

function rubricOf({ indicators, derived, metrics, rescale = undefined }: Found): Rubric {
  const titled = (specs: Readonly<Record<string, object>>) =>
    Object.fromEntries(Object.entries(specs).map(([id, spec]) => [id, { title: title(id), ...spec }]));
  const max = metrics.reduce((sum, each) => sum + Number(each.max), 0);
  return {
    format: 1,
    family: "laws",
    edition: "found",
    revision: 1,
    title: title("found"),
    source: { document: "test", certainty: "quoted" },
    extent: "excerpt",
    points: { max, places: 0, rounding: "half-up", ...(rescale ? { rescale } : {}) },
    indicators: titled(indicators) as Rubric["indicators"],
    ...(derived ? { derived: titled(derived) as NonNullable<Rubric["derived"]> } : {}),
    sections: [
      {
        id: "section",
        title: title("section"),
        max,
        metrics: metrics.map((metric, index) => ({ id: `metric-${index}`, title: title("metric"), ...metric })),
      },
    ],
  };
}

describe("bounds", () => {
  it.each(cases)("$name", (found) => {
    const rubric = rubricOf(found);
    const parsed = safeParseRubric(rubric);
    expect(parsed.ok ? [] : parsed.issues).toEqual([]);
    const scorer = createScorer(rubric);
    const { bounds, tight } = scorer.score(found.known as Indicators);
    const totals = found.completions.map((each) =>
      points(scorer.score({ ...found.known, ...each } as Indicators).points ?? ""),
    );
    const reached = [least(totals), most(totals)];
    const [low, high] = bounds.map(points) as [bigint, bigint];
    const holds = low <= (reached[0] ?? 0n) && (reached[1] ?? 0n) <= high;
    const isFair = !tight || (low === reached[0] && high === reached[1]);
    expect({ bounds, tight, reached, holds, isFair }).toEqual({ bounds, tight, reached, holds: true, isFair: true });
  });
});
