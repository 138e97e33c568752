/** Every label is met, also where there are too many to combine. */
import { expect, it } from "vitest";
import { parseRubric, vectors } from "../../src/index.js";
import { rubricOf } from "../invalid/tables.js";

const title = { zh: "等级", en: "Level" };
const quality = (count: number) => {
  const labels = Array.from({ length: count }, (_, index) => `level${index}`);
  return {
    labels,
    patch: { indicators: { quality: { options: { good: null, poor: null, ...all(labels, title) } } } },
    levels: { good: null, poor: null, ...all(labels, 0), level0: 5 },
  };
};

const all = <T>(names: readonly string[], value: T): Record<string, T> =>
  Object.fromEntries(names.map((name) => [name, value]));

const boundariesOf = (rubric: unknown, of: string): (string | null)[] =>
  [...vectors(parseRubric(rubric))].filter((each) => each.of === of && each.side === "at").map((each) => each.boundary);

it("forty labels", () => {
  const { labels, patch, levels } = quality(40);
  expect(boundariesOf(rubricOf({ patch, metrics: { quality: { rule: { levels } } } }), "quality")).toEqual(labels);
});

it("labels with answers, all combinations", () => {
  const { labels, patch, levels } = quality(3);
  const notApplicable = { when: { all: [{ fact: "hasProject", operator: "equal", value: false }] }, award: "full" };
  const rubric = rubricOf({ patch, metrics: { quality: { notApplicable, rule: { levels } } } });
  expect(boundariesOf(rubric, "quality, hasProject")).toEqual(
    labels.flatMap((label) => [`${label}, true`, `${label}, false`]),
  );
});

it("forty labels with answers, one at a time", () => {
  const { labels, patch, levels } = quality(40);
  const notApplicable = { when: { all: [{ fact: "hasProject", operator: "equal", value: false }] }, award: "full" };
  const rubric = rubricOf({ patch, metrics: { quality: { notApplicable, rule: { levels } } } });
  expect(boundariesOf(rubric, "quality")).toEqual(labels);
  expect(boundariesOf(rubric, "hasProject")).toEqual(expect.arrayContaining(["true", "false"]));
});
