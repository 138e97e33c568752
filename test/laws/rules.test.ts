/** The points are those that the rule's JSON says when it is read the plain way. */
import { describe, expect, it } from "vitest";
import { createScorer } from "../../src/index.js";
import { arbitraryCase, besideSpecs } from "./arbitrary-case.js";
import { subjects } from "./arbitrary-rubric.js";
import { points, rounded } from "./exact-points.js";
import { plainlyEarned } from "./kinds.js";
import { law } from "./law.js";
import { holds } from "./plain-condition.js";
import { readerOf } from "./plain-facts.js";
import { areThere } from "./points.js";
import { datasetOf } from "./values.js";

describe.each(subjects)("$name", ({ rubric }) => {
  it("a metric has the points of its rule, or of what counts without a value, rounded once", () => {
    law(
      arbitraryCase(rubric),
      ({ rubric: each, values, input }) => {
        const { places, rounding } = each.points;
        const facts = readerOf(each)(datasetOf(each, values));
        for (const { spec, metric } of besideSpecs(each, createScorer(each).score(input))) {
          if (spec.notApplicable && holds(spec.notApplicable.when, facts.fact) !== false) continue;
          const earned = plainlyEarned(spec, facts);
          const expected = areThere(earned) ? rounded(earned.n, earned.d, places, rounding) : earned;
          const found = metric.points === null ? metric.status : points(metric.points);
          expect({ metric, points: found }).toEqual({ metric, points: expected });
        }
      },
      1,
    );
  });
});
