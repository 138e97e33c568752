/** A table of which nothing applies is no table with 0 points. */
import { expect, it } from "vitest";
import { createScorer, parseRubric } from "../src/index.js";

const title = { zh: "甲", en: "A" };

const rubric = parseRubric({
  format: 1,
  family: "test",
  edition: "left-out",
  year: 2020,
  revision: 1,
  title,
  source: { document: "test", certainty: "quoted" },
  extent: "complete",
  points: { max: 10, places: 2, rounding: "half-up", rescale: true },
  indicators: { points: { title, unit: "point", min: 0, max: 10 }, applies: { title, type: "boolean" } },
  sections: [
    {
      id: "section",
      title,
      max: 10,
      metrics: [
        {
          id: "metric",
          title,
          max: 10,
          notApplicable: { when: { fact: "applies", operator: "equal", value: false }, award: "exclude" },
          rule: { kind: "assessed", of: "points" },
        },
      ],
    },
  ],
  grades: {
    source: { document: "test", certainty: "quoted" },
    bands: [
      { id: "good", title, atLeast: 6 },
      { id: "poor", title },
    ],
  },
});

it.each([
  [{ applies: false }, { status: "complete", points: "0", max: "0", bounds: ["0", "0"], grade: null }],
  [
    { applies: true, points: 4 },
    { status: "complete", points: "4", max: "10", bounds: ["4", "4"], grade: "poor" },
  ],
  [{ points: 4 }, { status: "incomplete", points: null, max: "10", bounds: ["0", "4"], tight: false, grade: null }],
])("%j", (indicators, expected) => {
  expect(createScorer(rubric).score(indicators)).toMatchObject(expected);
});
