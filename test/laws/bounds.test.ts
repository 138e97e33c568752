/** However missing data turn out, the points lie inside the bounds. */
import { describe, expect, it } from "vitest";
import { type Bounds, type Scorecard, type ScorecardSection, createScorer } from "../../src/index.js";
import { arbitraryGapsFilled } from "./arbitrary-case.js";
import { subjects } from "./arbitrary-rubric.js";
import { points } from "./exact-points.js";
import { fittingIn } from "./fitting.js";
import { law } from "./law.js";
import { datasetOf } from "./values.js";

const holds = ([low, high]: Bounds, [from, to]: Bounds): boolean =>
  points(low) <= points(from) && points(to) <= points(high);

/** Every section, outer ones first. */
const flat = (sections: readonly ScorecardSection[]): ScorecardSection[] =>
  sections.flatMap((section) => [section, ...flat(section.sections)]);

/** Everything on the card that has bounds: the total, its sections and its metrics. */
const bounded = (card: Scorecard) => [card, ...flat(card.sections), ...card.metrics];

describe.each(subjects)("$name", ({ rubric }) => {
  it("every completion lands inside the bounds of its metrics, its sections and the total", () => {
    law(
      arbitraryGapsFilled(rubric, 8),
      ({ rubric: each, known, completions }) => {
        const scorer = createScorer(each);
        const fits = fittingIn(each);
        const card = scorer.score(known);
        // A condition on a derived quantity that has no value leaves a metric open although all is given.
        const dividesByZero = each.derived !== undefined;
        for (const values of completions) {
          if (!fits(datasetOf(each, values))) continue;
          const complete = scorer.score(values);
          for (const [index, part] of bounded(card).entries()) {
            const completed = bounded(complete)[index] as typeof part;
            if (completed.points === null && dividesByZero) continue;
            if (!holds(part.bounds, completed.bounds)) expect({ part, completed }).toBe("inside");
          }
        }
      },
      1,
    );
  });
});
