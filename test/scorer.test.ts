/** How a scorecard names the rubric that it was scored by. */
import { expect, it } from "vitest";
import { createScorer, parseRubric } from "../src/index.js";
import { rubricOf } from "./rubric-of.js";

const words = { zh: "读法", en: "Reading" };
const reading = (id: string) => ({
  id,
  question: words,
  metrics: ["metric"],
  chosen: "complete",
  evidence: "wording",
  because: words,
  alternatives: { started: { rule: { steps: "started" } }, proportional: { rule: { steps: "proportional" } } },
});

const rule = { kind: "deduction", above: 100, step: 5, points: 1, steps: "complete" };
const plain = parseRubric(rubricOf({ max: 10, rule }));
const open = parseRubric({ ...rubricOf({ max: 10, rule }), readings: [reading("first"), reading("second")] });

const data = { numerator: 102, denominator: 1 } as never;
const scored = (rubric: typeof plain, readings?: Record<string, string>) => {
  const { rubric: identity, metrics } = createScorer(rubric, readings && { readings }).score(data);
  return { identity, points: metrics[0]?.points };
};

const named = { id: "test/case", revision: 1, digest: expect.stringMatching(/^sha256:/) as string };

it("by its id, revision and digest, without readings where it has none", () => {
  expect(scored(plain)).toEqual({ identity: named, points: "10" });
  expect(scored(plain).identity).not.toHaveProperty("readings");
});

it("and by the readings that are not its own choice, only those", () => {
  expect(scored(open).identity).not.toHaveProperty("readings");
  expect(scored(open, { first: "complete" })).toEqual({ identity: named, points: "10" });
  expect(scored(open, { first: "complete" }).identity).not.toHaveProperty("readings");
  expect(scored(open, { first: "complete", second: "started" })).toEqual({
    identity: { ...named, readings: { second: "started" } },
    points: "9",
  });
  expect(scored(open, { first: "proportional", second: "complete" })).toEqual({
    identity: { ...named, readings: { first: "proportional" } },
    points: "9.6",
  });
});

it("the digest is that of the file, whatever the readings", () => {
  expect(scored(open, { first: "started" }).identity.digest).toBe(scored(open).identity.digest);
  expect(scored(open).identity.digest).not.toBe(scored(plain).identity.digest);
});
