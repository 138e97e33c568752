/** A rubric with a row of readings: each concerns two neighbouring metrics, or one each. */
import { type Rubric, parseRubric } from "../../src/index.js";

const words = (text: string) => ({ zh: text, en: text });

/** By turns they change how steps count and where they begin; every metric is a rate of its own. */
export function manyReadings(count: number, overlap: boolean): Rubric {
  const ids = Array.from({ length: count }, (_, index) => index);
  const metrics = ids.map((index) => ({
    id: `m${index}`,
    title: words(`m${index}`),
    max: 10,
    value: { formula: `rate${index}`, unit: "%" },
    rule: { kind: "deduction", above: 100, step: 5, points: 2, steps: "complete" },
  }));
  const alternatives = (index: number): object =>
    index % 2 === 0
      ? { started: { rule: { steps: "started" } }, proportional: { rule: { steps: "proportional" } } }
      : { "at-103": { rule: { above: 103 } }, "at-105": { rule: { above: 105 } } };
  return parseRubric({
    format: 1,
    family: "test",
    edition: "many-readings",
    year: 2020,
    revision: 1,
    title: words("many readings"),
    source: { document: "test", certainty: "quoted" },
    extent: "complete",
    points: { max: 10 * count, places: 2, rounding: "half-up" },
    indicators: Object.fromEntries(
      ids.map((index) => [`rate${index}`, { title: words(`rate ${index}`), unit: "%", min: 0 }]),
    ),
    sections: [{ id: "section", title: words("section"), max: 10 * count, metrics }],
    readings: ids.map((index) => ({
      id: `r${index}`,
      question: words(`r${index}?`),
      metrics: overlap && index + 1 < count ? [`m${index}`, `m${index + 1}`] : [`m${index}`],
      chosen: "own",
      evidence: "wording",
      because: words("as worded"),
      alternatives: alternatives(index),
    })),
  });
}

/** Data on which every alternative of every reading scores its own points. */
export const ratesOf = (count: number, rate: number): Record<string, number> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`rate${index}`, rate]));
