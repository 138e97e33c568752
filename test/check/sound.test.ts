/** What looks like a fault on paper and is none, because no value comes there. */
import { expect, it } from "vitest";
import { checkRubric, createScorer, parseRubric } from "../../src/index.js";
import { rubricOf } from "../invalid/tables.js";

const none = { below: null, step: null, points: null, steps: null, kind: "bands" };

const rubrics: readonly (readonly [string, Parameters<typeof rubricOf>[0]])[] = [
  [
    "bands that overlap between two whole numbers",
    {
      metrics: {
        rate: {
          value: { formula: "staff", unit: "person" },
          rule: {
            ...none,
            bands: [
              { atMost: 10.4, points: 5 },
              { above: 10, points: 0 },
            ],
          },
        },
      },
    },
  ],
  [
    "a gap between two rounded values",
    {
      metrics: {
        rate: {
          value: { round: { places: 1, rounding: "half-up" } },
          rule: {
            ...none,
            bands: [
              { atMost: 60.12, points: 0 },
              { above: 60.15, points: 5 },
            ],
          },
        },
      },
    },
  ],
  [
    "a maximum that only a rounded value reaches",
    {
      patch: { indicators: { rate: { below: 60 } } },
      metrics: {
        rate: {
          value: { round: { places: 0, rounding: "half-up" } },
          rule: {
            ...none,
            bands: [
              { below: 60, points: 0 },
              { atLeast: 60, points: 5 },
            ],
          },
        },
      },
    },
  ],
];

it.each(rubrics)("%s", (_what, spec) => {
  expect(checkRubric(rubricOf(spec)).filter(({ severity }) => severity === "error")).toEqual([]);
});

it("and the maximum is reached", () => {
  const [, , [, spec]] = rubrics as readonly [unknown, unknown, (typeof rubrics)[number]];
  const { metrics } = createScorer(parseRubric(rubricOf(spec))).score({ rate: "59.5", staff: 1, hasProject: true });
  expect(metrics[0]).toMatchObject({ value: { exact: "60" }, points: "5" });
});
