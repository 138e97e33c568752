/** Tight bounds are not only safe: some completion of the data reaches or approaches each end. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileRubric } from "../../src/compile/compile.js";
import type { Metric } from "../../src/compile/metric.js";
import { decimal } from "../../src/exact/decimal.js";
import { type Rubric, createScorer } from "../../src/index.js";
import { ruleKinds } from "../../src/rules/kinds.js";
import { arbitraryValues } from "./arbitrary-dataset.js";
import { rubricOfKind, rubricOfTwo } from "./arbitrary-rubric.js";
import { completionsOf } from "./completions.js";
import { law } from "./law.js";
import { areMet, judged, search, shown } from "./reached.js";
import { type Values, datasetOf } from "./values.js";

interface Open {
  readonly rubric: Rubric;
  readonly values: Values;
  readonly missing: readonly string[];
}

/** Data in which some of the indicators that the metrics read are missing. */
const arbitraryOpen = (rubrics: fc.Arbitrary<Rubric>, count: number): fc.Arbitrary<Open> =>
  rubrics.chain((rubric) => {
    const { metrics } = compileRubric(rubric).compiled;
    const names = [...new Set(metrics.flatMap(({ indicators }) => indicators))];
    const length = Math.min(count, names.length);
    return fc
      .tuple(arbitraryValues(rubric), fc.shuffledSubarray(names, { minLength: length, maxLength: length }))
      .map(([all, missing]) => ({
        rubric,
        values: Object.fromEntries(Object.entries(all).filter(([name]) => !missing.includes(name))),
        missing,
      }));
  });

/** A few runs more or less prove nothing. */
const slack = 5;

describe.each(ruleKinds)("%s", (kind) => {
  it.each([
    [1, 1],
    [2, 0.3],
  ])("with %i indicators missing, each end of tight bounds is reached", (count, times) => {
    let [open, tight] = [0, 0];
    law(
      arbitraryOpen(rubricOfKind(kind), count),
      ({ rubric, values, missing }) => {
        const { compiled } = compileRubric(rubric);
        const [metric] = compiled.metrics as [Metric];
        const known = datasetOf(rubric, values);
        const { status, bounds } = judged(metric, known, compiled);
        if (status !== "missing") return;
        open++;
        if (!bounds.tight) return;
        tight++;
        const found = search([metric], completionsOf([metric.spec], rubric, known, missing, "one"), compiled);
        if (found && !areMet(found, bounds, [metric.spec], compiled.places))
          expect(shown(found)).toEqual(shown(bounds));
      },
      times,
    );
    expect(tight).toBeGreaterThan(open / 3 - slack); // or the law would hold of too little
  });
});

describe("the total of two metrics", () => {
  it.each([
    [1, 1],
    [2, 1],
  ])("with %i indicators missing, each end of tight bounds is reached", (count, times) => {
    let [open, tight] = [0, 0];
    law(
      arbitraryOpen(rubricOfTwo, count),
      ({ rubric, values, missing }) => {
        const card = createScorer(rubric).score(values);
        const isOpen = card.metrics.some(({ status }) => status === "missing");
        if (!isOpen || rubric.points.rescale) return;
        open++;
        if (!card.tight) return;
        tight++;
        const { compiled } = compileRubric(rubric);
        const specs = compiled.metrics.map(({ spec }) => spec);
        const completions = completionsOf(specs, rubric, datasetOf(rubric, values), missing, "all");
        const found = search(compiled.metrics, completions, compiled);
        const bounds = { low: decimal(card.bounds[0]), high: decimal(card.bounds[1]) };
        if (found && !areMet(found, bounds, specs, compiled.places)) expect(shown(found)).toEqual(card.bounds);
      },
      times,
    );
    expect(tight).toBeGreaterThan(open / 10 - slack);
  });
});
