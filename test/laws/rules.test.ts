/** The points are those that the rule's JSON says when it is read the plain way. */
import { describe, expect, it } from "vitest";
import { exact } from "../../src/exact/decimal.js";
import { quotient } from "../../src/exact/quotient.js";
import { createScorer } from "../../src/index.js";
import { arbitraryCase, besideSpecs } from "./arbitrary-case.js";
import { subjects } from "./arbitrary-rubric.js";
import { points, rounded } from "./exact-points.js";
import { law } from "./law.js";
import { plainPoints } from "./plain-reading.js";

/** A value as a card shows it: a plain decimal, or a fraction. */
function valueOf(text: string) {
  const [n = "", d] = text.split("/");
  return d === undefined ? exact(n) : quotient(BigInt(n), BigInt(d));
}

describe.each(subjects)("$name", ({ rubric }) => {
  it("a scored metric has the points of its rule, rounded once", () => {
    law(
      arbitraryCase(rubric),
      ({ rubric: each, values, input }) => {
        const { places, rounding } = each.points;
        for (const { spec, metric } of besideSpecs(each, createScorer(each).score(input))) {
          if (metric.status !== "scored") continue;
          const x = valueOf(metric.value?.exact ?? "0");
          const { n, d } = plainPoints(spec.rule, { full: exact(spec.max), x, given: (name) => String(values[name]) });
          expect({ metric, points: points(metric.points ?? "") }).toEqual({
            metric,
            points: rounded(n, d, places, rounding),
          });
        }
      },
      1,
    );
  });
});
